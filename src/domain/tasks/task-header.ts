import { remembered } from "../reading/remembered";
import { columnMeaning } from "../table/column-role";
import { hasTitleWith, LONGEST_TITLE, plainTitle } from "../table/header-word";
import type { SheetView } from "../table/sheet-view";

/** What a column of a task table holds; `support` are departments that help the responsible one. */
type TaskColumn =
  "no" | "action" | "task" | "indicators" | "target" | "deadline" | "lead" | "responsible" | "support";

/** The columns of which a table has one at most. */
type SingleColumn = Exclude<TaskColumn, "responsible" | "support">;

/** The header of a task table: one row, or two where departments stand under a common head. */
export interface TaskHeader {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly task: number;
  /** The leftmost column of each kind. */
  readonly columns: ReadonlyMap<SingleColumn, number>;
  /** The columns of departments that do not lead. */
  readonly responsible: readonly number[];
}

const TASK_WORD = /任务|工作/u;

const YEAR = "(?:(?:19|20)\\d{2}年?度?)?";
const HEADERS: readonly (readonly [RegExp, TaskColumn])[] = [
  [/^(?:任务)?(?:序号|编号)$|^no\.?$/iu, "no"],
  [/^(?:专项|重点|主要)?(?:行动|领域|类别|方面|板块)(?:名称)?$|^任务(?:类别|分类|类型)$|^工程$/u, "action"],
  [
    /^(?:工作|主要|重点|具体|分解|建设|创建|目标|整改)?任务(?:名称|内容|事项|分解)?$|^(?:重点|主要|具体)工作$|^(?:重点|主要|具体)?工作(?:内容|事项)$/u,
    "task",
  ],
  [
    /^(?:对应|相关|关联|涉及|考核|建设|创建|具体|主要)?(?:的?建设|的?考核|的?创建)?指标(?:名称)?$/u,
    "indicators",
  ],
  [
    new RegExp(
      `^${YEAR}(?:(?:任务|工作|预期|年度|考核|指标|规划)?目标(?:值|要求)?|指标值|目标任务值)${YEAR}$`,
      "u",
    ),
    "target",
  ],
  [/^(?:完成|办结|整改|实施)?(?:时限|时间|期限)(?:要求)?$|^(?:完成)?时间节点$/u, "deadline"],
  [/^牵头(?:责任)?(?:部门|单位)$|^(?:主办|主责|主体责任)(?:部门|单位)$/u, "lead"],
  [/^(?:责任|落实|实施)(?:部门|单位|主体)$/u, "responsible"],
  [/^(?:配合|协助|参与|协同|协办)(?:责任)?(?:部门|单位)$/u, "support"],
];
/** A list of projects names who is responsible too. */
const PROJECT = /项目名称|投资|资金/u;
/** What only indicator tables have beside the name: a current value, a unit, a weight, a status. */
const OF_INDICATORS: ReadonlySet<string> = new Set(["unit", "property", "status", "criterion", "component"]);

const taskColumn = remembered((text): TaskColumn | null =>
  text.length > LONGEST_TITLE
    ? null
    : (HEADERS.find(([pattern]) => pattern.test(plainTitle(text)))?.[1] ?? null),
);

/** The text that a column's header ends with: that of the lower row where it has one of its own. */
function headAt(view: SheetView, top: number, bottom: number, column: number): string {
  const lower = view.text({ row: bottom, column });
  return lower.trim() === "" ? view.text({ row: top, column }) : lower;
}

function belongsToIndicators(view: SheetView, top: number, bottom: number): boolean {
  const meanings = view.columns.flatMap((column) => columnMeaning(headAt(view, top, bottom, column)) ?? []);
  const has = (test: (role: string, year: number | null) => boolean): boolean =>
    meanings.some(({ role, year }) => test(role, year));
  return (
    has((role) => role === "name") &&
    has((role, year) => OF_INDICATORS.has(role) || (role === "current" && year !== null))
  );
}

interface NamedColumn {
  readonly column: number;
  readonly kind: TaskColumn | null;
}

/** The leftmost column of each kind. Of several that name tasks the last does, and the first groups them. */
function singleColumns(named: readonly NamedColumn[], task: number): Map<SingleColumn, number> {
  const columns = new Map<SingleColumn, number>([["task", task]]);
  for (const { kind, column } of named) {
    if (kind !== null && kind !== "responsible" && kind !== "support" && !columns.has(kind))
      columns.set(kind, column);
  }
  const coarser = named.find(({ kind }) => kind === "task")?.column ?? task;
  if (coarser !== task && !columns.has("action")) columns.set("action", coarser);
  return columns;
}

function readColumns(view: SheetView, top: number, bottom: number): TaskHeader | null {
  const heads = view.columns
    .map((column) => ({ column, text: headAt(view, top, bottom, column) }))
    .filter(({ text }) => text.trim() !== "");
  const named = heads.map(({ column, text }): NamedColumn => ({ column, kind: taskColumn(text) }));
  const of = (wanted: TaskColumn): readonly number[] =>
    named.flatMap(({ kind, column }) => (kind === wanted ? [column] : []));
  const task = of("task").at(-1);
  if (task === undefined || belongsToIndicators(view, top, bottom)) return null;
  if (heads.some(({ text }) => text.length <= LONGEST_TITLE && PROJECT.test(plainTitle(text)))) return null;
  const columns = singleColumns(named, task);
  const [inCharge, ...more] = of("responsible");
  const support = of("support");
  const chargeLeads = !columns.has("lead") && inCharge !== undefined && support.length > 0;
  if (chargeLeads) columns.set("lead", inCharge);
  const responsible = [...(inCharge === undefined || chargeLeads ? [] : [inCharge]), ...more, ...support];
  if (!columns.has("lead") && responsible.length === 0) return null;
  const left = heads[0]?.column ?? task;
  return { top, bottom, left, right: heads.at(-1)?.column ?? task, task, columns, responsible };
}

/**
 * Reads the header of a task table that starts in a row: it names a task and who leads it or is responsible. Null where
 * none starts there; the header of an indicator table or of a list of projects is none.
 */
export function readTaskHeader(view: SheetView, top: number): TaskHeader | null {
  if (!hasTitleWith(TASK_WORD, view, top)) return null;
  const single = readColumns(view, top, top);
  const task =
    single?.task ?? view.columns.find((column) => taskColumn(view.text({ row: top, column })) === "task");
  if (task === undefined || top === view.used.bottom) return single;
  const below = { row: top + 1, column: task };
  const merged = view.merges.anchor(below).row === top;
  return merged ? readColumns(view, top, top + 1) : single;
}
