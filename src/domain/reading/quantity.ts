import Big from "big.js";
import { readChineseNumber } from "./chinese-number";
import { readLead, readOperatorAfter, readOperatorBefore, type Operator } from "./operator";
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

const NUMBER =
  /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:(?:×|x)10\^([+-]?\d{1,2})|[Ee]([+-]?\d{1,2}))?(?![\d.])/u;

interface ReadNumber {
  readonly number: Big;
  /** `%` where the number is written as 百分之九十. */
  readonly unit: string | null;
  readonly length: number;
}

function readNumber(text: string): ReadNumber | null {
  const share = text.startsWith("百分之") ? "百分之".length : 0;
  const unit = share > 0 ? "%" : null;
  const rest = text.slice(share);
  const match = NUMBER.exec(rest);
  if (match !== null) {
    const [whole, ofTen, exponent] = match;
    const power = ofTen ?? exponent;
    const digits = whole.replace(/(?:(?:×|x)10\^|[Ee])[+-]?\d{1,2}$/u, "").replace(/^\+|,/gu, "");
    const number = power === undefined ? new Big(digits) : new Big(`${digits}e${power}`);
    return { number, unit, length: share + whole.length };
  }
  if (share > 0 && /^百(?![零一二三四五六七八九十百千万亿点])/u.test(rest))
    return { number: new Big(100), unit, length: share + 1 };
  const spelt = readChineseNumber(rest);
  return spelt === null ? null : { number: new Big(spelt.digits), unit, length: share + spelt.length };
}

/**
 * Reads `≥98%`, `15.55`, `1,385.28万立方米`, `80%以上`, `百分之九十` at the start of normalised text; null where no
 * number stands.
 */
export function readQuantity(text: string): ReadQuantity | null {
  const before = readOperatorBefore(text);
  let at = before?.length ?? 0;
  const read = readNumber(text.slice(at));
  if (read === null) return null;
  at += read.length;
  const unit = read.unit === null ? readUnit(text.slice(at)) : null;
  at += unit?.length ?? 0;
  const after = readOperatorAfter(text.slice(at));
  if (before === null || before.operator === after?.operator) at += after?.length ?? 0;
  return {
    quantity: {
      number: read.number,
      unit: read.unit ?? unit?.unit ?? null,
      operator: before?.operator ?? after?.operator ?? null,
    },
    length: at,
  };
}

/** Two ends of a range, lower first: `80-90%`, `10~15`, `85±2`. */
export interface Range {
  readonly from: Big;
  readonly to: Big;
  readonly unit: string | null;
}

/** The range that makes up the whole of a normalised text; null where it is none. */
export function wholeRange(text: string): Range | null {
  const first = readNumber(text);
  if (first === null) return null;
  const ownUnit = readUnit(text.slice(first.length));
  const rest = text.slice(first.length + (ownUnit?.length ?? 0));
  const sign = /^(?:±|-|—|~|至|到)/u.exec(rest)?.[0];
  if (sign === undefined) return null;
  const second = wholeQuantity(rest.slice(sign.length));
  if (second?.operator !== null) return null;
  const unit = second.unit ?? ownUnit?.unit ?? null;
  if (ownUnit !== null && ownUnit.unit !== unit) return null;
  if (sign === "±")
    return { from: first.number.minus(second.number), to: first.number.plus(second.number), unit };
  return first.number.lt(second.number) ? { from: first.number, to: second.number, unit } : null;
}

/** The quantity that makes up the whole of a normalised text; null where anything else stands beside it. */
export function wholeQuantity(text: string): BoundedQuantity | null {
  const read = readQuantity(text);
  return read !== null && read.length === text.length ? read.quantity : null;
}

/** The limit that makes up the whole of a normalised text, as a criterion or a target words it: 提高到85%, 控制在27以内. */
export function wholeLimit(text: string): BoundedQuantity | null {
  const lead = readLead(text);
  const limit = wholeQuantity(text.slice(lead?.length ?? 0));
  return limit === null ? null : { ...limit, operator: limit.operator ?? lead?.operator ?? null };
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

/** Excel shows no more digits of a number. */
const SHOWN_DIGITS = 15;

/** A cell's number as the decimal that Excel shows: binary noise beyond its 15 digits is dropped. */
export function decimalOf(value: number): Big {
  if (!Number.isFinite(value)) return new Big(0);
  const shortest = String(value);
  return new Big(shortest.length <= SHOWN_DIGITS ? shortest : value.toPrecision(SHOWN_DIGITS));
}

/** A decimal for reports and sentences: plain digits, no trailing zeros. */
export function decimalText(number: Big): string {
  return number.toFixed();
}
