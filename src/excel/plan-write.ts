import { isWithin, topLeft, type Area } from "../domain/sheet/address";
import type { Edit } from "../domain/sheet/edit";
import type { Flag } from "../domain/sheet/flag";
import { cellAt, type SheetSnapshot } from "../domain/sheet/snapshot";
import { flagsSignature, joinFlags } from "../workbook/join-flags";
import { writeOwnPart } from "../workbook/own-part";
import { cellRuns, type CellRun } from "./cell-runs";
import type { FoundFlag } from "./flag-rules";
import { styledArea, type ColumnBefore, type Inspection } from "./inspection";
import { pointsOf } from "./column-width";
import type { LeftCells } from "./left-cells";
import { planAdded, type AddedSheet } from "./plan-added";
import { planAround } from "./plan-around";
import { planNames, type NameLeft } from "./plan-names";
import { planLooks } from "./plan-looks";
import type { OwnParts } from "./read-outline";
import type { AdmittedEdits, SheetEdit } from "./refusals";
import type { Step } from "./step";

/** What a write does, and what takes it back. */
export interface WritePlan {
  readonly steps: readonly Step[];
  readonly inverse: readonly Step[];
  readonly left: readonly LeftCells[];
  readonly added: readonly AddedSheet[];
  /** Names of ours as the write leaves them. */
  readonly names: readonly NameLeft[];
}

/** Works out a write; without steps where all is so already. Sheets are added first, so that every formula finds them. */
export function planWrite(
  { bySheet, added }: AdmittedEdits,
  all: readonly Edit[],
  inspection: Inspection,
  own: OwnParts,
): WritePlan {
  const parts = [...bySheet].map(([sheet, list]) => planSheet(sheet, list, inspection));
  const pages = added.map(planAdded);
  const steps = [
    ...added.map(({ sheet }): Step => ({ kind: "addSheet", sheet })),
    ...pages.flatMap((page) => page.steps),
    ...parts.flatMap((part) => part.steps),
  ];
  const inverse = parts.flatMap((part) => part.inverse);
  const names = planNames(all, inspection.present.ownNames);
  steps.push(...names.steps);
  inverse.push(...names.inverse);
  const memory = memoryAfter(all, own.part?.memory ?? null);
  if (memory !== (own.part?.memory ?? null)) {
    steps.push({ kind: "keep", xml: memory === null ? null : writeOwnPart({ memory, journal: null }) });
    inverse.push({ kind: "keep", xml: own.part?.xml ?? null });
  }
  const left = [...pages.flatMap((page) => page.added.left), ...parts.flatMap((part) => part.left)];
  return { steps, inverse, left, added: pages.map((page) => page.added), names: names.left };
}

function memoryAfter(edits: readonly Edit[], before: string | null): string | null {
  let memory = before;
  for (const edit of edits) {
    if (edit.kind === "remember") memory = edit.memory;
    if (edit.kind === "forget") memory = null;
  }
  return memory;
}

function planSheet(
  sheet: SheetSnapshot,
  edits: readonly SheetEdit[],
  { columns, present, texts, before, charts }: Inspection,
): Omit<WritePlan, "added" | "names"> {
  const { name } = sheet;
  const flagging = planFlags(sheet, edits, present.flags.get(name) ?? []);
  const styling = edits.map((edit) => planColumn(sheet, edit, columns.get(edit)));
  const runs = cellRuns(changedCells(sheet, edits), sheet);
  const looks = planLooks(name, texts.get(name), runs);
  const fonts = { given: looks.fonts, wrapping: wrappingColumns(styling.flatMap(({ steps }) => steps)) };
  const around = planAround(sheet, edits, before.get(sheet), charts, fonts);
  return {
    steps: [
      ...flagging.removal,
      ...styling.flatMap(({ steps }) => steps),
      ...runs.map(({ area, wanted }): Step => ({ kind: "setCells", sheet: name, area, cells: wanted })),
      ...looks.steps,
      ...around.steps,
      ...flagging.addition,
    ],
    inverse: [
      ...flagging.removal,
      ...around.inverse,
      ...looks.inverse,
      ...runs.map(({ area, before: former }): Step => ({
        kind: "setCells",
        sheet: name,
        area,
        cells: former,
      })),
      ...styling.toReversed().flatMap(({ inverse }) => inverse),
      ...flagging.restoration,
    ],
    left: [
      ...runs.map(({ area, expected, former }: CellRun) => ({
        sheet: name,
        area,
        expected: expected.map((text) => [text]),
        former: former.map((cell) => [cell]),
      })),
      ...around.left,
    ],
  };
}

function wrappingColumns(steps: readonly Step[]): ReadonlySet<number> {
  return new Set(steps.flatMap((step) => (step.kind === "wrapTexts" ? [step.area.left] : [])));
}

/** Cells whose text changes; the last edit of a cell counts. */
function changedCells(sheet: SheetSnapshot, edits: readonly SheetEdit[]) {
  const wanted = new Map<
    string,
    { readonly row: number; readonly column: number; readonly text: string | null }
  >();
  for (const edit of edits) {
    if (edit.kind !== "writeText" && edit.kind !== "eraseText") continue;
    const text = edit.kind === "writeText" ? edit.text : null;
    wanted.set(`${edit.at.row} ${edit.at.column}`, { ...edit.at, text });
  }
  return [...wanted.values()].filter(({ text, ...at }) => {
    const content = cellAt(sheet, at)?.content ?? null;
    return text === null ? content !== null : content?.kind !== "text" || content.value !== text;
  });
}

function planFlags(sheet: SheetSnapshot, edits: readonly SheetEdit[], present: readonly FoundFlag[]) {
  const setting = edits.findLast((edit) => edit.kind === "setFlags");
  const wanted = setting?.kind === "setFlags" ? joinFlags(setting.flags) : null;
  if (wanted === null || flagsSignature(wanted) === flagsSignature(sheet.flags))
    return { removal: [], addition: [], restoration: [] };
  const { name } = sheet;
  const removal: readonly Step[] = [{ kind: "removeFlags", sheet: name }];
  const addition = wanted.map((flag): Step => ({
    kind: "addFlag",
    sheet: name,
    flag: { ...flag, priority: -1 },
  }));
  const restoration = sheet.flags
    .map((flag) => ({ ...flag, priority: priorityOf(flag, present) }))
    .toSorted((a, b) => a.priority - b.priority)
    .map((flag): Step => ({ kind: "addFlag", sheet: name, flag }));
  return { removal, addition, restoration };
}

function priorityOf({ kind, place }: Flag, present: readonly FoundFlag[]): number {
  return present.find((flag) => flag.kind === kind && flag.place === place)?.priority ?? -1;
}

function planColumn(
  sheet: SheetSnapshot,
  edit: SheetEdit,
  before: ColumnBefore | undefined,
): { readonly steps: readonly Step[]; readonly inverse: readonly Step[] } {
  if (before === undefined) return { steps: [], inverse: [] };
  if (edit.kind === "styleColumn") return planStyling(sheet, edit, before);
  return edit.kind === "unstyleColumn" ? planUnstyling(sheet, edit.area, before) : { steps: [], inverse: [] };
}

/** Cells that look different from each other keep the look they have, and those that a rule of the user's covers only wrap. */
function planStyling(
  { name, merges }: SheetSnapshot,
  edit: Extract<SheetEdit, { readonly kind: "styleColumn" }>,
  { look, widths, rules, rulesOfModel }: ColumnBefore,
) {
  const { column, like, header, width } = edit;
  const area = styledArea(edit);
  const [widthBefore] = widths;
  const model = merges.filter((merge) => merge.left <= like && like <= merge.right);
  const repeated = model.filter(
    (merge) =>
      merge.left === like && merge.right === like && merge.top >= header.top && merge.bottom <= header.bottom,
  );
  const from = wholeSegments(
    { ...area, left: like, right: like },
    model.filter(({ left, right }) => left < like || right > like),
  );
  const copied: readonly Step[] =
    look === null || rules > 0
      ? []
      : [{ kind: "copyLook", sheet: name, from, column, withoutRules: rulesOfModel > 0 }];
  const widened: Step = {
    kind: "setWidth",
    sheet: name,
    column,
    width: { points: pointsOf(width), isStandard: false, isHidden: false },
  };
  return {
    steps: [
      ...copied,
      ...(look === null ? [] : [{ kind: "wrapTexts", sheet: name, area } as const]),
      ...repeated.map((merge): Step => ({
        kind: "merge",
        sheet: name,
        area: { ...merge, left: column, right: column },
      })),
      widened,
    ] satisfies readonly Step[],
    inverse: [
      { kind: "unmerge", sheet: name, area },
      ...(look === null ? [] : [{ kind: "restoreLook", sheet: name, look } as const]),
      ...(widthBefore === undefined
        ? []
        : [{ kind: "setWidth", sheet: name, column, width: widthBefore } as const]),
    ] satisfies readonly Step[],
  };
}

function planUnstyling({ name, merges }: SheetSnapshot, area: Area, { looks, widths }: ColumnBefore) {
  const inside = merges.filter((merge) => isWithin(merge, area));
  const columns = widths.map((width, index) => ({ column: area.left + index, width }));
  const standard = (points: number) => ({ points, isStandard: true, isHidden: false });
  return {
    steps: [
      { kind: "unmerge", sheet: name, area },
      { kind: "plainLook", sheet: name, area },
      ...columns.map(({ column, width }): Step => ({
        kind: "setWidth",
        sheet: name,
        column,
        width: standard(width.points),
      })),
    ] satisfies readonly Step[],
    inverse: [
      ...inside.map((merge): Step => ({ kind: "merge", sheet: name, area: merge })),
      ...(looks === null ? [] : [{ kind: "restoreLooks", sheet: name, looks } as const]),
      ...columns.map(({ column, width }): Step => ({ kind: "setWidth", sheet: name, column, width })),
    ],
  };
}

/** The parts of a column that no merged area crosses sideways: such cells cannot be copied by themselves. */
function wholeSegments(column: Area, crossing: readonly Area[]): readonly Area[] {
  const segments: Area[] = [];
  let { top } = column;
  for (const merge of crossing.toSorted((a, b) => topLeft(a).row - topLeft(b).row)) {
    if (merge.bottom < top || merge.top > column.bottom) continue;
    if (merge.top > top) segments.push({ ...column, top, bottom: merge.top - 1 });
    top = merge.bottom + 1;
  }
  return top > column.bottom ? segments : [...segments, { ...column, top }];
}
