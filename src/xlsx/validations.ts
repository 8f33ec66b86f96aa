import { parseArea, type Area } from "../domain/sheet/address";
import { cellAt, type CellContent, type SheetSnapshot, type Validation } from "../domain/sheet/snapshot";
import { readAreas } from "./areas";
import type { XmlElement } from "./xml";
import { decodeText } from "./xml-text";

/** A data validation as the file states it. */
export interface ValidationMark {
  readonly areas: readonly Area[];
  /** The formula of a list; null for any other rule. */
  readonly listFormula: string | null;
}

/**
 * Gathers data validations from the elements that end in a worksheet: its own, and those of the extension that
 * Excel uses where a list stands in another sheet ([MS-XLSX] 2.6.3).
 */
export class ValidationCollector {
  readonly marks: ValidationMark[] = [];
  #formula: string | null = null;
  #areas: string | null = null;

  element({ local, attributes, parent }: XmlElement, text: string): void {
    if (local === "formula1" && parent?.local === "dataValidation") this.#formula ??= text;
    else if (local === "f" && parent?.local === "formula1") this.#formula = text;
    else if (local === "sqref" && parent?.local === "dataValidation") this.#areas = text;
    else if (local === "dataValidation") {
      const type = attributes["type"] ?? "none";
      const areas = readAreas(attributes["sqref"] ?? this.#areas ?? "");
      const listFormula = type === "list" ? decodeText(this.#formula ?? "") : null;
      if (type !== "none") this.marks.push({ areas, listFormula });
      this.#formula = null;
      this.#areas = null;
    }
  }
}

/** Turns marks into validations; a list by reference is looked up in the sheets and names of its workbook. */
export function resolveValidations(
  marks: readonly ValidationMark[],
  sheet: SheetSnapshot,
  sheets: readonly SheetSnapshot[],
  names: ReadonlyMap<string, string>,
): readonly Validation[] {
  return marks.map(({ areas, listFormula }) => {
    const values = listFormula === null ? null : listValues(listFormula, sheet, sheets, names);
    return { areas, rule: values === null ? { kind: "other" } : { kind: "list", values } };
  });
}

function listValues(
  formula: string,
  sheet: SheetSnapshot,
  sheets: readonly SheetSnapshot[],
  names: ReadonlyMap<string, string>,
): readonly string[] | null {
  const trimmed = formula.trim().replace(/^=/, "");
  const literal = /^"((?:[^"]|"")*)"$/.exec(trimmed)?.[1];
  if (literal !== undefined)
    return literal
      .replaceAll('""', '"')
      .split(",")
      .map((value) => value.trim());
  const reference = names.get(trimmed.toLowerCase()) ?? trimmed;
  const match = /^(?:'((?:[^']|'')+)'!|([^'!]+)!)?(\$?[A-Za-z]+\$?\d+(?::\$?[A-Za-z]+\$?\d+)?)$/.exec(
    reference,
  );
  const area = parseArea(match?.[3] ?? "");
  if (area === null) return null;
  const name = match?.[1]?.replaceAll("''", "'") ?? match?.[2];
  const source = name === undefined ? sheet : sheets.find((other) => sameName(other.name, name));
  return source === undefined ? null : textsIn(source, area);
}

/** Most cells that a list is looked up in. */
const MAX_LIST = 10_000;

function textsIn(sheet: SheetSnapshot, area: Area): readonly string[] | null {
  if (sheet.used === null) return [];
  const bottom = Math.min(area.bottom, sheet.used.bottom);
  const right = Math.min(area.right, sheet.used.right);
  if ((bottom - area.top + 1) * (right - area.left + 1) > MAX_LIST) return null;
  const texts: string[] = [];
  for (let row = area.top; row <= bottom; row++) {
    for (let column = area.left; column <= right; column++) {
      const content = cellAt(sheet, { row, column })?.content ?? null;
      if (content !== null) texts.push(contentText(content));
    }
  }
  return texts;
}

function contentText(content: CellContent): string {
  if (content.kind === "error") return content.code;
  return content.kind === "boolean" ? String(content.value).toUpperCase() : String(content.value);
}

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
