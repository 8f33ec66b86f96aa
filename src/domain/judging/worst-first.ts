import type { Assessment, IndicatorAssessment, RowAssessment } from "./assessment";

/** A row together with the indicator it belongs to. */
export interface RowOfIndicator {
  readonly indicator: IndicatorAssessment;
  readonly row: RowAssessment;
}

function share({ row }: RowOfIndicator): number {
  return row.gap?.relative?.toNumber() ?? 0;
}

/** The rows that need attention: unmet ones, furthest off first, and those that could not be decided, in table order. */
export function worstFirst(assessment: Assessment): {
  readonly unmet: readonly RowOfIndicator[];
  readonly open: readonly RowOfIndicator[];
} {
  const rows = assessment.indicators.flatMap((indicator) =>
    indicator.rows.map((row) => ({ indicator, row })),
  );
  return {
    unmet: rows.filter(({ row }) => row.verdict === "unmet").sort((a, b) => share(b) - share(a)),
    open: rows.filter(({ row }) => row.verdict === "undetermined" || row.verdict === "pending"),
  };
}
