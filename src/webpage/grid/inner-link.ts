import { parseArea } from "../../domain/sheet/address";
import type { Place } from "../../workbook/live-workbook";

const TEXT = `"(?:[^"]|"")*"`;
const SHEET = `(?:'(?:[^']|'')+'|[\\p{L}_][\\p{L}\\p{N}_.]*)`;
const CELL = `\\$?[A-Z]{1,3}\\$?[1-9]\\d{0,6}`;
const PLACE = `${SHEET}!${CELL}(?::${CELL})?`;
/** What a link shows, where that is plain to see: a text, a number or what a cell holds. */
const SHOWN = `(?:${TEXT}|-?\\d+(?:\\.\\d+)?|(?:${SHEET}!)?${CELL})`;

/** A call of HYPERLINK and nothing else, with a constant target or the address of a constant place. */
const LINK = new RegExp(
  `^\\s*HYPERLINK\\(\\s*(?:(${TEXT})|"#"\\s*&\\s*CELL\\(\\s*"address"\\s*,\\s*(${PLACE})\\s*\\))\\s*(?:,\\s*${SHOWN}\\s*)?\\)\\s*$`,
  "iu",
);
const TARGET = new RegExp(`^#(${SHEET})!([^!]+)$`, "u");

/**
 * Where a link inside of the workbook leads, by the formula of its cell without `=`; null for any other formula, a link to
 * elsewhere, and one to a sheet that is not among these. Nothing is calculated.
 */
export function innerLink(formula: string, sheets: readonly string[]): Place | null {
  const [, text, place] = LINK.exec(formula) ?? [];
  const target = text === undefined ? `#${place ?? ""}` : text.slice(1, -1).replaceAll('""', '"');
  const [, name = "", range = ""] = TARGET.exec(target) ?? [];
  const area = parseArea(range);
  const wanted = (name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name).toLowerCase();
  const sheet = sheets.find((candidate) => candidate.toLowerCase() === wanted);
  return area === null || sheet === undefined ? null : { sheet, area };
}
