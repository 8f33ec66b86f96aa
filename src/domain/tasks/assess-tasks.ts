import type { Finding } from "../judging/finding";
import { formatAddress } from "../sheet/address";
import type { IndicatorSystem } from "../standards/indicator-system";
import { onOneLine } from "../reading/normalise";
import type { TableCell } from "../table/table";
import { departmentsIn } from "./departments";
import { auditNumbers, auditTask, type TaskTarget } from "./audit-tasks";
import { matchGroup } from "./match-group";
import { finderFor, type FindIndicator } from "./name-finder";
import { pairTargets, type IndicatorGroup } from "./pair-targets";
import type { AssessedTask, TaskAssessment } from "./task-assessment";
import type { Task, TaskLine, TaskTable } from "./task-table";

const EMPTY = /^[-—–/\\]*$/u;

/** The texts of a task's cells, a merged cell once and those that say nothing left out. */
function textsOf(cells: readonly (TableCell | null)[]): readonly string[] {
  const byAddress = new Map<string, string>();
  for (const cell of cells) {
    if (cell !== null && !EMPTY.test(onOneLine(cell.text))) byAddress.set(formatAddress(cell.at), cell.text);
  }
  return [...byAddress.values()];
}

function joined(cells: readonly (TableCell | null)[]): string | null {
  const texts = textsOf(cells).map(onOneLine);
  return texts.length === 0 ? null : texts.join("；");
}

/** The lines of a task that share a target cell, in the order of the rows; an indicator cell counts in the first of them. */
function linesByTarget({ lines }: Task): readonly (readonly TaskLine[])[] {
  const byTarget = new Map<string, TaskLine[]>();
  for (const line of lines) {
    const place = line.target === null ? "" : formatAddress(line.target.at);
    byTarget.set(place, [...(byTarget.get(place) ?? []), line]);
  }
  return [...byTarget.values()];
}

/** The indicators that a task names with their targets. A target that is merged over several lines is set for all of them. */
function targetsOf(task: Task): readonly TaskTarget[] {
  const seen = new Set<string>();
  const isNew = ({ indicators }: TaskLine): boolean => {
    const place = indicators === null ? "" : formatAddress(indicators.at);
    const first = !seen.has(place);
    seen.add(place);
    return first;
  };
  return linesByTarget(task).flatMap((sharing) => {
    const [line] = sharing;
    if (line === undefined) return [];
    const indicators = textsOf(sharing.filter(isNew).map((one) => one.indicators)).join("；");
    return pairTargets(indicators, textsOf([line.target])[0] ?? "").map((group) => ({ line, group }));
  });
}

function idsOf(group: IndicatorGroup, find: FindIndicator): readonly string[] {
  return matchGroup(group, find).flatMap(({ match }) => match?.id ?? []);
}

function assessTask(
  task: Task,
  find: FindIndicator,
): { readonly assessed: AssessedTask; readonly findings: readonly Finding[] } {
  const targets = targetsOf(task);
  const { lines } = task;
  const assessed: AssessedTask = {
    table: task,
    indicators: targets.flatMap(({ group }) => group.names),
    indicatorIds: [...new Set(targets.flatMap(({ group }) => idsOf(group, find)))],
    target: joined(lines.map(({ target }) => target)),
    deadline: joined(lines.map(({ deadline }) => deadline)),
    lead: departmentsIn(textsOf(lines.map(({ lead }) => lead))),
    responsible: departmentsIn(textsOf(lines.flatMap(({ responsible }) => responsible))),
  };
  return { assessed, findings: auditTask(assessed, targets, find) };
}

/** Reads what every task of a table says and audits it; names are looked up in the catalogue's standards. */
export function assessTasks(table: TaskTable, catalogue: readonly IndicatorSystem[]): TaskAssessment {
  const names = table.tasks.flatMap((task) =>
    targetsOf(task).flatMap(({ group }) => [group.text, ...group.names]),
  );
  const find = finderFor([...new Set(names)], catalogue);
  const assessed = table.tasks.map((task) => assessTask(task, find));
  const findings = [...assessed.flatMap((task) => task.findings), ...auditNumbers(table.tasks)];
  return {
    table,
    tasks: assessed.map((task) => task.assessed),
    findings: findings.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0)),
  };
}
