import { formatAddress, type Address } from "../sheet/address";
import type { PageContent } from "../sheet/page";

/** A sheet's name as formulas write it. */
function quoted(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}

function literal(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** Longer texts cannot stand in a formula. */
const LONGEST = 255;

/** A link to a cell that follows the cell when rows are inserted or its sheet is renamed. */
export function cellLink(sheet: string, at: Address, text: string): PageContent {
  const shown = text.slice(0, LONGEST);
  const formula = `HYPERLINK("#"&CELL("address",${quoted(sheet)}!${formatAddress(at)}),${literal(shown)})`;
  return { kind: "formula", formula, result: shown };
}
