import type { Assessment, IndicatorAssessment, RowAssessment } from "../domain/judging/assessment";
import { domainCounts, summarise } from "../domain/judging/summary";
import { worstFirst } from "../domain/judging/worst-first";
import { onOneLine } from "../domain/reading/normalise";
import { analysisText } from "../domain/reporting/analysis-text";
import type { CheckedTable } from "../domain/reporting/checked-table";
import type { Plan } from "../domain/reporting/plan";
import type { TablePlan } from "../domain/reporting/plan-sheet";
import { previewOf } from "../domain/reporting/preview";
import { planTotals } from "../domain/reporting/plan-totals";
import type { Wording } from "../domain/reporting/wording";
import { formatAddress, formatArea } from "../domain/sheet/address";
import { fullTitle } from "../domain/standards/full-title";
import type { Finding } from "../domain/judging/finding";
import {
  knownFindings,
  openFindings,
  type IgnoredFinding,
  type KnownFinding,
} from "../domain/judging/ignored-findings";
import type { TaskAssessment } from "../domain/tasks/task-assessment";
import type { Say } from "../locales/messages";
import { findingsOf, type CheckedFile } from "./check-file";

/** Words for the summary: the domain's and the command line's own. */
export interface Words {
  readonly wording: Wording;
  readonly say: Say;
}

function heading({ table, system, systemBy, region, baseYear }: Assessment, { say }: Words): string {
  return say("result.table", {
    sheet: table.sheet,
    range: formatArea(table.area),
    region: region ?? "",
    year: baseYear ?? "",
    system: system !== null ? fullTitle(system) : systemBy === "user" ? say("region.ownText") : "",
  });
}

function rowName({ table }: RowAssessment): string {
  const component = table.component === null ? "" : `／${onOneLine(table.component.text)}`;
  return `${onOneLine(table.name.text)}${component}`;
}

/** Why a row that is not met is not: its gap, what is lacking, or what the cell says. */
function reason(row: RowAssessment, assessment: Assessment, { wording, say }: Words): string {
  const analysis = analysisText(row, assessment, wording);
  if (analysis !== null) return analysis.replace(/\s*\n\s*/gu, " ");
  const lacking = row.missing.map((missing) => say(`missing.${missing}`)).join(say("list.separator"));
  const why = lacking === "" ? row.value.raw : say("result.lacking", { missing: lacking });
  return `${rowName(row)}  ${wording.verdict(row.verdict)}  ${why}`;
}

function rowLine(
  { table }: IndicatorAssessment,
  row: RowAssessment,
  assessment: Assessment,
  words: Words,
): string {
  const cell = row.value.at === null ? "" : formatAddress(row.value.at);
  return `  ${cell.padEnd(6)}${table.no === null ? "" : `${table.no}. `}${reason(row, assessment, words)}`;
}

function findingPlace({ sheet, cell }: Finding): string {
  return sheet === null ? (cell ?? "") : `${sheet}!${cell ?? ""} `;
}

function findingLines(known: readonly KnownFinding[], { say, wording }: Words): readonly string[] {
  const open = openFindings(known);
  const ignored = known.length - open.length;
  const lines = open.map((finding) => `  ${findingPlace(finding).padEnd(6)}${wording.finding(finding)}`);
  return [
    ...(open.length === 0 ? [] : [say("result.findings", { count: open.length }), ...lines]),
    ...(ignored === 0 ? [] : [say("result.ignored", { count: ignored })]),
  ];
}

function taskLines(
  assessment: TaskAssessment,
  ignored: readonly IgnoredFinding[],
  words: Words,
): readonly string[] {
  const { table, tasks, findings } = assessment;
  const { say } = words;
  const named = tasks.filter(({ indicators }) => indicators.length > 0).length;
  return [
    say("result.taskTable", { sheet: table.sheet, range: formatArea(table.area), title: table.title ?? "" }),
    say("result.tasks", { tasks: tasks.length, named }),
    ...(findings.length === 0
      ? [say("result.tasksSound")]
      : findingLines(knownFindings(assessment, findings, ignored), words)),
  ];
}

function indicatorLines(
  tablePlan: TablePlan,
  ignored: readonly IgnoredFinding[],
  words: Words,
): readonly string[] {
  const { assessment } = tablePlan;
  const { say, wording } = words;
  const summary = summarise(assessment);
  const { totals, indicators } = summary;
  const lines = [heading(assessment, words), say("result.counts", { indicators, ...totals })];
  const declared = assessment.indicators.filter(({ rows }) =>
    rows.some(({ final }) => final.by === "declared"),
  ).length;
  if (declared > 0) lines.push(say("result.declared", { count: declared }));
  for (const { domain: named, met, unmet, pending, undetermined } of domainCounts(summary)) {
    const domain = named ?? say("section.noDomain");
    lines.push(say("result.domain", { domain, met, unmet, open: pending + undetermined }));
  }
  const { unmet, open } = worstFirst(assessment);
  for (const [title, rows] of [["result.unmet", unmet] as const, ["result.open", open] as const]) {
    if (rows.length > 0) lines.push(say(title));
    for (const { indicator, row } of rows) lines.push(rowLine(indicator, row, assessment, words));
  }
  const findings = findingLines(knownFindings(assessment, findingsOf(tablePlan), ignored), words);
  return [...lines, ...findings, ...tablePlan.notices.map((notice) => wording.notice(notice))];
}

function tableLines(
  table: CheckedTable,
  ignored: readonly IgnoredFinding[],
  words: Words,
): readonly string[] {
  switch (table.kind) {
    case "indicators":
      return indicatorLines(table.plan, ignored, words);
    case "tasks":
      return taskLines(table.assessment, ignored, words);
  }
}

/** What of the user's word about tables is not used. */
function mappingLines({ mappingNotices }: Plan, { wording }: Words): readonly string[] {
  return mappingNotices.length === 0 ? [] : ["", ...mappingNotices.map((notice) => wording.notice(notice))];
}

/** The sheets of ours, and what could not be done with them. */
function pageLines({ pages, notices }: Plan, { say, wording }: Words): readonly string[] {
  const lines = [
    ...pages.map(({ sheet, isNew, written }) => {
      const state = say(isNew ? "materials.isNew" : written > 0 ? "materials.isRenewed" : "materials.isSame");
      return `  ${sheet} ${state}`;
    }),
    ...notices.map((notice) => `  ${wording.notice(notice)}`),
  ];
  return lines.length === 0 ? [] : ["", say("materials.sheets"), ...lines];
}

/** What a plan would change, sheet by sheet. */
function previewLines(plan: Plan, { say }: Words): readonly string[] {
  const changes = previewOf(plan);
  if (changes.length === 0) return ["", say("materials.nothing")];
  const lines = changes.map(({ sheet, isNew, written, erased, kept }) => {
    const key = isNew ? "materials.newSheet" : "materials.changed";
    return `  ${say(key, { sheet, written, erased, kept })}`;
  });
  return ["", say("materials.preview"), ...lines];
}

/**
 * What a person reads of one checked workbook: counts, unmet rows worst first, open rows, findings, sheets, what was written or,
 * where she asked for that, what would be.
 */
export function textReport(
  { input, target, plan, tables, ignored }: CheckedFile,
  isPreview: boolean,
  words: Words,
): string {
  const lines = [
    input,
    ...tables.flatMap((table) => ["", ...tableLines(table, ignored, words)]),
    ...mappingLines(plan, words),
    ...(isPreview ? previewLines(plan, words) : target === null ? [] : pageLines(plan, words)),
  ];
  if (target !== null) {
    const key = plan.edits.length === 0 ? "result.unchanged" : "result.written";
    lines.push("", words.say(key, { path: target, ...planTotals(plan) }));
  }
  return `${lines.join("\n")}\n`;
}
