import { munkres } from "munkres";

/** How much speaks for giving one thing to another; above 0. */
export interface Pairing {
  readonly row: number;
  readonly entry: number;
  readonly confidence: number;
}

function grouped(pairings: readonly Pairing[], by: "row" | "entry"): ReadonlyMap<number, readonly Pairing[]> {
  const groups = new Map<number, Pairing[]>();
  for (const pairing of pairings) {
    const group = groups.get(pairing[by]);
    if (group === undefined) groups.set(pairing[by], [pairing]);
    else group.push(pairing);
  }
  return groups;
}

/**
 * Chooses pairings so that no row and no entry is in two of them and their confidence sums up highest. With n entries an
 * entry never needs more than its n best rows, so the cost does not grow with the rows.
 */
export function assign(pairings: readonly Pairing[]): readonly Pairing[] {
  const byEntry = [...grouped(pairings, "entry").values()];
  const best = byEntry.flatMap((group) =>
    group.toSorted((a, b) => b.confidence - a.confidence || a.row - b.row).slice(0, byEntry.length),
  );
  const rows = [...grouped(best, "row").values()];
  const columns = new Map(byEntry.map(([first], column) => [first?.entry ?? -1, column]));
  const cells = rows.map((group) => new Map(group.map((pairing) => [columns.get(pairing.entry), pairing])));
  const costs = cells.map((row) => byEntry.map((_group, column) => 1 - (row.get(column)?.confidence ?? 0)));
  return munkres(costs).flatMap(([row, column]) => cells[row]?.get(column) ?? []);
}
