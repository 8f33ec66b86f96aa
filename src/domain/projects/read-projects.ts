import { normaliseText, onOneLine } from "../reading/normalise";
import { isNote } from "../reading/note";
import type { SheetSnapshot } from "../sheet/snapshot";
import { hasTitleWith, LONGEST_TITLE, plainTitle } from "../table/header-word";
import { viewSheet, type SheetView } from "../table/sheet-view";
import { departmentsIn } from "../tasks/departments";
import { splitList } from "../tasks/split-list";
import type { Project } from "./project";

type ProjectColumn =
  "no" | "name" | "content" | "indicators" | "period" | "investment" | "lead" | "responsible";

const HEADERS: readonly (readonly [RegExp, ProjectColumn])[] = [
  [/^(?:项目|工程)?(?:序号|编号)$|^no\.?$/iu, "no"],
  [/^(?:重点)?(?:项目|工程)名称$/u, "name"],
  [/^(?:(?:主要|项目|工程)?建设|项目|工程|主要)(?:内容)(?:及规模)?$|^建设规模及内容$/u, "content"],
  [/^(?:对应|相关|关联|支撑|服务)的?(?:建设)?指标(?:名称)?$/u, "indicators"],
  [/^(?:(?:建设|实施|起止|项目)(?:年限|期限|年度|时间|周期)|完成(?:时限|时间))$/u, "period"],
  [/投资|资金/u, "investment"],
  [/^牵头(?:部门|单位)$/u, "lead"],
  [/^(?:责任|实施|建设|承担|配合)(?:部门|单位|主体)$/u, "responsible"],
];
const TOTAL = /^(?:合计|总计|共计|小计|总数)/u;
const EMPTY = /^[-—–/\\]*$/u;
const PROJECT_WORD = /(?:项目|工程)\s*名\s*称/u;

interface ProjectHeader {
  readonly row: number;
  readonly name: number;
  readonly columns: ReadonlyMap<ProjectColumn, number>;
}

function columnOf(text: string): ProjectColumn | null {
  if (text.length > LONGEST_TITLE) return null;
  const plain = plainTitle(text);
  return HEADERS.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}

/** A list of projects names them, and what they cost, how long they take or who builds them. */
function headerIn(view: SheetView, row: number): ProjectHeader | null {
  if (!hasTitleWith(PROJECT_WORD, view, row)) return null;
  const columns = new Map<ProjectColumn, number>();
  for (const column of view.columns) {
    const kind = columnOf(view.text({ row, column }));
    if (kind !== null && !columns.has(kind)) columns.set(kind, column);
  }
  const name = columns.get("name");
  const telling: readonly ProjectColumn[] = ["investment", "period", "lead", "responsible"];
  return name === undefined || !telling.some((kind) => columns.has(kind)) ? null : { row, name, columns };
}

/** The project of a row; none where the row groups projects, adds them up, or continues the one above. */
function projectsIn(view: SheetView, { columns, name }: ProjectHeader, row: number): readonly Project[] {
  const text = (kind: ProjectColumn): string => {
    const column = columns.get(kind);
    const shown = column === undefined ? "" : onOneLine(view.text({ row, column }));
    return EMPTY.test(normaliseText(shown)) ? "" : shown;
  };
  const area = view.merges.areaAt({ row, column: name });
  const groups = area !== null && area.right > area.left;
  const shown = text("name");
  if (shown === "" || groups || (area !== null && area.top < row) || TOTAL.test(normaliseText(shown)))
    return [];
  const no = normaliseText(text("no")).replace(/[.、]$/u, "");
  const project: Project = {
    sheet: view.sheet.name,
    row,
    no: /^\d{1,5}$/u.test(no) ? Number(no) : null,
    name: shown,
    content: text("content") || null,
    indicators: splitList(text("indicators"), "、，,；;\n"),
    period: text("period") || null,
    lead: departmentsIn([text("lead")]),
    responsible: departmentsIn([text("responsible")]),
  };
  return [project];
}

/** A note ends a list. */
function endsAt(view: SheetView, row: number): boolean {
  const texts = view.columns.map((column) => view.text({ row, column })).filter((text) => text.trim() !== "");
  const [first] = texts;
  return first !== undefined && isNote(first) && texts.length <= 2;
}

/** The projects that the lists of a sheet name, from top to bottom. */
export function readProjects(sheet: SheetSnapshot): readonly Project[] {
  const view = viewSheet(sheet);
  if (view === null) return [];
  const projects: Project[] = [];
  let header: ProjectHeader | null = null;
  for (let row = view.used.top; row <= view.used.bottom; row++) {
    const starts = headerIn(view, row);
    if (starts !== null) header = starts;
    else if (header !== null && endsAt(view, row)) header = null;
    else if (header !== null) projects.push(...projectsIn(view, header, row));
  }
  return projects;
}
