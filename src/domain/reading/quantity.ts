import Big from "big.js";
import { readOperatorAfter, readOperatorBefore, type Operator } from "./operator";
import { readUnit } from "./unit";

/** A number with the unit that stands with it, in that unit: 90.7 for `90.7%`. */
export interface Quantity {
  readonly number: Big;
  readonly unit: string | null;
}

/** A quantity with the operator that stands before or after it, if one does. */
export interface BoundedQuantity extends Quantity {
  readonly operator: Operator | null;
}

export interface ReadQuantity {
  readonly quantity: BoundedQuantity;
  readonly length: number;
}

const NUMBER = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?![\d.])/u;

/** Reads `≥98%`, `15.55`, `1,385.28万立方米`, `80%以上` at the start of normalised text; null where no number stands. */
export function readQuantity(text: string): ReadQuantity | null {
  const before = readOperatorBefore(text);
  let at = before?.length ?? 0;
  const digits = NUMBER.exec(text.slice(at))?.[0];
  if (digits === undefined) return null;
  at += digits.length;
  const unit = readUnit(text.slice(at));
  at += unit?.length ?? 0;
  const after = readOperatorAfter(text.slice(at));
  if (before === null || before.operator === after?.operator) at += after?.length ?? 0;
  return {
    quantity: {
      number: new Big(digits.replace(/^\+|,/gu, "")),
      unit: unit?.unit ?? null,
      operator: before?.operator ?? after?.operator ?? null,
    },
    length: at,
  };
}

/** The quantity that makes up the whole of a normalised text; null where anything else stands beside it. */
export function wholeQuantity(text: string): BoundedQuantity | null {
  const read = readQuantity(text);
  return read !== null && read.length === text.length ? read.quantity : null;
}

/** The first quantity inside a normalised text, digits that belong to a name (PM2.5, Ⅲ类, 2022年) left out. */
export function quantityWithin(text: string): BoundedQuantity | null {
  const candidates = /(?<![A-Za-z\d.])(?:[≥≤<>]|不超过|不低于|不高于)?[+-]?\d/gu;
  for (const match of text.matchAll(candidates)) {
    const read = readQuantity(text.slice(match.index));
    if (read === null) continue;
    if (/^[年月日号类级]/u.test(text.slice(match.index + read.length))) continue;
    return read.quantity;
  }
  return null;
}

/** A cell's number as the decimal that Excel shows: binary noise beyond its 15 digits is dropped. */
export function decimalOf(value: number): Big {
  return new Big(Number.isFinite(value) ? value.toPrecision(15) : 0);
}

/** A decimal for reports and sentences: plain digits, no trailing zeros. */
export function decimalText(number: Big): string {
  return number.toFixed();
}
