import type { Assessment, RowAssessment } from "../judging/assessment";
import { nameKey } from "../reading/normalise";

/** Names the list that a table is, whatever its sheet, place and year. */
export function tableKey({ region, system }: Assessment): string {
  return `${region ?? ""}|${system?.id ?? ""}`;
}

/** Names a judged row of a list by what it measures, so that it is known again under another spelling, order or year. */
export function rowKey(assessment: Assessment, { match, table }: RowAssessment): string {
  const own = `${nameKey(table.name.text)}|${nameKey(table.component?.text ?? "")}`;
  return `${tableKey(assessment)}|${match?.id ?? own}`;
}
