import { dirname, extname, relative, resolve } from "node:path";
import { SingleBar } from "cli-progress";
import { sentences } from "../locales/messages";
import { wordingIn } from "../locales/wording";
import type { Language } from "../domain/reporting/wording";
import type { Output } from "../domain/outputs";
import { rollupSheet, trendSheet } from "../domain/pages/rollup-sheet";
import { rollUp } from "../domain/rollup/roll-up";
import { madeBy, type MadeBy } from "../workbook/made-by";
import { newWorkbook } from "../xlsx/new-workbook";
import { BadInput } from "./bad-input";
import { chosenOptions } from "./chosen-options";
import type { FileOutcome, JobSettings } from "./file-job";
import { jsonReport } from "./json-report";
import { runJobs, type Threads } from "./run-jobs";
import { planTargets, requireReportPlace, type Destination } from "./targets";
import type { Terminal } from "./terminal";
import type { Words } from "./text-report";
import { writeWhole } from "./write-file";

/** What `ecogap check` was asked to do. */
export interface CheckRequest {
  readonly inputs: readonly string[];
  readonly sheet: string | null;
  readonly destination: Destination;
  /** `-` for standard output; null for no report. */
  readonly report: string | null;
  /** Where the regions of all inputs are put together; null for nowhere. */
  readonly rollup: string | null;
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

function startProgress(
  total: number,
  { progress }: Terminal,
): { readonly step: () => void; readonly stop: () => void } {
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

/** How the roll-up's links name a file: by its path from the roll-up's folder. */
function linkFrom(rollup: string | null, input: string): string {
  const path = rollup === null ? input : relative(dirname(resolve(rollup)), resolve(input));
  return path.replaceAll("\\", "/");
}

/** Throws BadInput where a file of a run cannot be written, or would overwrite another one of it. */
async function requirePlaces(
  { inputs, report, rollup }: CheckRequest,
  targets: readonly (string | null)[],
): Promise<void> {
  const files = [...inputs, ...targets.filter((target) => target !== null)];
  const isFile = report !== null && report !== "-";
  if (isFile) await requireReportPlace(report, files);
  if (rollup === null) return;
  if (extname(rollup).toLowerCase() !== ".xlsx") throw new BadInput("rollup.kind", { path: rollup });
  await requireReportPlace(rollup, isFile ? [...files, report] : files);
}

async function writeRollup(
  path: string,
  checked: readonly Checked[],
  made: MadeBy,
  { wording, say }: Words,
): Promise<string> {
  const rollup = rollUp(checked.flatMap((file) => file.records));
  const trends = trendSheet(
    checked.flatMap((file) => file.trends),
    made,
    wording,
  );
  await writeWhole(path, await newWorkbook([...rollupSheet(rollup, made, wording), ...trends]));
  return `${say("rollup.written", { path, regions: rollup.regions.length, files: checked.length })}\n`;
}

type Checked = Extract<FileOutcome, { kind: "checked" }>;

/** Checks all inputs; returns the exit code: 0 checked, 1 strict and something unmet, 2 a bad input. Throws BadInput for bad usage. */
export async function runCheck(request: CheckRequest, terminal: Terminal, threads: Threads): Promise<number> {
  const { inputs, report, rollup, language, isLanguageGiven, quiet, preview } = request;
  const words: Words = { wording: wordingIn(language), say: sentences(language) };
  const options = await chosenOptions(request, words.say);
  const { sheet, outputs, renew, materials: addPages } = request;
  const made = madeBy(terminal.now);
  const targets = await planTargets(inputs, request.destination);
  await requirePlaces(request, targets);
  const isTold = !quiet && report !== "-";
  const settings: JobSettings = {
    request: { sheet, within: null, options, outputs, renew, addPages, madeBy: made },
    language,
    isLanguageGiven,
    preview,
    wants: { report: report !== null, text: isTold, records: rollup !== null },
  };
  const jobs = inputs.map((input, index) => ({
    input,
    target: targets[index] ?? null,
    link: linkFrom(rollup, input),
  }));
  const { step, stop } = startProgress(inputs.length, terminal);
  const outcomes = await runJobs(jobs, settings, threads, step);
  stop();
  const bad = outcomes.flatMap((outcome) => (outcome.kind === "bad" ? [outcome.line] : []));
  const checked = outcomes.filter((outcome) => outcome.kind === "checked");
  for (const line of bad) terminal.err(line);
  if (report !== null && checked.length > 0) {
    const json = jsonReport(
      checked.flatMap((file) => file.report ?? []),
      inputs.length,
    );
    if (report === "-") terminal.out(json);
    else await writeWhole(report, json);
  }
  if (isTold) terminal.out(checked.map(({ text }) => text).join("\n"));
  if (rollup !== null && checked.length > 0) {
    const said = await writeRollup(rollup, checked, made, words);
    if (isTold) terminal.out(`\n${said}`);
  }
  if (bad.length > 0) return 2;
  return request.strict && checked.some(({ anyUnmet }) => anyUnmet) ? 1 : 0;
}
