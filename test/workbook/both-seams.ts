import type { SheetSnapshot, WorkbookSnapshot } from "../../src/domain/sheet/snapshot";
import { formatArea } from "../../src/domain/sheet/address";
import type { Workbook } from "../../src/workbook/workbook";
import { openFile } from "../excel/excel";
import { describeModel } from "../host/model";
import { fixture, opened } from "../xlsx/workbooks";
import { partsOf } from "../xlsx/zip-file";

/** A workbook opened by one of the seams; `state` tells everything that a write could change. */
export interface Opened {
  readonly workbook: Workbook;
  readonly state: () => Promise<unknown>;
}

async function asFile(path: string): Promise<Opened> {
  const workbook = await opened(fixture(path));
  return { workbook, state: async () => partsOf(await workbook.save()) };
}

async function inExcel(path: string): Promise<Opened> {
  const { host, workbook } = await openFile(path);
  return { workbook, state: () => Promise.resolve(describeModel(host.model)) };
}

export const SEAMS: readonly (readonly [name: string, open: (path: string) => Promise<Opened>])[] = [
  ["a file", asFile],
  ["a running Excel", inExcel],
];

/** What both seams must tell alike: without the order of what has none, and line by line for validations. */
export function comparable({ sheets, ...workbook }: WorkbookSnapshot): unknown {
  return { ...workbook, sheets: sheets.map(comparableSheet) };
}

function comparableSheet({
  merges,
  hiddenRows,
  hiddenColumns,
  validations,
  ...sheet
}: SheetSnapshot): unknown {
  const guards = validations.flatMap(({ areas, rule }) =>
    areas.map((area) => ({ area: formatArea(area), rule: rule.kind === "list" ? rule.values : rule.kind })),
  );
  return {
    ...sheet,
    merges: merges.map(formatArea).toSorted(),
    hiddenRows: [...hiddenRows].toSorted((a, b) => a - b),
    hiddenColumns: [...hiddenColumns].toSorted((a, b) => a - b),
    validations: guards.toSorted((a, b) => (a.area < b.area ? -1 : 1)),
  };
}
