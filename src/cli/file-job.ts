import type { Language } from "../domain/language";
import type { Wording } from "../domain/reporting/wording";
import { regionRecord, type RegionRecord } from "../domain/rollup/region-record";
import { trendTable, type TrendTable } from "../domain/trend/trend-table";
import { sentences } from "../locales/messages";
import { wordingIn } from "../locales/wording";
import type { CheckRequest } from "../workbook/plan-check";
import { problemOf } from "./bad-input";
import { checkFile, type CheckedFile } from "./check-file";
import { fileReport, type FileReport } from "./json-report";
import { textReport } from "./text-report";

/** What all files of a run have in common; plain data, so that it can be handed to another thread. */
export interface JobSettings {
  readonly request: CheckRequest;
  readonly language: Language;
  /** Whether the language was asked for; else a workbook that remembers one is written in that. */
  readonly isLanguageGiven: boolean;
  readonly preview: boolean;
  /** What is asked of each file beside the checked workbook. */
  readonly wants: { readonly report: boolean; readonly text: boolean; readonly records: boolean };
}

/** One file to be checked. */
export interface FileJob {
  readonly input: string;
  /** Where the checked workbook goes; null for nowhere. */
  readonly target: string | null;
  /** The file's path as links in the roll-up have it. */
  readonly link: string;
}

/** What a file came to; plain data. What was not asked for is null or empty. */
export type FileOutcome =
  | {
      readonly kind: "checked";
      readonly report: FileReport | null;
      readonly text: string;
      readonly records: readonly RegionRecord[];
      readonly trends: readonly TrendTable[];
      readonly anyUnmet: boolean;
    }
  /** `line` tells why, and what to do. */
  | { readonly kind: "bad"; readonly line: string };

function anyUnmet({ plan }: CheckedFile): boolean {
  return plan.tables.some(({ assessment }) => assessment.indicators.some(({ final }) => final === "unmet"));
}

/** Checks one file, and writes the checked workbook where that is asked for. A bad file is an outcome, and nothing is thrown. */
export async function runJob(
  { input, target, link }: FileJob,
  { request, language, isLanguageGiven, preview, wants }: JobSettings,
): Promise<FileOutcome> {
  const words = { wording: wordingIn(language), say: sentences(language) };
  const wordingFor = (remembered: Language | null): Wording =>
    isLanguageGiven || remembered === null || remembered === language ? words.wording : wordingIn(remembered);
  try {
    const file = await checkFile(input, target, request, wordingFor);
    return {
      kind: "checked",
      report: wants.report ? fileReport(file) : null,
      text: wants.text ? textReport(file, preview, words) : "",
      records: wants.records ? file.plan.tables.map(({ assessment }) => regionRecord(assessment, link)) : [],
      trends: wants.records ? file.plan.tables.map(({ assessment }) => trendTable(assessment, link)) : [],
      anyUnmet: anyUnmet(file),
    };
  } catch (error) {
    const { key, params } = problemOf(error);
    return { kind: "bad", line: `${input}: ${words.say(key, params)}\n` };
  }
}
