import { check } from "../../../src/domain/check";
import type { Assessment, RowAssessment } from "../../../src/domain/judging/assessment";
import {
  cellAt,
  type Cell,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from "../../../src/domain/sheet/snapshot";
import { transposed } from "../../../src/domain/sheet/transpose";
import type { Address } from "../../../src/domain/sheet/address";
import { fixture, opened } from "../../xlsx/workbooks";
import { sheetOf, textCell } from "../table/rearrange";

/** The published figures of two regions that follow the same list. */
const SAMPLES = [
  ["康巴什区", "samples/kangbashi-2020.xlsx"],
  ["锡林浩特市", "samples/xilinhot-2022.xlsx"],
] as const;

/** A row that both samples have under one criterion, with the value cell of each region. */
export interface CommonRow {
  readonly name: string;
  readonly unit: string;
  readonly criterion: string;
  readonly domain: string;
  readonly values: readonly (Cell | undefined)[];
}

export const REGIONS: readonly string[] = SAMPLES.map(([region]) => region);

export function workbookOf(...sheets: readonly SheetSnapshot[]): WorkbookSnapshot {
  return { sheets, calculation: "automatic", mayAddSheets: true, otherSheets: [], memory: null };
}

interface SampleRow {
  readonly row: RowAssessment;
  readonly domain: string;
  readonly value: Cell | undefined;
}

async function rowsOfSample(file: string): Promise<ReadonlyMap<string, SampleRow>> {
  const workbook = await (await opened(fixture(file))).read();
  const [assessment] = check(workbook, null);
  const [sheet] = workbook.sheets;
  const rows = (assessment?.indicators ?? []).flatMap(({ table, rows: all }) =>
    all.map((row) => ({ row, domain: table.domain ?? "" })),
  );
  return new Map(
    rows.flatMap(({ row, domain }) => {
      const { match, value } = row;
      if (match === null || match.id.includes("/") || sheet === undefined || value.at === null) return [];
      return [[match.id, { row, domain, value: cellAt(sheet, value.at) }] as const];
    }),
  );
}

/** The rows that the samples have in common, in the order of the first; every figure stands in a published table. */
export async function commonRows(): Promise<readonly CommonRow[]> {
  const samples = await Promise.all(SAMPLES.map(([, file]) => rowsOfSample(file)));
  const [first = new Map<string, SampleRow>(), ...others] = samples;
  return [...first].flatMap(([id, { row, domain }]): readonly CommonRow[] => {
    const same = others.every((other) => other.get(id)?.row.criterion.raw === row.criterion.raw);
    if (!same || row.table.criterion === null) return [];
    return [
      {
        name: row.table.name.text,
        unit: row.table.unit?.text ?? "",
        criterion: row.table.criterion.text,
        domain,
        values: samples.map((sample) => sample.get(id)?.value),
      },
    ];
  });
}

export type Line = readonly (string | Cell | undefined)[];

/** A sheet from lines of texts and cells, from A1 on. */
export function sheetOfCells(lines: readonly Line[], name = "各旗区"): SheetSnapshot {
  const cells = lines.flatMap((line, index) =>
    line.flatMap((cell, at): readonly (readonly [Address, Cell])[] => {
      if (cell === undefined || cell === "") return [];
      return [[{ row: index + 1, column: at + 1 }, typeof cell === "string" ? textCell(cell) : cell]];
    }),
  );
  return sheetOf(cells, name);
}

/** Indicators in rows, regions in columns. */
export function matrixDown(
  rows: readonly CommonRow[],
  head: Line = ["指标", "单位", "指标值", ...REGIONS],
): SheetSnapshot {
  return sheetOfCells([
    head,
    ...rows.map(({ name, unit, criterion, values }) => [name, unit, criterion, ...values]),
  ]);
}

/** Regions in rows, indicators in columns. */
export function matrixAcross(rows: readonly CommonRow[]): SheetSnapshot {
  return transposed(matrixDown(rows, ["地区", "单位", "指标值", ...REGIONS]));
}

/** The same rows as a table of one region. */
export function tableOfOne(rows: readonly CommonRow[], region: string): SheetSnapshot {
  const index = REGIONS.indexOf(region);
  return sheetOfCells(
    [
      [`${region}指标表`],
      ["指标名称", "单位", "指标值", "现状值"],
      ...rows.map(({ name, unit, criterion, values }) => [name, unit, criterion, values[index]]),
    ],
    region,
  );
}

export function rowsIn(assessment: Assessment | undefined): readonly RowAssessment[] {
  return (assessment?.indicators ?? []).flatMap(({ rows }) => rows);
}

/** What was decided of each row, without its place. */
export function decisions(assessment: Assessment | undefined): readonly string[] {
  return rowsIn(assessment).map(
    ({ table, match, verdict, basis, limit, gap, missing }) =>
      `${table.name.text} ${match?.id ?? "-"} ${verdict} ${basis} ${limit?.number.toString() ?? ""} ${gap?.amount.toString() ?? ""} ${missing.join()}`,
  );
}
