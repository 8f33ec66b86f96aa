import type { Match } from "../matching/match";
import type { FindIndicator } from "./name-finder";
import type { IndicatorGroup } from "./pair-targets";

/** What an indicator of a group, or all of its names together, is in a standard. */
export interface GroupMatch {
  readonly match: Match | null;
  /** How many of the group's names, in their order, it takes. */
  readonly names: number;
}

/**
 * Looks the names of a group up: each by itself where they are indicators of their own; all as one where only together
 * they are one, as 国家重点保护野生动物、野生植物种数保护率.
 */
export function matchGroup({ text, names }: IndicatorGroup, find: FindIndicator): readonly GroupMatch[] {
  const each = names.map((name): GroupMatch => ({ match: find(name), names: 1 }));
  const ids = new Set(each.flatMap(({ match }) => match?.id ?? []));
  if (ids.size === names.length) return each;
  const whole = find(text);
  return whole === null ? each : [{ match: whole, names: names.length }];
}
