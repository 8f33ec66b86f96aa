import type { Assessment, IndicatorAssessment, RowAssessment } from "../../judging/assessment";
import { shownName } from "../../reading/normalise";
import { formatArea } from "../../sheet/address";
import { rowName } from "../row-name";
import type { SectionWords } from "./section-phrase";

/** By what a document was made, from what and when. */
export interface Making {
  /** The product's, such as `0.1.0`. */
  readonly version: string;
  /** The day, as `2026-03-01`. */
  readonly date: string;
  /** The workbook's name; empty where it is not known. */
  readonly file: string;
}

/** A standard's or a plan's title with its document; empty where none is known. */
export function systemTitle({ system }: Assessment, { say }: SectionWords): string {
  if (system === null) return "";
  const { title, document } = system;
  return say({ code: "systemTitle", params: { title, document } });
}

function byDeclaration({ rows }: IndicatorAssessment): boolean {
  return rows.some(({ final }) => final.by === "declared");
}

/** The indicators that the evidence leaves open and that stand by what the sheet declares. */
export function declaredIndicators({ indicators }: Assessment): readonly IndicatorAssessment[] {
  return indicators.filter(byDeclaration);
}

function unverifiedRows({ indicators }: Assessment): readonly RowAssessment[] {
  return indicators.flatMap(({ rows }) => rows.filter(({ criterion }) => !criterion.verified));
}

/** What a reader has to know of a section: the standard, the source, what is not verified, how it was counted and made. */
export function notesOf(assessment: Assessment, making: Making, words: SectionWords): readonly string[] {
  const { say, join } = words;
  const { table } = assessment;
  const declared = declaredIndicators(assessment).map((one) => shownName(one.table.name.text));
  const unverified = unverifiedRows(assessment).map((row) => rowName(row.table, words.wording));
  return [
    say({ code: "standardNote", params: { system: systemTitle(assessment, words) } }),
    say({
      code: "sourceNote",
      params: { file: making.file, sheet: table.sheet, range: formatArea(table.area) },
    }),
    say({ code: "countingNote" }),
    ...(declared.length === 0 ? [] : [say({ code: "declaredNote", params: { names: join(declared) } })]),
    ...(unverified.length === 0
      ? []
      : [say({ code: "unverifiedNote", params: { names: join(unverified) } })]),
    say({ code: "noConclusionNote" }),
    say({ code: "madeNote", params: { version: making.version, date: making.date } }),
  ];
}
