import { parseReference } from "../domain/sheet/address";
import type { OwnName } from "../domain/sheet/own-name";

/** A defined name as a workbook holds it; the formula without `=`. */
export interface NamedFormula {
  readonly name: string;
  readonly formula: string;
}

const REFERENCE = /^(?:'((?:[^']|'')+)'|([^'!]+))!([^!,]+)$/su;

/** The sheet and area that a formula refers to; null for one that is no reference to one area (`#REF!`). */
export function placeIn(formula: string): OwnName["place"] {
  const [, quoted, bare, address = ""] = REFERENCE.exec(formula.trim()) ?? [];
  const sheet = quoted?.replaceAll("''", "'") ?? bare;
  const area = parseReference(address);
  return sheet === undefined || area === null ? null : { sheet, area };
}

/** Names of ours with the areas that they point to. */
export function ownNames(names: readonly NamedFormula[]): readonly OwnName[] {
  return names.map(({ name, formula }) => ({ name, place: placeIn(formula) }));
}

/** The names as a part of a snapshot. */
export function namesPart(names: readonly NamedFormula[]): { readonly names?: readonly OwnName[] } {
  return names.length === 0 ? {} : { names: ownNames(names) };
}
