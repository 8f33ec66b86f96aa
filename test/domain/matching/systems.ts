import { CATALOGUE } from "../../../src/domain/standards/catalogue";
import {
  indicatorSystemSchema,
  type IndicatorSystem,
  type StandardIndicator,
} from "../../../src/domain/standards/indicator-system";

export function systemOf(id: string): IndicatorSystem {
  const system = CATALOGUE.find((candidate) => candidate.id === id);
  if (system === undefined) throw new Error(`no system ${id}`);
  return system;
}

export const NATIONAL = systemOf("national-2021");

const [MODEL] = NATIONAL.indicators;

/** An indicator with a target, in a system of a test's own; names stand for their ids, by position. */
export interface Listed {
  readonly name: string;
  readonly unit?: string;
  readonly target?: string;
}

/** A system of these indicators, with the ids `i1`, `i2`, …. */
export function listOf(listed: readonly Listed[], about: Partial<IndicatorSystem> = {}): IndicatorSystem {
  if (MODEL === undefined) throw new Error("the national list is empty");
  const indicators = listed.map(({ name, unit, target }, index): StandardIndicator => {
    const criteria = target === undefined ? [] : [{ text: target }];
    return { ...MODEL, id: `i${index + 1}`, name, unit: unit ?? null, criteria };
  });
  return indicatorSystemSchema.parse({
    id: "own",
    title: "一个规划",
    document: "主要指标",
    kind: "plan",
    levels: ["prefecture"],
    indicators,
    ...about,
  });
}
