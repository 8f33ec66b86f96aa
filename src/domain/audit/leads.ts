import { findingIn } from "../judging/finding";
import { normaliseText } from "../reading/normalise";
import { formatAddress } from "../sheet/address";
import type { RowAuditor } from "./auditor";

/**
 * Unmet rows that nobody leads, in a table that has a column for who does; a department that we proposed there is nobody
 * yet. A merged cell is told once, at its first row.
 */
export const auditLeads: RowAuditor = ({ assessment }, { own }) => {
  const { verdict, table } = assessment;
  const { lead, row } = table;
  if (verdict !== "unmet" || lead?.at.row !== row) return [];
  const proposed = own.has(formatAddress(lead.at));
  if (!proposed && !/^[-—/\\]*$/u.test(normaliseText(lead.text))) return [];
  return [findingIn({ code: "missingLead", params: { task: "" } }, row, lead.at)];
};
