import type { Assessment, RowAssessment } from "../judging/assessment";
import { nameKey } from "../reading/normalise";

/** Names the list that a table is, whatever its sheet, place and year. */
export function tableKey({ region, system }: Assessment): string {
  return `${region ?? ""}|${system?.id ?? ""}`;
}

/** Names what a judged row measures, whatever its table, spelling, order or year. */
export function indicatorKey({ match, table }: RowAssessment): string {
  return match?.id ?? `${nameKey(table.name.text)}|${nameKey(table.component?.text ?? "")}`;
}

/** Names a judged row of a list by what it measures, so that it is known again under another spelling, order or year. */
export function rowKey(assessment: Assessment, row: RowAssessment): string {
  return `${tableKey(assessment)}|${indicatorKey(row)}`;
}
