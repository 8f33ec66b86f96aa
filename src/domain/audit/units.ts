import { findingIn, type Finding } from "../judging/finding";
import type { Evidence } from "../judging/evidence";
import { normaliseText } from "../reading/normalise";
import { canonicalUnit, readUnit, sameUnit } from "../reading/unit";
import type { AuditedRow, RowAuditor } from "./auditor";

/** A unit that stands with a number of the cell itself, where none of its numbers is in the row's unit. */
function foreignUnit(evidence: Evidence): string | null {
  const { unit, value } = evidence;
  if (unit === null || value.error !== null) return null;
  if (evidence.criterion.clauses.every(({ kind }) => kind === "state")) return null;
  const phrased = value.statements.flatMap((s) => (s.kind === "otherFigure" ? [s.quantity.unit] : []));
  const units = [...value.figures.map((figure) => figure.unit ?? unit), ...phrased];
  if (units.some((found) => sameUnit(found, unit))) return null;
  return units.find((found) => found !== null) ?? null;
}

function isUnit(text: string): boolean {
  return readUnit(text)?.length === text.length;
}

/** The table's unit is not the one that the standard measures the indicator in. */
function unlikeStandard({ assessment }: AuditedRow): readonly Finding[] {
  const { match, table } = assessment;
  const stated = table.unit === null ? null : canonicalUnit(normaliseText(table.unit.text));
  const wanted = match?.entry.unit ?? null;
  const expected = wanted === null ? null : canonicalUnit(normaliseText(wanted));
  if (table.unit === null || stated === null || expected === null || sameUnit(stated, expected)) return [];
  // Words in a unit column that are no unit of measure say nothing about the standard's.
  if (!isUnit(stated)) return [];
  const params = { unit: stated, expected, against: "standard" as const };
  return [findingIn({ code: "unitMismatch", params }, table.row, table.unit.at)];
}

/** Numbers in another unit than their row's, and rows in another unit than the standard's. */
export const auditUnits: RowAuditor = (row) => {
  const { reading, assessment } = row;
  const unit = foreignUnit(reading.evidence);
  const params = { expected: reading.evidence.unit ?? "", against: "row" as const };
  const ofValue =
    unit === null
      ? []
      : [
          findingIn(
            { code: "unitMismatch", params: { ...params, unit } },
            assessment.table.row,
            reading.valueAt,
          ),
        ];
  return [...ofValue, ...unlikeStandard(row)];
};
