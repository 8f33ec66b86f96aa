import { check, type CheckOptions } from "../../../src/domain/check";
import type { Assessment, RowAssessment } from "../../../src/domain/judging/assessment";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/domain/sheet/snapshot";
import { fixture, opened } from "../../xlsx/workbooks";
import { sheetOfLines } from "../table/rearrange";

export type Lines = readonly (readonly (string | number)[])[];

/** A workbook of plain sheets by name, each from A1 on. */
export function book(sheets: Readonly<Record<string, Lines>>): WorkbookSnapshot {
  const all = Object.entries(sheets).map(([name, lines]) => sheetOfLines(lines, name));
  return { sheets: all, calculation: "automatic", mayAddSheets: true, otherSheets: [], memory: null };
}

export async function sampleSheets(name: string): Promise<readonly SheetSnapshot[]> {
  return (await (await opened(fixture(`samples/${name}.xlsx`))).read()).sheets;
}

/** The sheets of a sample with those of others behind them. */
export async function samplesTogether(...names: readonly string[]): Promise<WorkbookSnapshot> {
  const sheets = await Promise.all(names.map(sampleSheets));
  return {
    sheets: sheets.flat(),
    calculation: "automatic",
    mayAddSheets: true,
    otherSheets: [],
    memory: null,
  };
}

export function onlyTable(workbook: WorkbookSnapshot, options: CheckOptions = {}): Assessment {
  const [table, ...others] = check(workbook, null, options);
  if (table === undefined || others.length > 0) throw new Error("not one table");
  return table;
}

/** The row of an indicator by its name or that of its component. */
export function rowOf({ indicators }: Assessment, name: string): RowAssessment {
  const rows = indicators.flatMap((indicator) => indicator.rows);
  const found = rows.find(({ table }) => (table.component ?? table.name).text.startsWith(name));
  if (found === undefined) throw new Error(name);
  return found;
}
