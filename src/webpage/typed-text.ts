import type { Cell } from "../domain/sheet/snapshot";

const NUMBER = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d*)?(?:[eE][+-]?\d+)?$|^[+-]?\.\d+$/;

/**
 * What a typed text means in a cell of the given format: a number, a text, null for nothing, or a formula, which only
 * Excel can take. As in Excel, `5` in a cell of percentages is 5 %, and nothing is a number in a cell of texts.
 */
export function readTyped(typed: string, format: string): string | number | null {
  const trimmed = typed.trim();
  if (trimmed === "") return null;
  if (format === "@") return typed;
  if (typed.startsWith("'")) return typed.slice(1);
  const isPercent = format.includes("%");
  const digits = isPercent ? trimmed.replace(/%$/, "") : trimmed;
  if (!NUMBER.test(digits)) return typed;
  const number = Number(digits.replaceAll(",", ""));
  if (!Number.isFinite(number)) return typed;
  return isPercent ? rounded(number / 100) : number;
}

/** True for what Excel would take as a formula. */
export function isFormula(typed: string, format: string): boolean {
  return format !== "@" && /^[=＝]/.test(typed.trimStart());
}

/** The text with which editing a cell begins; typed back it gives the same content. */
export function typedFrom(cell: Cell | undefined): string {
  const content = cell?.content ?? null;
  if (cell === undefined || content === null) return "";
  switch (content.kind) {
    case "number":
      return cell.format.includes("%") ? `${rounded(content.value * 100)}%` : String(content.value);
    case "text":
      return means(content.value, cell.format) ? content.value : `'${content.value}`;
    case "boolean":
      return content.value ? "TRUE" : "FALSE";
    case "error":
      return content.code;
  }
}

/** True where a typed text means itself. */
function means(text: string, format: string): boolean {
  return readTyped(text, format) === text && !isFormula(text, format);
}

/** To the 15 digits that Excel keeps. */
function rounded(value: number): number {
  return Number(value.toPrecision(15));
}
