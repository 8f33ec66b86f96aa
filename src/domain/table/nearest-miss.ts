import type { Address } from "../sheet/address";
import type { SheetSnapshot } from "../sheet/snapshot";
import { readTaskHeader } from "../tasks/task-header";
import { columnMeaning, type ColumnRole } from "./column-role";
import { readHeader, type Header } from "./header";
import { LONGEST_TITLE } from "./header-word";
import { viewSheet, type SheetView } from "./sheet-view";

/**
 * Why the row that is most like a table's header starts no indicator table:
 * - `noRows`: the header is complete, and no indicator stands below it;
 * - `nothingToReach`: it names indicators and more, but neither what must be reached nor a status, as base data do;
 * - `tooFew`: beside the names it has less than two columns that are known;
 * - `noName`: its columns are known, among them one that tells of indicators, but none names them.
 */
export interface NearestMiss {
  readonly code: "noRows" | "nothingToReach" | "tooFew" | "noName";
  /** The first title that is known. */
  readonly at: Address;
  /** The titles that are known and years, left to right, as they are written. */
  readonly titles: readonly string[];
}

interface KnownTitle {
  readonly at: Address;
  readonly text: string;
  /** Null for a year alone, which may be anything. */
  readonly role: ColumnRole | null;
}

/** What of a row is known as a column title. */
function knownTitles(view: SheetView, row: number): readonly KnownTitle[] {
  return view.columns.flatMap((column) => {
    const at = { row, column };
    const kind = view.cell(at)?.content?.kind;
    if ((kind !== "text" && kind !== "number") || view.merges.anchor(at).column !== column) return [];
    const text = view.text(at).trim();
    const meaning = text.length > LONGEST_TITLE ? null : columnMeaning(text);
    if (meaning === null || (kind === "number" && !meaning.bare)) return [];
    return [{ at: view.merges.anchor(at), text, role: meaning.bare ? null : meaning.role }];
  });
}

const GOALS: readonly ColumnRole[] = ["criterion", "target", "status", "property"];
/** Columns that hardly any other table has. */
const TELLING: readonly ColumnRole[] = [...GOALS, "current", "unit"];

function whyNot(header: Header | null, roles: ReadonlySet<ColumnRole>): NearestMiss["code"] | null {
  if (header !== null)
    return header.columns.some(({ role }) => GOALS.includes(role)) ? "noRows" : "nothingToReach";
  if (roles.has("name")) return "tooFew";
  return roles.size >= 2 && TELLING.some((role) => roles.has(role)) ? "noName" : null;
}

/** How much of a header a row is: what was read as one counts before what only has its words. */
const NEARNESS: Readonly<Record<NearestMiss["code"], number>> = {
  noRows: 300,
  nothingToReach: 200,
  tooFew: 0,
  noName: 0,
};

/** The row of a sheet that comes nearest to a header of an indicator table, the first of several; null where none does. */
export function nearestMiss(sheet: SheetSnapshot): NearestMiss | null {
  const view = viewSheet(sheet);
  if (view === null) return null;
  let nearest: { readonly miss: NearestMiss; readonly nearness: number } | null = null;
  for (let row = view.used.top; row <= view.used.bottom; row++) {
    if (sheet.rows[row] === undefined) continue;
    const titles = knownTitles(view, row);
    const first = titles.find(({ role }) => role !== null);
    if (first === undefined || readTaskHeader(view, row) !== null) continue;
    const roles = new Set(titles.flatMap(({ role }) => role ?? []));
    const code = whyNot(readHeader(view, row), roles);
    if (code === null) continue;
    const nearness = NEARNESS[code] + roles.size;
    if (nearest !== null && nearest.nearness >= nearness) continue;
    nearest = { miss: { code, at: first.at, titles: titles.map(({ text }) => text) }, nearness };
  }
  return nearest?.miss ?? null;
}
