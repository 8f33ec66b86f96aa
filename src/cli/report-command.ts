import { basename, extname } from "node:path";
import { planDocument } from "../domain/reporting/section/plan-document";
import { planTotals } from "../domain/reporting/plan-totals";
import type { Language } from "../domain/reporting/wording";
import { writeDocx } from "../docx/write-docx";
import { sentences } from "../locales/messages";
import { sectionWordsIn } from "../locales/section-words";
import { madeBy } from "../workbook/made-by";
import { BadInput } from "./bad-input";
import { checkFile, type CheckedFile } from "./check-file";
import { chosenOptions } from "./chosen-options";
import { requireReportPlace } from "./targets";
import type { Terminal } from "./terminal";
import { writeWhole } from "./write-file";

/** What `ecogap report` was asked for. */
export interface ReportRequest {
  readonly input: string;
  /** Where the Word document goes. */
  readonly docx: string;
  readonly sheet: string | null;
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
  readonly language: Language;
  readonly quiet: boolean;
}

/** Throws BadInput where the document would get another extension than Word's, or overwrite a file that is read. */
async function requireDocumentPlace({
  input,
  docx,
  standards,
  profile,
  measures,
}: ReportRequest): Promise<void> {
  if (extname(docx).toLowerCase() !== ".docx") throw new BadInput("problem.docxKind", { path: docx });
  await requireReportPlace(docx, [
    input,
    ...standards,
    ...[profile, measures].filter((file) => file !== null),
  ]);
}

/**
 * Writes the plan's section of a workbook as a Word document; returns the exit code: 0
 * written, 2 a bad input. Throws BadInput for bad usage and for a document that cannot be written.
 */
export async function runReport(request: ReportRequest, terminal: Terminal): Promise<number> {
  const { input, docx, sheet, language, quiet } = request;
  const say = sentences(language);
  const words = sectionWordsIn(language);
  await requireDocumentPlace(request);
  const options = await chosenOptions(request, say);
  const made = madeBy(terminal.now);
  let checked: CheckedFile;
  try {
    checked = await checkFile(
      input,
      null,
      { sheet, within: null, options, outputs: null, renew: false, addPages: false, madeBy: made },
      () => words.wording,
    );
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    terminal.err(`${input}: ${say(error.problem.key, error.problem.params)}\n`);
    return 2;
  }
  const { snapshot, plan, tables } = checked;
  const making = { ...made, file: basename(input) };
  await writeWhole(docx, await writeDocx(planDocument(snapshot, tables, making, words)));
  const { unmet, open } = planTotals(plan);
  if (!quiet) terminal.out(`${say("result.document", { path: docx, tables: tables.length, unmet, open })}\n`);
  return 0;
}
