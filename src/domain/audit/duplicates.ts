import { findingIn, type Finding } from "../judging/finding";
import { nameKey, onOneLine } from "../reading/normalise";
import type { AuditedRow, TableAuditor } from "./auditor";

/** What a row says that it is about: group, name, component and unit. */
function placeOf({ indicator, assessment }: AuditedRow): string {
  const { name, component, unit } = assessment.table;
  const texts = [
    indicator.domain ?? "",
    indicator.task ?? "",
    name.text,
    component?.text ?? "",
    unit?.text ?? "",
  ];
  return texts.map(nameKey).join("|");
}

/** Rows of no standard that name what an earlier row of their group has named, in the same unit. */
export const auditDuplicates: TableAuditor = (rows): readonly Finding[] => {
  const first = new Map<string, number>();
  return rows.flatMap((audited) => {
    const { match, table } = audited.assessment;
    if (match !== null) return [];
    const place = placeOf(audited);
    const before = first.get(place);
    if (before === undefined) {
      first.set(place, table.row);
      return [];
    }
    const cell = table.component ?? table.name;
    const params = { name: onOneLine(cell.text), standard: "", first: String(before) };
    return [findingIn({ code: "duplicateIndicator", params }, table.row, cell.at)];
  });
};
