import { check } from "../domain/check";
import { checkTasks } from "../domain/tasks/check-tasks";
import type { Assessment, IndicatorAssessment, RowAssessment } from "../domain/judging/assessment";
import { onOneLine } from "../domain/reading/normalise";
import { decimalText } from "../domain/reading/quantity";
import { reportMeasure } from "../domain/reporting/report-measure";
import type { Language } from "../domain/reporting/wording";
import { sentences, type Say } from "../locales/messages";
import { wordingIn } from "../locales/wording";
import { BadInput } from "./bad-input";
import { chosenOptions } from "./chosen-options";
import { openFile } from "./open-file";
import { worksheetRow } from "../domain/table/table";
import type { Terminal } from "./terminal";
import type { Words } from "./text-report";

/** What `ecogap explain` was asked for. */
export interface ExplainRequest {
  readonly input: string;
  readonly sheet: string;
  readonly row: number;
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
}

function rowNumbers(assessments: readonly Assessment[]): string {
  const all = assessments.flatMap(({ table, indicators }) =>
    indicators.flatMap((indicator) => indicator.rows.map((row) => worksheetRow(table, row.table))),
  );
  const rows = [...new Set(all)].sort((a, b) => a - b);
  const ranges: { from: number; to: number }[] = [];
  for (const row of rows) {
    const last = ranges.at(-1);
    if (last !== undefined && last.to + 1 === row) last.to = row;
    else ranges.push({ from: row, to: row });
  }
  return ranges.map(({ from, to }) => (from === to ? String(from) : `${from}–${to}`)).join(", ");
}

function gapLine(row: RowAssessment, say: Say): readonly string[] {
  if (row.gap === null) return [];
  const { amount, unit } = row.gap;
  const shown = unit === "percentagePoint" ? say("unit.percentagePoint") : (unit ?? "");
  return [say("explain.gap", { amount: decimalText(amount), unit: shown })];
}

/** What is proposed for an unmet row, with who does it and by when. */
function measureLines({ measures }: RowAssessment, { wording, say }: Words): readonly string[] {
  return measures.map((measure, index) => {
    const { text, kind, lead, responsible, deadline } = reportMeasure(measure, wording);
    return say("explain.measure", {
      number: index + 1,
      text,
      kind: kind === null ? "" : say(`measure.kind.${kind}`),
      lead: lead ?? "",
      responsible: responsible.join(say("list.separator")),
      deadline: deadline ?? "",
    });
  });
}

/** One row of one table. */
interface ExplainedRow {
  readonly assessment: Assessment;
  readonly indicator: IndicatorAssessment;
  readonly row: RowAssessment;
}

/** Where a worksheet row is a region of a matrix, or an indicator of several regions, all that was judged in it. */
function rowsAt(assessments: readonly Assessment[], wanted: number): readonly ExplainedRow[] {
  const all = assessments.flatMap((assessment) =>
    assessment.indicators.flatMap((indicator) =>
      indicator.rows.map((row) => ({ assessment, indicator, row })),
    ),
  );
  return all.filter(({ assessment, row }) => worksheetRow(assessment.table, row.table) === wanted);
}

function explainRow({ assessment: { table }, indicator, row }: ExplainedRow, words: Words): string {
  const { wording, say } = words;
  const { sheet } = table;
  const region = table.matrix === null ? [] : [table.region ?? ""];
  const names = [indicator.table.name, row.table.component].flatMap((cell) =>
    cell === null ? [] : onOneLine(cell.text),
  );
  const name = [...region, ...names];
  const missing = row.missing.map((code) => say(`missing.${code}`)).join(say("list.separator"));
  const lines = [
    say("explain.title", { sheet, row: worksheetRow(table, row.table), name: name.join("／") }),
    ...row.trace.map((step) => `  ${wording.trace(step)}`),
    say("explain.verdict", { verdict: wording.verdict(row.verdict), basis: say(`basis.${row.basis}`) }),
    ...(missing === "" ? [] : [say("explain.missing", { missing })]),
    ...gapLine(row, say),
    say("explain.final", {
      verdict: wording.verdict(row.final.verdict),
      by: row.basis === "notInRegion" ? "profile" : row.final.by,
    }),
    ...measureLines(row, words),
  ];
  return `${lines.join("\n")}\n`;
}

/** Tells how one row was judged. Throws BadInput where there is no such file, sheet, table or row. */
export async function runExplain(
  { input, sheet, row, language, ...chosen }: ExplainRequest,
  terminal: Terminal,
): Promise<number> {
  const words: Words = { wording: wordingIn(language), say: sentences(language) };
  const options = await chosenOptions(chosen, words.say);
  const { snapshot } = await openFile(input, sheet);
  const assessments = check(snapshot, sheet, options);
  if (assessments.length === 0) {
    const isTasks = checkTasks(snapshot, sheet).length > 0;
    throw new BadInput(isTasks ? "problem.tasksAreNotExplained" : "problem.noTable");
  }
  const found = rowsAt(assessments, row);
  if (found.length === 0) throw new BadInput("problem.noSuchRow", { row, rows: rowNumbers(assessments) });
  terminal.out(found.map((one) => explainRow(one, words)).join("\n"));
  return 0;
}
