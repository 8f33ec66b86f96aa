import type Big from "big.js";
import type { Criterion } from "../reading/criterion";
import type { Figure, ValueReading } from "../reading/value";
import type { Statement } from "../reading/statement";
import type { RegionTraits } from "../region/region-feature";
import type { LimitSource } from "./verdict";

/** Whether more or less is better. */
export type Direction = "higher" | "lower";

/** Why a figure has two readings, so that nothing can be decided on it. */
export type FigureDoubt =
  /** Under an indicator that is a change (提高幅度, 下降率) it reads as the level that changes. */
  | { readonly kind: "changeValue" }
  /** 0.96 where percentages are meant: 0.96 % or 96 %. The number without its sign, and where it stands. */
  | {
      readonly kind: "percentSign";
      readonly number: Big;
      readonly of: "value" | "earlier" | "limit" | "upstream";
    };

/** All that is known of one row when its criterion is judged. */
export interface Evidence {
  readonly value: ValueReading;
  /** The one figure that is judged; null where the cell gives none or several. */
  readonly figure: Figure | null;
  /** What leaves open how the figure is meant; null where nothing does. */
  readonly doubt: FigureDoubt | null;
  /** The figure of an earlier year, where the table has one, and that year. */
  readonly earlier: Figure | null;
  readonly earlierYear: number | null;
  /** The year that is judged: its column's. */
  readonly year: number | null;
  readonly criterion: Criterion;
  readonly criterionFrom: LimitSource;
  /** What is known of the region. */
  readonly traits: RegionTraits;
  /** What is lacking where the criterion has no clause. */
  readonly lacksCriterion: "criterion" | "regionClass";
  /** The unit of the row; null where it has none. */
  readonly unit: string | null;
  readonly direction: Direction | null;
  readonly measure: "level" | "change" | "state";
  /** For a change: unit and direction of the level that changes. */
  readonly level: { readonly unit: string; readonly direction: Direction } | null;
  /** For a change: whether a positive figure is a rise; null where that is not known. */
  readonly rising: boolean | null;
  /** The words of the name that give the direction, where no standard does. */
  readonly directionWord: string | null;
  /** The row's name and component as one key. */
  readonly nameKey: string;
  /** The row is an indicator of a standard. */
  readonly recognised: boolean;
  /** What the row is about as a key, where a region without it has nothing to be judged. */
  readonly subject: string | null;
}

/** Everything that the value cell says beside its figures, in brackets or not. */
function statementsOf(evidence: Pick<Evidence, "value">): readonly Statement[] {
  return [...evidence.value.statements, ...evidence.value.remarks];
}

/** The statements of one kind. */
export function statementsOfKind<K extends Statement["kind"]>(
  evidence: Pick<Evidence, "value">,
  kind: K,
): readonly Extract<Statement, { readonly kind: K }>[] {
  return statementsOf(evidence).filter((statement): statement is Extract<Statement, { readonly kind: K }> => {
    return statement.kind === kind;
  });
}

/** The unit that a figure is in: its own, or the row's. */
export function unitOf(figure: Figure, evidence: Evidence): string | null {
  return figure.unit ?? evidence.unit;
}
