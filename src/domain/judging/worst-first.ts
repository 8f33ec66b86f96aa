import type { Assessment, IndicatorAssessment, RowAssessment } from "./assessment";
import type { Verdict } from "./verdict";

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

/** The order in which verdicts ask for something to be done. */
const URGENCY: readonly Verdict[] = ["unmet", "undetermined", "pending", "met", "notApplicable"];

/** All rows by how much they need attention: unmet ones, furthest off first, then the others by verdict in table order. */
export function byUrgency(assessment: Assessment): readonly RowOfIndicator[] {
  const { unmet } = worstFirst(assessment);
  const rows = assessment.indicators.flatMap((indicator) =>
    indicator.rows.map((row) => ({ indicator, row })),
  );
  return URGENCY.flatMap((verdict) =>
    verdict === "unmet" ? unmet : rows.filter(({ row }) => row.verdict === verdict),
  );
}
