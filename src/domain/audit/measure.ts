import { isLevelRow } from "../judging/row-years";
import { namesShare } from "../reading/measure-words";
import type { AuditedRow } from "./auditor";

/** Whether the row's figure is a level and not a change: as the standard has it, else as the row's name says. */
export function isLevel({ assessment, reading }: AuditedRow): boolean {
  return isLevelRow(reading.evidence, assessment.match, assessment.table);
}

/** Whether the row's figures are shares of a whole: a level in % of the standard, or a name that says so. */
export function isShare({ reading, assessment }: AuditedRow): boolean {
  const { unit } = reading.evidence;
  const { match, table } = assessment;
  if (unit !== null && unit !== "%") return false;
  if (match === null) return namesShare((table.component ?? table.name).text);
  return match.entry.measure === "level" && match.entry.unit === "%";
}
