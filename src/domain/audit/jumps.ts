import { findingIn } from "../judging/finding";
import { unitOf } from "../judging/evidence";
import { decimalText } from "../reading/quantity";
import { sameUnit } from "../reading/unit";
import type { RowAuditor } from "./auditor";
import { isLevel } from "./measure";

/** From this factor on a change from one year to the next is not plausible for a level. */
const IMPLAUSIBLE = 10;
const SLIPS = [10, 100, 1000] as const;

/** Single events and things: from one year to the next their number may well grow from 1 to 12. */
const COUNTED = /^[个项人户村座次起枚件天辆株]$/u;
const FEW = 10;

/**
 * A level against the year before: ten times as much or more, or a tenth or less. Exactly 10, 100 or 1000 times is most
 * likely a slip of the decimal point. Changes, and figures of which one is zero or negative, have no such factor.
 */
export const auditJumps: RowAuditor = (row) => {
  const { evidence, year, valueAt, earlierYear } = row.reading;
  const { figure, earlier } = evidence;
  if (!isLevel(row) || figure?.extent.kind !== "exact" || earlier?.extent.kind !== "exact") return [];
  if (!sameUnit(unitOf(figure, evidence), unitOf(earlier, evidence))) return [];
  if (figure.number.lte(0) || earlier.number.lte(0)) return [];
  const grown = figure.number.gt(earlier.number);
  const [larger, smaller] = grown ? [figure.number, earlier.number] : [earlier.number, figure.number];
  if (larger.lt(smaller.times(IMPLAUSIBLE))) return [];
  if (smaller.lt(FEW) && COUNTED.test(unitOf(figure, evidence) ?? "")) return [];
  const slip = SLIPS.some((factor) => larger.eq(smaller.times(factor)));
  const params = {
    value: decimalText(figure.number),
    year: year === null ? "" : String(year.year),
    earlier: decimalText(earlier.number),
    earlierYear: earlierYear === null ? "" : String(earlierYear),
    factor: decimalText(larger.div(smaller).round(1)),
    slip: slip ? ("yes" as const) : ("no" as const),
  };
  return [findingIn({ code: "implausibleJump", params }, row.assessment.table.row, valueAt)];
};
