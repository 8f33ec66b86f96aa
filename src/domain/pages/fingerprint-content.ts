import { fingerprint } from "../fingerprint";
import type { PageContent } from "../sheet/page";
import type { Cell } from "../sheet/snapshot";

/** `'建设指标'!` and `Sheet1!`. */
const SHEET = /(?:'(?:[^']|'')*'|[^\s'!(),"&=<>+*/-]+)!/gu;
const REFERENCE = /\$?[A-Z]{1,3}\$?\d{1,7}/gu;

/** A formula without what Excel itself changes in it: names of sheets, and references when rows or columns are inserted. */
function shape(formula: string): string {
  return formula.replace(SHEET, "@").replace(REFERENCE, "#").replace(/\s/gu, "");
}

/** Knows again what we put into a cell; a blank has no fingerprint. */
export function contentPrint(content: PageContent): string | null {
  switch (content.kind) {
    case "blank":
      return null;
    case "text":
      return fingerprint(`t${content.text}`);
    case "number":
      return fingerprint(`n${content.value}`);
    case "formula":
      return fingerprint(`f${shape(content.formula)}`);
  }
}

/** What a cell holds, as we write it; null for an empty cell and for what we never write. */
export function contentOf(cell: Cell | undefined): PageContent | null {
  if (cell === undefined) return null;
  if (cell.formula !== null) return { kind: "formula", formula: cell.formula, result: 0 };
  if (cell.content?.kind === "text") return { kind: "text", text: cell.content.value };
  return cell.content?.kind === "number" ? { kind: "number", value: cell.content.value } : null;
}

/** The fingerprint of a cell as it was read. */
export function cellPrint(cell: Cell | undefined): string | null {
  const content = contentOf(cell);
  return content === null ? null : contentPrint(content);
}

/** A formula without the quotes around sheet names, which programs put only where a name needs them. */
function unquoted(formula: string): string {
  return formula.replace(/'((?:[^']|'')*)'!/gu, "$1!");
}

/** Whether a cell holds this very content; a formula that comes to something else has to be written anew. */
export function holdsContent(cell: Cell | undefined, content: PageContent): boolean {
  if (cell === undefined) return content.kind === "blank";
  if (content.kind === "formula") {
    const now = cell.content;
    const isResult = (now?.kind === "number" || now?.kind === "text") && now.value === content.result;
    return isResult && cell.formula !== null && unquoted(cell.formula) === unquoted(content.formula);
  }
  return cell.formula === null && content.kind !== "blank" && cellPrint(cell) === contentPrint(content);
}
