import type { Area } from "../sheet/address";
import type { WorkbookSnapshot } from "../sheet/snapshot";
import type { ColumnRole } from "../table/column-role";
import type { ColumnView } from "./column-views";
import { kept, refused, type MappingChange } from "./mapping-change";
import { anchored, imagined, spokenTable, type TablePlace } from "./spoken-table";
import type { SaidColumn, TableMapping } from "./table-mapping";

/** What a person says of a column: what it holds, that it holds nothing of the table, or that it be recognised again. */
export type ColumnWord =
  | { readonly kind: "role"; readonly role: ColumnRole; readonly year: number | null }
  | { readonly kind: "unused" }
  | { readonly kind: "automatic" };

/** Roles of columns that a year is said of. */
export const WITH_YEAR: readonly ColumnRole[] = ["current", "target"];

function isOf({ header, nth }: SaidColumn, { text, nth: other }: ColumnView): boolean {
  return header === text && nth === other;
}

function saidOf({ text, nth }: ColumnView, word: ColumnWord): SaidColumn | null {
  switch (word.kind) {
    case "automatic":
      return null;
    case "unused":
      return { header: text, nth, role: null, year: null };
    case "role": {
      const year = WITH_YEAR.includes(word.role) ? word.year : null;
      return { header: text, nth, role: word.role, year };
    }
  }
}

/** Of several columns of one role that only one can have, the one that was said last has it. */
function others(columns: readonly SaidColumn[], view: ColumnView, said: SaidColumn | null): SaidColumn[] {
  const role = said?.role ?? null;
  const year = said?.year ?? null;
  return columns.filter((one) => {
    if (isOf(one, view)) return false;
    if (role === null || one.role !== role) return true;
    return WITH_YEAR.includes(role) && (year === null || one.year !== year);
  });
}

/** The mapping as it is to be kept: its header's texts are those of the table as it is read with it. */
function settled(workbook: WorkbookSnapshot, mapping: TableMapping, place: TablePlace): TableMapping {
  const then = spokenTable(imagined(workbook, mapping), place);
  return then === null ? mapping : anchored(workbook, { ...then, mapping });
}

/** Keeps what a person says of one column; what is recognised anyway is not kept. */
export function changeColumn(
  workbook: WorkbookSnapshot,
  place: TablePlace,
  column: number,
  word: ColumnWord,
): MappingChange {
  const table = spokenTable(workbook, place);
  if (table === null) return refused("tableGone");
  const view = table.columns.find((one) => one.column === column);
  if (view === undefined) return refused("outsideTable");
  const now = anchored(workbook, table);
  const said = saidOf(view, word);
  const without = { ...now, columns: others(now.columns, view, said) };
  const usual = spokenTable(imagined(workbook, without), place)?.columns.find((one) => isSame(one, view));
  const isUsual = said === null || (usual?.role === said.role && usual.year === said.year);
  const mapping = isUsual ? without : { ...without, columns: [...without.columns, said] };
  return kept(settled(workbook, mapping, place));
}

function isSame(a: ColumnView, b: ColumnView): boolean {
  return a.column === b.column;
}

/** Keeps what a person says of the columns of a table that are selected; several values keep the years of their headers. */
export function changeSelected(
  workbook: WorkbookSnapshot,
  place: TablePlace,
  selected: Area,
  role: ColumnRole,
  year: number | null,
): MappingChange {
  const table = spokenTable(workbook, place);
  if (table === null) return refused("tableGone");
  const columns = table.columns.filter(({ column }) => column >= selected.left && column <= selected.right);
  let change: MappingChange = refused("outsideTable");
  let state = workbook;
  for (const view of columns) {
    const own = columns.length === 1 && year !== null ? year : view.year;
    change = changeColumn(state, place, view.column, { kind: "role", role, year: own });
    if (!change.ok || change.mapping === null) return change;
    state = imagined(state, change.mapping);
  }
  return change;
}
