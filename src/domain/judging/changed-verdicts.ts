import type { Assessment } from "./assessment";
import type { Verdict } from "./verdict";

function verdictsOf(tables: readonly Assessment[]): ReadonlyMap<string, Verdict> {
  return new Map(
    tables.flatMap(({ table, indicators }) =>
      indicators.flatMap(({ rows }) =>
        rows.map(({ table: { row }, final }) => [`${table.sheet}!${row}`, final.verdict] as const),
      ),
    ),
  );
}

/** How many rows of the same tables have another final verdict now. */
export function changedVerdicts(before: readonly Assessment[], after: readonly Assessment[]): number {
  const former = verdictsOf(before);
  return [...verdictsOf(after)].filter(([row, verdict]) => former.get(row) !== verdict).length;
}
