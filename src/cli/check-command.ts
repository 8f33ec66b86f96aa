import { SingleBar } from "cli-progress";
import { sentences } from "../locales/messages";
import { wordingIn } from "../locales/wording";
import type { Language, Wording } from "../domain/reporting/wording";
import type { Output } from "../domain/outputs";
import { madeBy } from "../workbook/made-by";
import type { CheckRequest as WorkbookRequest } from "../workbook/plan-check";
import { problemOf } from "./bad-input";
import { checkFile, type CheckedFile } from "./check-file";
import { chosenOptions } from "./chosen-options";
import { jsonReport } from "./json-report";
import { planTargets, requireReportPlace, type Destination } from "./targets";
import type { Terminal } from "./terminal";
import { textReport, type Words } from "./text-report";
import { writeWhole } from "./write-file";

/** What `ecogap check` was asked to do. */
export interface CheckRequest {
  readonly inputs: readonly string[];
  readonly sheet: string | null;
  readonly destination: Destination;
  /** `-` for standard output; null for no report. */
  readonly report: string | null;
  /** Files with standards of the user's own. */
  readonly standards: readonly string[];
  /** A file that says what the region is. */
  readonly profile: string | null;
  /** A file with measures of the user's own. */
  readonly measures: string | null;
  /** The percents of a limit up to which a gap is small, and marked, as `10,30`; null for the usual ones. */
  readonly bands: string | null;
  /** The id of the system that the tables follow; null to go by the evidence. */
  readonly system: string | null;
  /** What is written from now on; null for what the workbook remembers. */
  readonly outputs: readonly Output[] | null;
  /** Texts that were written for another year are brought up to date. */
  readonly renew: boolean;
  /** Whether the sheets of ours are added that a workbook lacks. */
  readonly materials: boolean;
  /** Whether it is told what would be written, sheet by sheet. */
  readonly preview: boolean;
  readonly language: Language;
  /** Whether the language was asked for; else a workbook that remembers one is written in that. */
  readonly isLanguageGiven: boolean;
  readonly strict: boolean;
  readonly quiet: boolean;
}

function startProgress(total: number, { progress }: Terminal): { step(): void; stop(): void } {
  if (progress === null || total < 2) return { step: () => undefined, stop: () => undefined };
  const bar = new SingleBar({ stream: progress, clearOnComplete: true, format: "{bar} {value}/{total}" });
  bar.start(total, 0);
  return {
    step: () => {
      bar.increment();
    },
    stop: () => {
      bar.stop();
    },
  };
}

function anyUnmet({ plan }: CheckedFile): boolean {
  return plan.tables.some(({ assessment }) => assessment.indicators.some(({ final }) => final === "unmet"));
}

async function checkAll(
  request: CheckRequest,
  targets: readonly (string | null)[],
  wanted: WorkbookRequest,
  words: Words,
  terminal: Terminal,
): Promise<{ readonly checked: readonly CheckedFile[]; readonly bad: readonly string[] }> {
  const { isLanguageGiven, language } = request;
  const wordingFor = (remembered: Language | null): Wording =>
    isLanguageGiven || remembered === null || remembered === language ? words.wording : wordingIn(remembered);
  const checked: CheckedFile[] = [];
  const bad: string[] = [];
  const progress = startProgress(request.inputs.length, terminal);
  for (const [index, input] of request.inputs.entries()) {
    try {
      checked.push(await checkFile(input, targets[index] ?? null, wanted, wordingFor));
    } catch (error) {
      const { key, params } = problemOf(error);
      bad.push(`${input}: ${words.say(key, params)}\n`);
    }
    progress.step();
  }
  progress.stop();
  return { checked, bad };
}

/** Checks all inputs; returns the exit code: 0 checked, 1 strict and something unmet, 2 a bad input. Throws BadInput for bad usage. */
export async function runCheck(request: CheckRequest, terminal: Terminal): Promise<number> {
  const { inputs, report, language } = request;
  const words: Words = { wording: wordingIn(language), say: sentences(language) };
  const options = await chosenOptions(request, words.say);
  const { sheet, outputs, renew, materials: addPages } = request;
  const wanted = { sheet, within: null, options, outputs, renew, addPages, madeBy: madeBy(terminal.now) };
  const targets = await planTargets(inputs, request.destination);
  const written = targets.filter((target) => target !== null);
  if (report !== null && report !== "-") await requireReportPlace(report, [...inputs, ...written]);
  const { checked, bad } = await checkAll(request, targets, wanted, words, terminal);
  for (const line of bad) terminal.err(line);
  if (report !== null && checked.length > 0) {
    const json = jsonReport(checked, inputs.length);
    if (report === "-") terminal.out(json);
    else await writeWhole(report, json);
  }
  if (!request.quiet && report !== "-") {
    terminal.out(checked.map((file) => textReport(file, request.preview, words)).join("\n"));
  }
  if (bad.length > 0) return 2;
  return request.strict && checked.some(anyUnmet) ? 1 : 0;
}
