import type { Finding } from "../judging/finding";
import type { Wording } from "./wording";

/** A finding as the report gives it, with its sentence. */
export type ReportFinding = Pick<Finding, "code" | "severity" | "row" | "cell" | "sheet" | "params"> & {
  readonly message: string;
};

export function reportFinding(finding: Finding, wording: Wording): ReportFinding {
  const { code, severity, row, cell, sheet, params } = finding;
  return { code, severity, row, cell, sheet, params, message: wording.finding(finding) };
}
