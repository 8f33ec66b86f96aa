import type { Assessment } from "../judging/assessment";
import type { Finding } from "../judging/finding";
import { parseAddress } from "../sheet/address";
import type { MatrixPlace } from "../table/table";

/** A finding in a matrix is about the worksheet row of its cell. */
function placed(finding: Finding): Finding {
  const at = finding.cell === null ? null : parseAddress(finding.cell);
  return at === null || finding.row === null ? finding : { ...finding, row: at.row };
}

/** What is found in cells that the regions of a matrix share, or is missing for all of them, is told for the first only. */
export function toldOnce(assessments: readonly Assessment[]): readonly Assessment[] {
  const told = new Map<MatrixPlace, Set<string>>();
  return assessments.map((assessment) => {
    const { matrix } = assessment.table;
    if (matrix === null) return assessment;
    const known = told.get(matrix) ?? new Set<string>();
    told.set(matrix, known);
    const findings = assessment.findings.map(placed).filter(({ code, cell, params }) => {
      const key = `${code}|${cell ?? ""}|${JSON.stringify(params)}`;
      const isNew = !known.has(key);
      known.add(key);
      return isNew;
    });
    return { ...assessment, findings };
  });
}
