import type { Area } from "../domain/sheet/address";
import type { BorderLook, FontLook } from "./look";

/** What a differential format (`dxf`) changes in the look of a cell; what it leaves out stays. */
export interface LookChange {
  readonly font: Partial<FontLook>;
  readonly fill: string | null;
  readonly border: Partial<BorderLook>;
  /** A number format code. */
  readonly format: string | null;
}

export const COMPARISONS = [
  "equal",
  "notEqual",
  "lessThan",
  "lessThanOrEqual",
  "greaterThan",
  "greaterThanOrEqual",
  "between",
  "notBetween",
] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** When a rule applies to a cell. Formulas are without `=`, relative to the first row and column of the rule's areas. */
export type RuleTest =
  | { readonly kind: "compare"; readonly comparison: Comparison; readonly formulas: readonly string[] }
  | { readonly kind: "formula"; readonly formula: string }
  | { readonly kind: "repeated"; readonly isUnique: boolean }
  | { readonly kind: "rank"; readonly rank: number; readonly isPercent: boolean; readonly isBottom: boolean }
  | { readonly kind: "average"; readonly isAbove: boolean; readonly orEqual: boolean };

export const THRESHOLDS = ["min", "max", "num", "percent", "percentile", "formula"] as const;

/** A number among those of a rule's cells (`cfvo`); `value` is a number or a formula, as the file spells it. */
export interface Threshold {
  readonly kind: (typeof THRESHOLDS)[number];
  readonly value: string;
  /** False where an icon begins only above the number. */
  readonly orEqual: boolean;
}

/** What a rule does to the cells that it applies to. */
export type RuleEffect =
  | {
      readonly kind: "look";
      readonly test: RuleTest;
      readonly change: LookChange;
      /** Rules that come after this one have no effect where it applies. */
      readonly stops: boolean;
    }
  | {
      readonly kind: "scale";
      readonly stops: readonly { readonly at: Threshold; readonly colour: string }[];
    }
  | {
      readonly kind: "bar";
      readonly low: Threshold;
      readonly high: Threshold;
      readonly colour: string;
      /** Of the cell's width, in percent. */
      readonly shortest: number;
      readonly longest: number;
      readonly showsValue: boolean;
    }
  | {
      readonly kind: "icons";
      /** As the file names it, such as `3Arrows`. */
      readonly set: string;
      readonly thresholds: readonly Threshold[];
      readonly isReversed: boolean;
      readonly showsValue: boolean;
    };

/** A conditional format of a sheet, the user's or ours. */
export interface ConditionalFormat {
  readonly areas: readonly Area[];
  readonly effect: RuleEffect;
}
