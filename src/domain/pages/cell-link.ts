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

/** A link to a cell of another file, whose path is as seen from the folder of the file that holds the link. */
export function fileLink(path: string, sheet: string, at: Address | null, text: string): PageContent {
  const shown = text.slice(0, LONGEST);
  const target = `[${path}]${quoted(sheet)}!${at === null ? "A1" : formatAddress(at)}`;
  if (target.length > LONGEST) return { kind: "text", text };
  return { kind: "formula", formula: `HYPERLINK(${literal(target)},${literal(shown)})`, result: shown };
}

/** A link to a cell that follows the cell when rows are inserted or its sheet is renamed; plain text where no name may be as long. */
export function cellLink(sheet: string, at: Address, text: string): PageContent {
  if (sheet.length > LONGEST) return { kind: "text", text };
  const shown = text.slice(0, LONGEST);
  const formula = `HYPERLINK("#"&CELL("address",${quoted(sheet)}!${formatAddress(at)}),${literal(shown)})`;
  return { kind: "formula", formula, result: shown };
}
