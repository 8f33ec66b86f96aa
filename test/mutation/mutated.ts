interface Shared {
  activeMutant?: string;
  currentTestId?: string;
  mutantCoverage?: { readonly static: Counts; readonly perTest: Record<string, Counts> };
  hitCount?: number;
  hitLimit?: number;
}

type Counts = Record<string, number>;

declare global {
  /** What mutated code and the runner share. */
  var __stryker__: Shared | undefined;
}

function count(counts: Counts, id: string): void {
  counts[id] = (counts[id] ?? 0) + 1;
}

/** Whether a mutant is on, asked as mutated code asks: what was reached is counted, and a loop is cut off. */
export function switchedTo(id: string): boolean {
  const shared = (globalThis.__stryker__ ??= {});
  const { mutantCoverage: coverage, currentTestId: test } = shared;
  if (coverage !== undefined) {
    count(test === undefined ? coverage.static : (coverage.perTest[test] ??= {}), id);
  }
  if (shared.hitCount !== undefined && ++shared.hitCount > (shared.hitLimit ?? Infinity)) {
    throw new Error("too often");
  }
  return shared.activeMutant === id;
}
