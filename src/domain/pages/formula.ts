import { columnLetters, formatAddress, formatArea, type Address, type Area } from "../sheet/address";

/** A reference that stays when its formula is copied. */
export function absolute({ top, left, bottom, right }: Area): string {
  return `$${columnLetters(left)}$${top}:$${columnLetters(right)}$${bottom}`;
}

/** What Excel takes in a criterion for an operator or for any text. */
export const CRITERION_SIGN = /^[=<>]|[*?~]/u;

/** A criterion that a text is met by and nothing else. */
export function exactly(text: string): string {
  return `"=${text.replace(/[*?~]/gu, "~$&").replaceAll('"', '""')}"`;
}

/** The area that cells fill, if they fill one without a gap; the user may have sorted them or put others between. */
function areaOf(cells: readonly Address[]): Area | null {
  const rows = cells.map(({ row }) => row);
  const columns = cells.map(({ column }) => column);
  const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
  const [left, right] = [Math.min(...columns), Math.max(...columns)];
  return (bottom - top + 1) * (right - left + 1) === cells.length ? { top, left, bottom, right } : null;
}

/** The sum of cells. */
export function sumFormula(cells: readonly Address[]): string {
  if (cells.length === 0) return "0";
  const area = areaOf(cells);
  if (area === null) return `SUM(${cells.map(formatAddress).join(",")})`;
  return `SUM(${rangeText(area)})`;
}

/** How many of the cells hold a text. */
export function countFormula(cells: readonly Address[], text: string): string {
  if (cells.length === 0) return "0";
  const area = areaOf(cells);
  const ranges = area === null ? cells.map(formatAddress) : [formatArea(area)];
  return ranges.map((range) => `COUNTIF(${range},${exactly(text)})`).join("+");
}

function rangeText({ top, left, bottom, right }: Area): string {
  return `${formatAddress({ row: top, column: left })}:${formatAddress({ row: bottom, column: right })}`;
}
