import { onOneLine } from "../reading/normalise";
import { splitList } from "./split-list";

/** Indicators of a task that share what is said of their target. */
export interface IndicatorGroup {
  /** The names together as the cell has them: 国家重点保护野生动物、野生植物种数保护率. */
  readonly text: string;
  readonly names: readonly string[];
  /** What the target cell says of them; null where it cannot be told which part of it belongs here. */
  readonly target: string | null;
}

/** Part groups of indicators, and of targets. */
const OUTER = "；;";
/** Part indicators, and targets, within a group. */
const INNER = "、，,";

function lineCount(text: string): number {
  return text.split("\n").filter((line) => line.trim() !== "").length;
}

/** What each of several groups gets of a target cell that does not have as many groups: its share by order, or nothing. */
function shares(groups: readonly (readonly string[])[], target: string): readonly (string | null)[] {
  const parts = splitList(target, `${OUTER}${INNER}\n`);
  if (parts.length !== groups.flat().length) return groups.map(() => null);
  let taken = 0;
  return groups.map(({ length }) => {
    taken += length;
    return parts.slice(taken - length, taken).join("、");
  });
}

function targetsFor(
  groups: readonly (readonly string[])[],
  target: string,
  outer: string,
): readonly (string | null)[] {
  const targets = splitList(target, outer);
  if (targets.length === 0) return groups.map(() => null);
  if (targets.length === groups.length) return targets;
  return groups.length === 1 ? [target] : shares(groups, target);
}

/**
 * The indicators that one cell names, with the target that the cell beside it sets for them. Groups at `；` belong
 * together by order where both cells have as many; the lines of a cell are groups where both have as many lines.
 */
export function pairTargets(indicators: string, target: string): readonly IndicatorGroup[] {
  const lines = lineCount(indicators);
  const outer = lines > 1 && lines === lineCount(target) ? `${OUTER}\n` : OUTER;
  const groups = splitList(indicators, outer).map((text) => ({
    text: onOneLine(text),
    names: splitList(text, INNER).map(onOneLine),
  }));
  const targets = targetsFor(
    groups.map(({ names }) => names),
    target,
    outer,
  );
  return groups.map((group, index) => {
    const own = targets[index] ?? null;
    return { ...group, target: own === null ? null : onOneLine(own) };
  });
}

/** The parts of a group's target, one for each of so many indicators; null where there are more or fewer. */
export function targetParts(target: string, count: number): readonly string[] | null {
  const parts = splitList(target, `${OUTER}${INNER}`);
  return parts.length === count ? parts : null;
}
