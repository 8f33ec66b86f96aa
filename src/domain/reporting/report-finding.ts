import type { Finding } from "../judging/finding";
import type { KnownFinding } from "../judging/ignored-findings";
import type { Wording } from "./wording";

/** A finding as the report gives it, with its sentence. */
export type ReportFinding = Pick<Finding, "code" | "severity" | "row" | "cell" | "sheet" | "params"> & {
  readonly message: string;
  /** The reason for which the user has set it aside; left out while it is open. */
  readonly ignored?: string;
};

export function reportFinding({ finding, ignored }: KnownFinding, wording: Wording): ReportFinding {
  const { code, severity, row, cell, sheet, params } = finding;
  const told = { code, severity, row, cell, sheet, params, message: wording.finding(finding) };
  return ignored === null ? told : { ...told, ignored: ignored.reason };
}
