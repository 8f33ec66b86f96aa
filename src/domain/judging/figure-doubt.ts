import type Big from "big.js";
import type { Clause } from "../reading/criterion";
import { namesChange, namesShare, saysLevel } from "../reading/measure-words";
import type { BoundedQuantity } from "../reading/quantity";
import { sameUnit } from "../reading/unit";
import { statementsOfKind, type Evidence, type FigureDoubt } from "./evidence";

/** A row as read, before its figure is doubted. */
export type UndoubtedEvidence = Omit<Evidence, "doubt">;

/** A change of as many per cent or points two years running is not plausible; levels of two years mostly are as high. */
const HIGH = 10;

/** Names of changes whose direction their words leave open. */
const CHANGE_AT_END = /(?:提高|提升|上升|增长|下降|降低|减少|削减)(?:幅度|率|比例)$/u;

/** The changes are parts of a share, in percentage points, and add up to no more than the whole of it. */
function isChangeOfShare({ level, unit, nameKey }: UndoubtedEvidence): boolean {
  if (!sameUnit(unit, "%")) return false;
  if (level !== null) return level.unit === "%";
  return namesShare(nameKey.replace(/(?:提高|提升|上升|下降|降低)幅度$/u, ""));
}

/** Figures of two years that are no changes: both high, or more in sum than a share can change by. */
function readAsLevels(evidence: UndoubtedEvidence, number: Big): boolean {
  const { earlier, level } = evidence;
  const ofShare = isChangeOfShare(evidence);
  if (ofShare && number.abs().gt(100)) return true;
  if (earlier?.extent.kind !== "exact" || !sameUnit(earlier.unit ?? evidence.unit, evidence.unit))
    return false;
  if (ofShare && number.plus(earlier.number).abs().gt(100)) return true;
  return (ofShare || level !== null) && number.gte(HIGH) && earlier.number.gte(HIGH);
}

/**
 * Whether a figure in the unit of a change is a level: the cell says so (提高到65%) or tells the change beside it, the row's
 * unit is the level's and not the change's own, or the figures of two years read so.
 */
function readsAsLevel(evidence: UndoubtedEvidence, ownUnit: string | null): boolean {
  const { figure, measure, level, unit, value, recognised, nameKey } = evidence;
  const isChange = measure === "change" || (!recognised && CHANGE_AT_END.test(nameKey));
  if (!isChange || figure === null || !sameUnit(figure.unit ?? unit, unit)) return false;
  if (saysLevel(value.raw)) return true;
  const { number } = figure;
  const told = statementsOfKind(evidence, "changed");
  if (told.length > 0 && !told.some(({ by }) => by.number.eq(number.abs()))) return true;
  if (level !== null && unit === level.unit && !sameUnit(unit, ownUnit)) return true;
  return readAsLevels(evidence, number);
}

function limitsIn(clause: Clause): readonly BoundedQuantity[] {
  if (clause.kind === "limit") return [clause.limit];
  if (clause.kind === "forRegion") return limitsIn(clause.clause);
  return clause.kind === "any" ? clause.of.flatMap(limitsIn) : [];
}

/** A level that is measured in per cent; an index is none. */
function isPercentage({ unit, measure, recognised, nameKey }: UndoubtedEvidence): boolean {
  if (measure !== "level" || (!recognised && (namesChange(nameKey) || nameKey.endsWith("指数"))))
    return false;
  return unit === "%" || (unit === null && namesShare(nameKey));
}

function mayBeFraction({ number, unit }: Pick<BoundedQuantity, "number" | "unit">): boolean {
  return unit === null && number.gt(0) && number.lte(1);
}

/**
 * A number of up to 1 without a percent sign, which stands against one of 10 or more: each is a percentage, and which is
 * written as a fraction cannot be told. A limit of 1 is mostly one per cent.
 */
function lacksPercentSign(evidence: UndoubtedEvidence): FigureDoubt | null {
  const { figure, earlier, criterion } = evidence;
  if (figure === null || !isPercentage(evidence)) return null;
  const limits = criterion.clauses.flatMap(limitsIn);
  const targets = statementsOfKind(evidence, "upstreamTarget").map(({ target }) => target);
  const others = [...limits, ...targets, ...(earlier === null ? [] : [earlier])];
  const beside = others.some(({ number, unit }) => sameUnit(unit ?? "%", "%") && number.gte(HIGH));
  if (mayBeFraction(figure) && beside) return { kind: "percentSign", number: figure.number, of: "value" };
  if (figure.number.lt(HIGH)) return null;
  if (earlier !== null && mayBeFraction(earlier))
    return { kind: "percentSign", number: earlier.number, of: "earlier" };
  const fraction = (quantity: BoundedQuantity): boolean => mayBeFraction(quantity) && quantity.number.lt(1);
  const limit = limits.find(fraction);
  if (limit !== undefined) return { kind: "percentSign", number: limit.number, of: "limit" };
  const target = targets.find(fraction);
  return target === undefined ? null : { kind: "percentSign", number: target.number, of: "upstream" };
}

/** The two readings of a row's figure, if it has two; `ownUnit` is the unit of the standard that the row follows. */
export function doubtOf(evidence: UndoubtedEvidence, ownUnit: string | null): FigureDoubt | null {
  return readsAsLevel(evidence, ownUnit) ? { kind: "changeValue" } : lacksPercentSign(evidence);
}
