import { check } from "../../../src/domain/check";
import type { Finding, FindingCode } from "../../../src/domain/judging/finding";
import type { Cell, WorkbookSnapshot } from "../../../src/domain/sheet/snapshot";
import { at, fixture, opened } from "../../xlsx/workbooks";
import { numberCell, textCell, withCells } from "../table/rearrange";

export type Sample =
  | "kangbashi-2020"
  | "kangbashi-2020-blank"
  | "xilinhot-2022"
  | "xilinhot-2022-blank"
  | "ordos-14th-five-year"
  | "erenhot-14th-five-year";

/** What to put into a cell of a sample: a number, a text, or a cell as a seam would read it. */
export type Change = string | number | Cell;

function cellOf(change: Change): Cell {
  if (typeof change === "string") return textCell(change);
  return typeof change === "number" ? numberCell(change) : change;
}

/** A real table with some of its cells changed, by sheet and address; the first sheet where none is named. */
export async function changedSample(
  sample: Sample,
  changes: Readonly<Record<string, Change>> = {},
  sheetName: string | null = null,
): Promise<WorkbookSnapshot> {
  const workbook = await (await opened(fixture(`samples/${sample}.xlsx`))).read();
  const name = sheetName ?? workbook.sheets[0]?.name;
  const cells = Object.entries(changes).map(([address, change]) => [at(address), cellOf(change)] as const);
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => (sheet.name === name ? withCells(sheet, cells) : sheet)),
  };
}

/** All findings of a workbook, or those of one code. */
export function findingsIn(workbook: WorkbookSnapshot, code?: FindingCode): readonly Finding[] {
  const findings = check(workbook, null).flatMap((assessment) => assessment.findings);
  return code === undefined ? findings : findings.filter((finding) => finding.code === code);
}

/** Findings as `code cell`. */
export function placesOf(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ code, cell, sheet }) => `${code} ${sheet === null ? "" : `${sheet}!`}${cell ?? ""}`);
}
