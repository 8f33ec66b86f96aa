import { formatArea } from "../sheet/address";
import type { IndicatorTable } from "../table/table";
import type { Assessment } from "./assessment";
import type { Verdict } from "./verdict";

/** Regions of a matrix have rows in common. */
function placeOf({ sheet, area, matrix }: IndicatorTable): string {
  return matrix === null ? sheet : `${sheet}!${formatArea(area)}`;
}

function verdictsOf(tables: readonly Assessment[]): ReadonlyMap<string, Verdict> {
  return new Map(
    tables.flatMap(({ table, indicators }) =>
      indicators.flatMap(({ rows }) =>
        rows.map(({ table: { row }, final }) => [`${placeOf(table)} ${row}`, final.verdict] as const),
      ),
    ),
  );
}

/** How many rows of the same tables have another final verdict now. */
export function changedVerdicts(before: readonly Assessment[], after: readonly Assessment[]): number {
  const former = verdictsOf(before);
  return [...verdictsOf(after)].filter(([row, verdict]) => former.get(row) !== verdict).length;
}
