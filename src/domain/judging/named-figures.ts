import type { Clause } from "../reading/criterion";
import { nameKey } from "../reading/normalise";
import type { BoundedQuantity } from "../reading/quantity";
import { figureOfQuantity } from "../reading/value";
import { statementsOfKind, type Evidence } from "./evidence";
import { judgeBounded, judgeLimit, missingFigure, whyNoFigure } from "./numeric";
import type { Outcome } from "./verdict";

/** The one figure that the cell gives under a name; a shorter form of the name counts (结案率 for 案件结案率). */
function figureNamed(name: string, evidence: Evidence): BoundedQuantity | null {
  const key = nameKey(name);
  const [found, ...more] = statementsOfKind(evidence, "otherFigure").filter(({ label }) => {
    const own = nameKey(label ?? "");
    const [shorter, longer] = own.length < key.length ? [own, key] : [key, own];
    const denied = /[不未非]$/u.test(longer.slice(0, longer.length - shorter.length));
    return own.length > 1 && longer.endsWith(shorter) && !denied;
  });
  return found === undefined || more.length > 0 ? null : found.quantity;
}

/** Judges 案件结案率≥75% on the figure that the cell gives under that name, or on the row's own where the name is the row's. */
export function judgeNamed(clause: Extract<Clause, { kind: "named" }>, evidence: Evidence): Outcome {
  const { name, limit } = clause;
  const named = figureNamed(name, evidence);
  if (named !== null) return judgeBounded(figureOfQuantity(named), limit, evidence);
  if (evidence.nameKey.endsWith(nameKey(name)))
    return judgeLimit({ ...clause, kind: "limit", cumulative: false, about: false }, evidence);
  return { status: "unknown", missing: ["namedValue"] };
}

/** Judges 高于GDP增速 on the other figure as the cell gives it. */
export function judgeComparison(
  clause: Extract<Clause, { kind: "comparedWith" }>,
  evidence: Evidence,
): Outcome {
  const { figure } = evidence;
  const missing = missingFigure(evidence);
  if (figure === null || missing !== null)
    return { status: "unknown", missing: [missing ?? whyNoFigure(evidence)] };
  const other = figureNamed(clause.other, evidence);
  if (other?.operator !== null) return { status: "unknown", missing: ["comparedValue"] };
  return judgeBounded(figure, { ...other, operator: clause.operator }, evidence);
}
