import { findingIn } from "../judging/finding";
import { decimalText } from "../reading/quantity";
import { readValue } from "../reading/value";
import { cellAt } from "../sheet/snapshot";
import type { Address } from "../sheet/address";
import type { RowAuditor } from "./auditor";
import { isShare } from "./measure";

/** Figures and targets of a share that are below 0 or above 100 %; a change may be either. */
export const auditShares: RowAuditor = (row, { sheet }) => {
  if (!isShare(row)) return [];
  const { unit } = row.reading.evidence;
  const { table } = row.assessment;
  const places: readonly Address[] = [...table.values, ...table.targets.map(({ at }) => at)];
  return places.flatMap((at) => {
    const wrong = readValue(cellAt(sheet, at)).figures.filter((figure) => {
      const inPercent = (figure.unit ?? unit) === "%";
      return inPercent && (figure.number.lt(0) || figure.number.gt(100));
    });
    return wrong.map(({ number }) => {
      const params = { value: decimalText(number) };
      return findingIn({ code: "outOfRange", params }, table.row, at);
    });
  });
};

/** A number that may be a share written without its percent sign: where a verdict rests on it, it has two readings. */
export const auditPercentSigns: RowAuditor = ({ reading, assessment }) => {
  const { doubt } = reading.evidence;
  if (doubt?.kind !== "percentSign") return [];
  const params = { value: decimalText(doubt.number), percentage: decimalText(doubt.number.times(100)) };
  const { valueAt, earlierAt, criterion, upstreamAt } = reading;
  const places = { value: valueAt, earlier: earlierAt, limit: criterion.at, upstream: upstreamAt ?? valueAt };
  return [findingIn({ code: "unclearPercentage", params }, assessment.table.row, places[doubt.of])];
};
