import { findingAt, type Finding } from "../judging/finding";
import { weakerThan } from "../judging/weaker-than";
import { readCriterion } from "../reading/criterion";
import { onOneLine } from "../reading/normalise";
import { formatAddress } from "../sheet/address";
import type { Match } from "../matching/match";
import { matchGroup } from "./match-group";
import type { FindIndicator } from "./name-finder";
import { targetParts, type IndicatorGroup } from "./pair-targets";
import { criteriaFor } from "../region/applicability";
import type { StandardCriterion } from "../standards/indicator-system";
import type { AssessedTask } from "./task-assessment";
import type { Task, TaskLine } from "./task-table";

/** Indicators that a task names, with the line whose target cell is theirs. */
export interface TaskTarget {
  readonly line: TaskLine;
  readonly group: IndicatorGroup;
}

/** What a standard may ask, of the kind of region that the name names or, where it names none, of any. */
function criteriaOf({ entry, regionClass }: Match): readonly StandardCriterion[] {
  return criteriaFor(entry.criteria, regionClass?.traits ?? {});
}

/** The parts of a target that ask for less than the standard does of any region that may be meant. */
function weakParts(
  parts: readonly string[],
  criteria: readonly StandardCriterion[],
  { entry }: Match,
): readonly string[] {
  if (criteria.length === 0) return [];
  return parts.filter((part) =>
    criteria.every(({ text }) => {
      return weakerThan(readCriterion(part), readCriterion(text), entry.direction, entry.unit) === true;
    }),
  );
}

/** Each indicator of a group that is surely one of a standard, with the parts of the target that are set for it. */
function partsFor(
  group: IndicatorGroup,
  find: FindIndicator,
): readonly { readonly match: Match; readonly parts: readonly string[] }[] {
  if (group.target === null) return [];
  const matches = matchGroup(group, find);
  const parts = targetParts(group.target, group.names.length);
  if (parts === null && matches.length > 1) return [];
  return matches.flatMap(({ match, names }, index) => {
    if (match === null || match.kind === "fuzzy") return [];
    const own = names === group.names.length ? parts : parts?.slice(index, index + 1);
    return [{ match, parts: own ?? [group.target ?? ""] }];
  });
}

function auditTarget({ line, group }: TaskTarget, find: FindIndicator): readonly Finding[] {
  return partsFor(group, find).flatMap(({ match, parts }) => {
    const criteria = criteriaOf(match);
    const weak = weakParts(parts, criteria, match);
    if (weak.length === 0 || line.target === null) return [];
    const params = {
      target: weak.join("、"),
      limit: criteria.map(({ text }) => text).join(" / "),
      from: "standard",
      unverified: criteria.some(({ verified }) => verified === false) ? "yes" : "",
    } as const;
    return [findingAt({ code: "targetBelowStandard", params }, line.row, formatAddress(line.target.at))];
  });
}

/** Nobody leads the task, though the table has a column for it, or nobody is responsible where that is the only one. */
function auditLead({ table, lead, responsible }: AssessedTask): readonly Finding[] {
  const [line] = table.lines;
  const cell = line?.lead ?? line?.responsible[0] ?? null;
  const named = line?.lead === null ? responsible : lead;
  if (line === undefined || cell === null || named.length > 0) return [];
  const detail = { code: "missingLead", params: { task: onOneLine(table.name.text) } } as const;
  return [findingAt(detail, table.row, formatAddress(cell.at))];
}

/** What is to be said of one task. */
export function auditTask(
  task: AssessedTask,
  targets: readonly TaskTarget[],
  find: FindIndicator,
): readonly Finding[] {
  return [...targets.flatMap((target) => auditTarget(target, find)), ...auditLead(task)];
}

/** Numbers that do not follow the one above; where every action starts again from 1, that is in order. */
export function auditNumbers(tasks: readonly Task[]): readonly Finding[] {
  return tasks.flatMap((task, index) => {
    const before = tasks[index - 1];
    if (task.no === null || before === undefined || before.no === null) return [];
    const expected = before.no.number + 1;
    const startsAgain = task.no.number === 1 && task.action !== before.action;
    if (task.no.number === expected || startsAgain) return [];
    const params = { number: String(task.no.number), expected: String(expected) };
    return [findingAt({ code: "numbering", params }, task.row, formatAddress(task.no.cell.at))];
  });
}
