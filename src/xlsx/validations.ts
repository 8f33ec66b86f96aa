import type { Area } from "../domain/sheet/address";
import type { SheetSnapshot, Validation } from "../domain/sheet/snapshot";
import { listValues } from "../workbook/list-values";
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

/** Most texts that all lists of a sheet are looked up for; what the lists beyond it admit counts as not known. */
const MAX_TEXTS = 1_000_000;

/** Turns marks into validations; a list by reference is looked up in the sheets and names of its workbook. */
export function resolveValidations(
  marks: readonly ValidationMark[],
  sheet: SheetSnapshot,
  sheets: readonly SheetSnapshot[],
  names: ReadonlyMap<string, string>,
): readonly Validation[] {
  const known = new Map<string, readonly string[] | null>();
  let texts = 0;
  const valuesOf = (formula: string): readonly string[] | null => {
    const found = known.get(formula);
    if (found !== undefined) return found;
    const values = texts > MAX_TEXTS ? null : listValues(formula, sheet, sheets, names);
    texts += values?.length ?? 0;
    known.set(formula, values);
    return values;
  };
  return marks.map(({ areas, listFormula }) => {
    const values = listFormula === null ? null : valuesOf(listFormula);
    return { areas, rule: values === null ? { kind: "other" } : { kind: "list", values } };
  });
}
