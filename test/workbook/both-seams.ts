import type { SheetSnapshot, WorkbookSnapshot } from "../../src/domain/sheet/snapshot";
import { formatArea, type Address } from "../../src/domain/sheet/address";
import type { Workbook } from "../../src/workbook/workbook";
import { PLAIN_LOOK } from "../../src/xlsx/read-looks";
import { styleAt } from "../../src/xlsx/sheet-look";
import { modelOfFile, openModel } from "../excel/excel";
import { hostLook } from "../host/from-snapshot";
import { cellOf, describeModel, type Look } from "../host/model";
import { fixture, opened } from "../xlsx/workbooks";
import { partsOf } from "../xlsx/zip-file";

/** A workbook opened by one of the seams; `state` tells everything that a write could change. */
export interface Opened {
  readonly workbook: Workbook;
  readonly state: () => Promise<unknown>;
  /** How a cell looks, told alike by both seams; number formats are left out. */
  readonly look: (sheet: string, at: Address) => Promise<unknown>;
}

async function asFile(file: string | Uint8Array): Promise<Opened> {
  const workbook = await opened(bytesOf(file));
  const look = async (sheet: string, { row, column }: Address): Promise<unknown> => {
    const found = await workbook.look(sheet);
    return told(
      hostLook(found === null ? PLAIN_LOOK : (found.looks[styleAt(found, row, column)] ?? PLAIN_LOOK)),
    );
  };
  return { workbook, look, state: async () => partsOf(await workbook.save()) };
}

async function inExcel(file: string | Uint8Array): Promise<Opened> {
  const { host, workbook } = openModel(await modelOfFile(await opened(bytesOf(file))));
  const look = (sheet: string, { row, column }: Address): Promise<unknown> => {
    const found = host.model.sheets.find(({ name }) => name === sheet);
    return Promise.resolve(found === undefined ? null : told(cellOf(found, row, column).look));
  };
  return { workbook, look, state: () => Promise.resolve(describeModel(host.model)) };
}

function told({ font: { bold, italic, size, color }, fill, borders, alignment }: Look): unknown {
  const { horizontalAlignment, wrapText } = alignment;
  const lines = Object.entries(borders).filter(([, { style }]) => style !== "None");
  return { bold, italic, size, color, fill, horizontalAlignment, wrapText, lines: lines.toSorted() };
}

/** Opens a fixture by its path, or a file. */
type Open = (file: string | Uint8Array) => Promise<Opened>;

export const SEAMS: readonly (readonly [name: string, open: Open])[] = [
  ["a file", asFile],
  ["a running Excel", inExcel],
];

function bytesOf(file: string | Uint8Array): Uint8Array {
  return typeof file === "string" ? fixture(file) : file;
}

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
