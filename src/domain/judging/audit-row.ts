import { sameUnit } from "../reading/unit";
import { formatAddress } from "../sheet/address";
import type { RowAssessment } from "./assessment";
import { statementsOfKind, type Evidence } from "./evidence";
import { findingAt, type Finding, type FindingDetail } from "./finding";
import type { RowReading, TableContext } from "./row-evidence";

/** A unit that stands with a number of the cell itself, where none of its numbers is in the row's unit. */
function foreignUnit(evidence: Evidence): string | null {
  const { unit, value } = evidence;
  if (unit === null || evidence.criterion.clauses.every(({ kind }) => kind === "state")) return null;
  const phrased = value.statements.flatMap((s) => (s.kind === "otherFigure" ? [s.quantity.unit] : []));
  const units = [...value.figures.map((figure) => figure.unit ?? unit), ...phrased];
  if (units.some((found) => sameUnit(found, unit))) return null;
  return units.find((found) => found !== null) ?? null;
}

function auditValue({ evidence, year }: RowReading, { table }: TableContext): readonly FindingDetail[] {
  const { value } = evidence;
  if (value.error !== null) return [{ code: "cellError", params: { error: value.error } }];
  const findings: FindingDetail[] = [];
  for (const { text, read } of value.repairs) findings.push({ code: "repairedText", params: { text, read } });
  const baseYear = table.valueColumns.at(-1)?.year ?? null;
  if (year !== null && baseYear !== null && year !== baseYear) {
    findings.push({ code: "staleYear", params: { year: String(year), baseYear: String(baseYear) } });
  }
  for (const marker of value.markers) {
    if (!table.notes.some((note) => note.marker.includes(marker)))
      findings.push({ code: "unknownMarker", params: { marker } });
  }
  const unit = foreignUnit(evidence);
  if (unit !== null) findings.push({ code: "unitMismatch", params: { unit, expected: evidence.unit ?? "" } });
  for (const { text } of statementsOfKind(evidence, "qualifier")) {
    findings.push({ code: "qualifiedValue", params: { qualifier: text } });
  }
  return findings;
}

function auditDeclaration({ declared, verdict }: RowAssessment): readonly FindingDetail[] {
  if (declared === null) return [];
  if (declared.verdict === "met" && verdict === "undetermined") {
    return [{ code: "unsupportedDeclaration", params: { declared: declared.text } }];
  }
  const opposite =
    (verdict === "met" && declared.verdict === "unmet") ||
    (verdict === "unmet" && declared.verdict === "met");
  return opposite ? [{ code: "declaredConflict", params: { declared: declared.text, verdict } }] : [];
}

/** What is to be said of one row beside its verdict, each with the cell it is about. */
export function auditRow(
  context: TableContext,
  reading: RowReading,
  assessment: RowAssessment,
): readonly Finding[] {
  const { row, status } = assessment.table;
  const valueCell = reading.valueAt === null ? null : formatAddress(reading.valueAt);
  const statusCell = status === null ? null : formatAddress(status.at);
  return [
    ...auditValue(reading, context).map((detail) => findingAt(detail, row, valueCell)),
    ...auditDeclaration(assessment).map((detail) => findingAt(detail, row, statusCell)),
  ];
}
