import type Big from "big.js";
import type { DeclaredVerdict } from "../reading/declared";
import type { Operator } from "../reading/operator";

/** What the evidence in a workbook says of an indicator. */
export type Verdict = "met" | "unmet" | "pending" | "undetermined" | "notApplicable";

/** The rule that decided. */
export type Basis =
  /** The value was compared with a limit. */
  | "limit"
  /** The value was compared with an upstream target that the sheet states. */
  | "upstreamTarget"
  /** The sheet says that no upstream target exists, so 完成上级… has nothing to fail. */
  | "noUpstreamTarget"
  /** No change, or stated to be stable. */
  | "stable"
  | "improving"
  | "worsening"
  /** A stated condition was compared with the one that is wanted. */
  | "qualitative"
  /** What is judged does not exist in the region. */
  | "noSubject"
  /** Work is under way. */
  | "underway"
  /** The cell rules the indicator out. */
  | "excluded"
  /** The user's profile of the region rules the indicator out, and the sheet gives no value. */
  | "notInRegion"
  /** Something is missing; `missing` names it. */
  | "missingEvidence";

/** What is lacking where nothing could be decided. */
export type Missing =
  /** No value, or a sign such as 暂未统计 in its place. */
  | "value"
  /** The cell shows an error. */
  | "readableValue"
  /** Numbers are there, but none is a figure of this indicator in its unit. */
  | "valueInUnit"
  /** Several figures stand in the cell and none is marked as the one of the base year. */
  | "singleValue"
  /** A bound such as ≥50 leaves open on which side of the limit the value is. */
  | "exactValue"
  /** The limit is only given as about so much, and the value misses it by less than its last digit. */
  | "exactLimit"
  | "criterion"
  /** The indicator is a change, and its figure reads as the level that changes. */
  | "changeValue"
  /** A number of up to 1 and one of 10 or more, both without a percent sign where percentages are meant. */
  | "percentSign"
  /** The workbook's base data give a figure that leads to the opposite verdict. */
  | "consistentValue"
  /** The criterion has a clause that could not be read. */
  | "readableCriterion"
  /** It is not known whether more or less is better. */
  | "direction"
  | "upstreamTarget"
  | "earlierValue"
  /** The figure is a total over several years, the limit is not, or the reverse. */
  | "comparablePeriod"
  /** The criterion has limits for several kinds of region that do not agree, and which kind this is is not known. */
  | "regionClass"
  /** The figure of the part that the criterion names. */
  | "namedValue"
  /** The figure that the criterion compares with, such as 地区生产总值增速. */
  | "comparedValue"
  /** The cell's words do not say whether the wanted condition holds. */
  | "statedCondition";

/** Where a limit was found. */
export type LimitSource = "sheet" | "standard" | "target" | "upstream";

/** The limit that a value was compared with, in the given unit. */
export interface Limit {
  readonly number: Big;
  readonly operator: Operator;
  readonly unit: string | null;
  readonly from: LimitSource;
}

/** What one clause of a criterion came to. */
export type Outcome =
  | {
      readonly status: "satisfied" | "contradicted";
      readonly basis: Basis;
      readonly limit: Limit | null;
      /** What was compared with the limit, where that is by how much the value moved and not the value. */
      readonly moved?: Big;
    }
  | { readonly status: "unknown"; readonly missing: readonly Missing[] };

/** The verdict that is reported: ours, or the user's own where evidence does not decide. */
export interface FinalVerdict {
  readonly verdict: Verdict;
  readonly by: "evidence" | "declared";
}

/** A status of the user's stands where evidence leaves the matter open, and only there. */
export function finalVerdict(verdict: Verdict, declared: DeclaredVerdict | null): FinalVerdict {
  const open = verdict === "undetermined" || verdict === "pending";
  return open && declared !== null ? { verdict: declared, by: "declared" } : { verdict, by: "evidence" };
}

/** A composite's verdict from its components'; those that do not apply are left out. */
export function rollUp(verdicts: readonly Verdict[]): Verdict {
  const order: readonly Verdict[] = ["unmet", "undetermined", "pending", "met"];
  return order.find((verdict) => verdicts.includes(verdict)) ?? "notApplicable";
}
