import type { IndicatorSystem } from "../standards/indicator-system";
import type { TableRow } from "../table/table";
import { nameForms } from "./canonical-name";
import { findIndicator } from "./find-indicator";
import type { Match } from "./match";

/** A row with what it is in a standard. */
export interface NamedRow {
  readonly table: TableRow;
  readonly match: Match | null;
}

function parentOf(id: string): string | null {
  return id.includes("/") ? (id.split("/")[0] ?? null) : null;
}

/** How close a name is to a row: it is the row's own, or that of its indicator, or of one of its parts. */
export type Nearness = "own" | "related";

/**
 * Tells which rows of one table a name means that is written elsewhere in the workbook: as the row writes it, or by the
 * standard that the table follows. A name of a whole indicator means its components too, and the other way round.
 */
export class RowNames {
  readonly #system: IndicatorSystem | null;
  readonly #ids = new Map<string, string | null>();
  readonly #canonical = new Map<string, string>();

  constructor(system: IndicatorSystem | null) {
    this.#system = system;
  }

  /** Null where the name means another indicator, or none. */
  nearness(name: string, { table, match }: NamedRow): Nearness | null {
    const canonical = this.#canonicalOf(name);
    const id = this.#idOf(name);
    const rowId = match?.id ?? null;
    if (
      canonical === this.#canonicalOf((table.component ?? table.name).text) ||
      (id !== null && id === rowId)
    )
      return "own";
    if (canonical === this.#canonicalOf(table.name.text)) return "related";
    if (id === null || rowId === null) return null;
    return parentOf(id) === rowId || parentOf(rowId) === id ? "related" : null;
  }

  #canonicalOf(name: string): string {
    const known = this.#canonical.get(name) ?? nameForms(name).canonical;
    this.#canonical.set(name, known);
    return known;
  }

  /** A name may be the standard's own id, as in a file of the user's. */
  #idOf(name: string): string | null {
    const known = this.#ids.get(name);
    if (known !== undefined || this.#system === null) return known ?? null;
    const id = hasId(this.#system, name) ? name : (findIndicator(name, this.#system)?.id ?? null);
    this.#ids.set(name, id);
    return id;
  }
}

/** Whether a text is the id of an indicator or component of a standard. */
export function hasId({ indicators }: IndicatorSystem, text: string): boolean {
  const [parent, part] = text.split("/");
  const indicator = indicators.find(({ id }) => id === parent);
  if (indicator === undefined) return false;
  return part === undefined || (indicator.components ?? []).some(({ id }) => id === part);
}
