import { levelOfName, type RegionLevel } from "../region/level-of-name";
import type { IndicatorSystem } from "../standards/indicator-system";
import type { IndicatorTable, MatrixPlace } from "../table/table";
import { matchTable, type NamedSystem } from "./match-table";
import type { TableMatch } from "./match";

/** Finds what the names of tables are in the systems of a catalogue; regions of one matrix and level share one search. */
export class TableMatcher {
  readonly #catalogue: readonly IndicatorSystem[];
  readonly #namedFor: (sheet: string) => NamedSystem | null;
  readonly #ofMatrix = new Map<MatrixPlace, Map<RegionLevel | null, TableMatch>>();

  /** `namedFor` tells what the user names for all tables of a sheet; null where the evidence decides. */
  constructor(
    catalogue: readonly IndicatorSystem[],
    namedFor: (sheet: string) => NamedSystem | null = () => null,
  ) {
    this.#catalogue = catalogue;
    this.#namedFor = namedFor;
  }

  /** `level` is the user's word for the region's. */
  match(table: IndicatorTable, level: RegionLevel | null): TableMatch {
    const { matrix, region } = table;
    if (matrix === null) return this.#search(table, level);
    const known = this.#ofMatrix.get(matrix) ?? new Map<RegionLevel | null, TableMatch>();
    this.#ofMatrix.set(matrix, known);
    const own = level ?? (region === null ? null : levelOfName(region));
    const match = known.get(own) ?? this.#search({ ...table, region: null }, own);
    known.set(own, match);
    return match;
  }

  #search(table: IndicatorTable, level: RegionLevel | null): TableMatch {
    return matchTable(table, this.#catalogue, this.#namedFor(table.sheet), level);
  }
}
