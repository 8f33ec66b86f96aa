import type { CheckedTable } from "../../domain/reporting/checked-table";
import type { TablePlan } from "../../domain/reporting/plan-sheet";
import type { MatrixOverview } from "../../domain/rollup/overview";
import type { MatrixPlace } from "../../domain/table/table";
import type { PlannedCheck } from "../../workbook/plan-check";

/** Up to so many regions of a matrix are shown one below the other. */
const FEW_REGIONS = 3;

/** What the pane shows one below the other: a table, or all regions of a matrix that has many. */
export type Result =
  | CheckedTable
  | { readonly kind: "matrix"; readonly overview: MatrixOverview; readonly plans: readonly TablePlan[] };

/** The results of a check in the order of the sheet; a matrix of many regions is one. */
export function resultsOf({ tables, overviews }: PlannedCheck): readonly Result[] {
  const many = overviews.filter(({ regions }) => regions.length > FEW_REGIONS);
  const found = new Map<MatrixPlace, TablePlan[]>(many.map(({ matrix }) => [matrix, []]));
  const begun = new Set<MatrixPlace>();
  return tables.flatMap((table): readonly Result[] => {
    const matrix = table.kind === "indicators" ? table.plan.assessment.table.matrix : null;
    const overview = many.find((one) => one.matrix === matrix);
    if (table.kind === "tasks" || matrix === null || overview === undefined) return [table];
    const plans = found.get(matrix) ?? [];
    plans.push(table.plan);
    if (begun.has(matrix)) return [];
    begun.add(matrix);
    return [{ kind: "matrix", overview, plans }];
  });
}
