import { findingIn } from "../judging/finding";
import type { Address } from "../sheet/address";
import { cellAt } from "../sheet/snapshot";
import type { RowAuditor } from "./auditor";

/** Errors such as `#DIV/0!` in any cell of a row that judging it reads. A merged cell is told once, at its first row. */
export const auditCellErrors: RowAuditor = ({ assessment }, { sheet }) => {
  const { row, name, component, unit, criterion, upstream, status, values, targets } = assessment.table;
  const texts = [name, component, unit, criterion, upstream, status, ...targets];
  const isError = (at: Address): boolean => at.row === row && cellAt(sheet, at)?.content?.kind === "error";
  if (!values.some(isError) && !texts.some((cell) => cell !== null && isError(cell.at))) return [];
  const places = [...values, ...texts.flatMap((cell) => (cell === null ? [] : [cell.at]))];
  const unique = new Map(places.filter(isError).map((at) => [at.column, at]));
  return [...unique.values()].flatMap((at) => {
    const content = cellAt(sheet, at)?.content;
    if (content?.kind !== "error") return [];
    return [findingIn({ code: "cellError", params: { error: content.code } }, row, at)];
  });
};
