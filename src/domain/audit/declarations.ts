import { findingIn } from "../judging/finding";
import { rollUp, type Verdict } from "../judging/verdict";
import type { AuditedRow, TableAuditor } from "./auditor";

function statusKey({ assessment }: AuditedRow): string {
  const at = assessment.table.status?.at;
  return at === undefined ? "" : `${at.row}:${at.column}`;
}

/** The evidence says the opposite of a status, or decides where the status says that there is nothing to decide. */
function contradicts(declared: Verdict, verdict: Verdict): verdict is "met" | "unmet" | "notApplicable" {
  const decided = verdict === "met" || verdict === "unmet" || verdict === "notApplicable";
  return decided && verdict !== declared;
}

/**
 * The user's own status against the evidence. A status that components share speaks of all of them: an unmet component
 * contradicts 达标, but 未达标 stands as long as any of them is not met.
 */
export const auditDeclarations: TableAuditor = (rows) => {
  const shared = new Map<string, Verdict[]>();
  for (const row of rows) {
    const key = statusKey(row);
    const verdicts = shared.get(key);
    if (verdicts === undefined) shared.set(key, [row.assessment.verdict]);
    else verdicts.push(row.assessment.verdict);
  }
  return rows.flatMap((row) => {
    const { declared, verdict, table } = row.assessment;
    if (declared === null || table.status === null) return [];
    const { text } = declared;
    if (declared.verdict === "met" && verdict === "undetermined") {
      return [
        findingIn({ code: "unsupportedDeclaration", params: { declared: text } }, table.row, table.status.at),
      ];
    }
    if (!contradicts(declared.verdict, verdict)) return [];
    const whole = rollUp(shared.get(statusKey(row)) ?? [verdict]);
    if (!contradicts(declared.verdict, whole)) return [];
    return [
      findingIn(
        { code: "declaredConflict", params: { declared: text, verdict } },
        table.row,
        table.status.at,
      ),
    ];
  });
};
