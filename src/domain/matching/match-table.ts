import type { RegionLevel } from "../region/level-of-name";
import type { IndicatorSystem } from "../standards/indicator-system";
import type { IndicatorTable } from "../table/table";
import { formsReader } from "./canonical-name";
import { chooseSystem } from "./choose-system";
import type { TableMatch } from "./match";
import { CertainNames, matchRows } from "./match-rows";
import { indexOf } from "./system-index";

/** What the user names for a table to follow; without a system the table is judged on its own text. */
export interface NamedSystem {
  readonly system: IndicatorSystem | null;
}

function namesOf(
  table: IndicatorTable,
  catalogue: readonly IndicatorSystem[],
  named: NamedSystem | null,
  level: RegionLevel | null,
): CertainNames | null {
  const forms = formsReader();
  const names = (system: IndicatorSystem): CertainNames => new CertainNames(indexOf(system), forms);
  if (named === null) return chooseSystem(table, catalogue.map(names), level);
  return named.system === null ? null : names(named.system);
}

/** The names of a table in the system that it follows: the user's, or else the one that the sheet, and the region's level if the user gives it, speak for. */
export function matchTable(
  table: IndicatorTable,
  catalogue: readonly IndicatorSystem[],
  named: NamedSystem | null,
  level: RegionLevel | null,
): TableMatch {
  const by = named === null ? "evidence" : "user";
  const names = namesOf(table, catalogue, named, level);
  if (names === null) {
    return { system: null, by, byRow: new Map(), suggestions: new Map(), duplicates: new Map() };
  }
  return {
    system: names.index.system,
    by,
    ...matchRows(table.indicators, table.mapping?.links ?? new Map(), names),
  };
}
