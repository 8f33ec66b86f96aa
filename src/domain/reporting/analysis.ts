import Big from "big.js";
import type { DerivedFigure } from "../judging/derived-figure";
import { differenceUnit, type Gap, type GapBand } from "../judging/gap";
import type { RowAssessment } from "../judging/assessment";
import type { ProgressStatus } from "../judging/progress";
import type { Limit, LimitSource } from "../judging/verdict";
import { decimalText } from "../reading/quantity";
import { sameUnit } from "../reading/unit";
import type { Situation } from "../templates/template-words";
import { shownName } from "./shown-name";

/** A figure as it is shown; the unit is `percentagePoint` for the difference of two percentages, empty for none. */
export interface Amount {
  readonly number: string;
  readonly unit: string;
}

/** By how much something moves: `by` is never negative. */
export interface Movement {
  readonly way: "up" | "down" | "none";
  readonly by: Amount;
}

/** A value and an earlier one. */
interface EarlierFacts {
  readonly year: string;
  readonly value: Amount;
  readonly change: Movement;
}

/** How the yearly change that was observed stands to the one that is required. */
interface ProgressFacts {
  readonly status: Exclude<ProgressStatus, "undetermined">;
  readonly fromYear: string;
  readonly toYear: string;
  readonly observed: Movement;
  readonly required: Movement;
}

/** What there is to say of an unmet row; null and empty for what there is not. */
export interface AnalysisFacts {
  readonly indicator: string;
  readonly year: string;
  readonly value: Amount | null;
  readonly limit: {
    readonly operator: Limit["operator"];
    readonly amount: Amount;
    readonly source: LimitSource;
  } | null;
  readonly gap: Amount | null;
  /** The gap in percent of the limit, without the sign. */
  readonly share: string;
  readonly band: GapBand | null;
  /** The value cell's own words, and the criterion's. */
  readonly stated: string;
  readonly wanted: string;
  readonly earlier: EarlierFacts | null;
  /** How the value follows from base data, step by step; none where it does not. */
  readonly calculation: DerivedFigure["steps"];
  readonly progress: ProgressFacts | null;
  readonly targetYear: string;
  /** Per year up to and with the target year. */
  readonly needed: Movement | null;
}

/** The gap of an unmet row: which sentences are said of it, in their order, and what they are made of. */
export interface Analysis {
  readonly situations: readonly Situation[];
  readonly facts: AnalysisFacts;
}

/** Sentences quote no more than this of a cell. */
const LONGEST = 200;

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

function amountOf(number: Big, unit: string | null): Amount {
  return {
    number: shortened(decimalText(number)),
    unit: unit === "百分点" ? "percentagePoint" : (unit ?? ""),
  };
}

/** To three decimals, or to as many as it takes to see that it is not zero. */
function rounded(number: Big): Big {
  const short = number.round(3);
  return short.eq(0) ? number : short;
}

function movement(change: Big, unit: string | null): Movement {
  const way = change.eq(0) ? "none" : change.gt(0) ? "up" : "down";
  return { way, by: amountOf(rounded(change.abs()), unit === null ? null : differenceUnit(unit)) };
}

/** One decimal is enough, but for a share that is nearly nothing. */
function shareText({ relative }: Gap): string {
  if (relative === null || relative.eq(0)) return "";
  const percent = relative.times(100);
  const short = [1, 2, 3].map((decimals) => percent.round(decimals)).find((share) => !share.eq(0));
  return decimalText(short ?? percent);
}

function limitFacts({ limit, value }: RowAssessment): AnalysisFacts["limit"] {
  if (limit === null) return null;
  const { operator, number, from: source } = limit;
  return { operator, amount: amountOf(number, limit.unit ?? value.unit), source };
}

/** The earlier figure that the row was read with, where it can be compared with the value. */
function earlierFacts({ trace, value }: RowAssessment): EarlierFacts | null {
  const step = trace.find(({ code }) => code === "earlierValueRead");
  const { figure, unit } = value;
  if (step?.code !== "earlierValueRead" || figure?.extent.kind !== "exact" || step.params.year === "")
    return null;
  const { number, year } = step.params;
  const earlierUnit = step.params.unit === "" ? null : step.params.unit;
  if (!sameUnit(earlierUnit, unit)) return null;
  const before = new Big(number);
  return { year, value: amountOf(before, earlierUnit), change: movement(figure.number.minus(before), unit) };
}

function progressFacts({ progress, value }: RowAssessment): ProgressFacts | null {
  if (progress === null || progress.status === "undetermined") return null;
  const { status, from, to, observedPerYear, requiredPerYear } = progress;
  return {
    status,
    fromYear: String(from.year),
    toYear: String(to.year),
    observed: movement(observedPerYear ?? new Big(0), value.unit),
    required: movement(requiredPerYear, value.unit),
  };
}

/** A change per year is only said of a level: a figure that is itself a change has no course of its own. */
function neededFacts({ gap, progress, value }: RowAssessment): Movement | null {
  const amount = gap?.perYear?.amount;
  if (amount === undefined || progress === null) return null;
  return movement(gap?.direction === "higher" ? amount : amount.neg(), value.unit);
}

function factsOf(row: RowAssessment): AnalysisFacts {
  const { value, gap, criterion, derived, progress } = row;
  const unit = value.unit ?? row.limit?.unit ?? null;
  const targetYear = gap?.perYear?.until ?? progress?.target.year ?? null;
  return {
    indicator: shortened(shownName(row)),
    year: value.year === null ? "" : String(value.year),
    value: value.figure === null ? null : amountOf(value.figure.number, unit),
    limit: limitFacts(row),
    gap: gap === null ? null : amountOf(gap.amount, gap.unit),
    share: gap === null ? "" : shareText(gap),
    band: gap?.band ?? null,
    stated: shortened(value.raw),
    wanted: criterion.raw,
    earlier: earlierFacts(row),
    calculation: derived?.comparison === "agrees" ? derived.steps : [],
    progress: progressFacts(row),
    targetYear: targetYear === null ? "" : String(targetYear),
    needed: neededFacts(row),
  };
}

/** What is said first: what the row fails. */
function caseOf({ gap, basis, moved }: RowAssessment, facts: AnalysisFacts): Situation {
  if (moved !== null) return facts.earlier === null ? "condition" : "worsened";
  if (gap !== null) return gap.amount.eq(0) ? "atLimit" : "missed";
  if (facts.limit !== null && facts.value !== null) return "range";
  return basis === "worsening" && facts.earlier !== null ? "worsened" : "condition";
}

function progressSituation({ progress }: AnalysisFacts): readonly Situation[] {
  if (progress === null) return [];
  if (progress.status === "reached") return ["reached"];
  return ["progress"];
}

/** The gap of an unmet row in codes and facts; null for any other row. */
export function analyse(row: RowAssessment): Analysis | null {
  if (row.verdict !== "unmet") return null;
  const facts = factsOf(row);
  const situations: readonly Situation[] = [
    caseOf(row, facts),
    ...(row.moved === null && facts.share !== "" && facts.band !== null ? (["size"] as const) : []),
    ...(facts.calculation.length > 0 ? (["arithmetic"] as const) : []),
    ...progressSituation(facts),
    ...(facts.needed !== null && facts.progress?.status !== "reached" ? (["needed"] as const) : []),
    ...(row.criterion.verified ? [] : (["unverified"] as const)),
  ];
  return { situations, facts };
}
