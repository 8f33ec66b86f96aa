import type { IndicatorSystem } from "../standards/indicator-system";
import { findIndicator } from "../matching/find-indicator";
import type { Match } from "../matching/match";

/** Looks an indicator's name up in a standard; null where it is in none. */
export type FindIndicator = (name: string) => Match | null;

/** Names are looked up in the one standard that knows most of them. */
export function finderFor(names: readonly string[], catalogue: readonly IndicatorSystem[]): FindIndicator {
  let best: { readonly system: IndicatorSystem; readonly count: number } | null = null;
  for (const system of catalogue) {
    const count = names.filter((name) => findIndicator(name, system) !== null).length;
    if (count > (best?.count ?? 0)) best = { system, count };
  }
  const system = best?.system ?? null;
  return (name) => (system === null ? null : findIndicator(name, system));
}
