import { findingIn } from "../judging/finding";
import { normaliseText } from "../reading/normalise";
import type { RowAuditor } from "./auditor";

/** Unmet rows that nobody leads, in a table that has a column for who does. A merged cell is told once, at its first row. */
export const auditLeads: RowAuditor = ({ assessment }) => {
  const { verdict, table } = assessment;
  const { lead, row } = table;
  if (verdict !== "unmet" || lead?.at.row !== row) return [];
  if (!/^[-—/\\]*$/u.test(normaliseText(lead.text))) return [];
  return [findingIn({ code: "missingLead", params: { task: "" } }, row, lead.at)];
};
