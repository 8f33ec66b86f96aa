import type { RegionLevel } from "../region/level-of-name";
import type { IndicatorSystem } from "../standards/indicator-system";
import type { IndicatorTable } from "../table/table";
import { formsReader } from "./canonical-name";
import { chooseSystem } from "./choose-system";
import type { TableMatch } from "./match";
import { CertainNames, matchRows } from "./match-rows";
import { indexOf } from "./system-index";

/** The names of a table in the system that it follows: the user's, or else the one that the sheet, and the region's level if the user gives it, speak for. */
export function matchTable(
  table: IndicatorTable,
  catalogue: readonly IndicatorSystem[],
  chosen: IndicatorSystem | null,
  level: RegionLevel | null,
): TableMatch {
  const by = chosen === null ? "evidence" : "user";
  const forms = formsReader();
  const names =
    chosen === null
      ? chooseSystem(
          table,
          catalogue.map((system) => new CertainNames(indexOf(system), forms)),
          level,
        )
      : new CertainNames(indexOf(chosen), forms);
  if (names === null) {
    return { system: null, by, byRow: new Map(), suggestions: new Map(), duplicates: new Map() };
  }
  return {
    system: names.index.system,
    by,
    ...matchRows(table.indicators, table.mapping?.links ?? new Map(), names),
  };
}
