import type { CalculationStep } from "../base-data/arithmetic";

/** What the workbook's base data give for a row. */
export interface DerivedFigure {
  /** With the decimals that the table shows, or that are usual for the figure. */
  readonly number: string;
  readonly unit: string;
  /** The calculation, and the same in signs. */
  readonly steps: readonly CalculationStep[];
  readonly formula: string;
  readonly inputs: readonly {
    readonly name: string;
    readonly year: number;
    readonly cell: string;
    readonly number: string;
    readonly unit: string;
  }[];
  /** How the table's own figure stands to it; `unconfirmed` where no source confirms the formula. */
  readonly comparison: "agrees" | "differs" | "noValue" | "notCompared" | "unconfirmed";
}
