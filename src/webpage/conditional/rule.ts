import type { Address, Area } from "../../domain/sheet/address";
import { cellAt, type SheetSnapshot } from "../../domain/sheet/snapshot";
import type {
  ConditionalFormat,
  LookChange,
  RuleEffect,
  RuleTest,
  Threshold,
} from "../../xlsx/conditional-format";
import { compared, evaluate } from "./evaluate";
import { parseFormula, type Formula } from "./formula";
import { iconAt, type Icon } from "./icons";
import { Statistics } from "./statistics";
import { asTruth, booleanValue, failureIn, UNKNOWN, valueOf, type Value } from "./value";

/** What one rule does to one cell. */
export interface Effect {
  readonly change: LookChange | null;
  /** A bar behind the text, as a share of the cell's width. */
  readonly bar: { readonly colour: string; readonly share: number } | null;
  readonly icon: Icon | null;
  readonly hidesText: boolean;
  readonly stops: boolean;
}

const NOTHING: Effect = { change: null, bar: null, icon: null, hidesText: false, stops: false };

/** A conditional format made ready for a sheet. */
export class Rule {
  readonly areas: readonly Area[];
  readonly #effect: RuleEffect;
  readonly #sheet: SheetSnapshot;
  readonly #writtenFor: Address;
  readonly #statistics: Statistics;
  readonly #formulas = new Map<string, Formula | null>();

  constructor({ areas, effect }: ConditionalFormat, sheet: SheetSnapshot) {
    this.areas = areas;
    this.#effect = effect;
    this.#sheet = sheet;
    this.#statistics = new Statistics(sheet, areas);
    this.#writtenFor = {
      row: areas.reduce((least, { top }) => Math.min(least, top), Infinity),
      column: areas.reduce((least, { left }) => Math.min(least, left), Infinity),
    };
  }

  /** Null where the rule does not apply to a cell, or where only Excel can tell. */
  at(at: Address): Effect | null {
    const effect = this.#effect;
    const value = valueOf(cellAt(this.#sheet, at));
    if (effect.kind === "look") {
      const holds = this.#holds(effect.test, value, at);
      return holds ? { ...NOTHING, change: effect.change, stops: effect.stops } : null;
    }
    if (value.kind !== "number") return null;
    switch (effect.kind) {
      case "scale": {
        const fill = this.#scaled(effect.stops, value.value);
        return fill === null ? null : { ...NOTHING, change: { font: {}, fill, border: {}, format: null } };
      }
      case "bar": {
        const share = this.#share(effect, value.value);
        if (share === null) return null;
        return { ...NOTHING, bar: { colour: effect.colour, share }, hidesText: !effect.showsValue };
      }
      case "icons": {
        const icon = this.#icon(effect, value.value);
        return icon === null ? null : { ...NOTHING, icon, hidesText: !effect.showsValue };
      }
    }
  }

  #holds(test: RuleTest, value: Value, at: Address): boolean {
    switch (test.kind) {
      case "formula":
        return asTruth(this.#evaluate(test.formula, at)) === true;
      case "compare":
        return this.#compares(test, value, at);
      case "repeated": {
        const count = this.#statistics.countOf(value);
        return test.isUnique ? count === 1 : count > 1;
      }
      case "rank":
        return value.kind === "number" && this.#ranks(test, value.value);
      case "average": {
        const { average } = this.#statistics;
        if (value.kind !== "number" || average === null) return false;
        if (value.value === average) return test.orEqual;
        return value.value > average === test.isAbove;
      }
    }
  }

  #compares(
    { comparison, formulas }: Extract<RuleTest, { readonly kind: "compare" }>,
    value: Value,
    at: Address,
  ): boolean {
    const [first, second] = [0, 1].map((index) => this.#evaluate(formulas[index] ?? "", at));
    if (first === undefined || second === undefined) return false;
    const is = (result: Value): boolean => asTruth(result) === true;
    switch (comparison) {
      case "equal":
        return is(compared("=", value, first));
      case "notEqual":
        return is(compared("<>", value, first));
      case "lessThan":
        return is(compared("<", value, first));
      case "lessThanOrEqual":
        return is(compared("<=", value, first));
      case "greaterThan":
        return is(compared(">", value, first));
      case "greaterThanOrEqual":
        return is(compared(">=", value, first));
      case "between":
      case "notBetween": {
        const within = isBetween(value, first, second);
        return is(comparison === "between" ? within : negated(within));
      }
    }
  }

  #ranks(
    { rank, isPercent, isBottom }: Extract<RuleTest, { readonly kind: "rank" }>,
    value: number,
  ): boolean {
    const { numbers } = this.#statistics;
    if (numbers === null) return false;
    const count = isPercent ? Math.max(1, Math.floor((numbers.length * rank) / 100)) : rank;
    const last = isBottom ? numbers[count - 1] : numbers.at(-count);
    if (last === undefined) return true;
    return isBottom ? value <= last : value >= last;
  }

  #scaled(stops: Extract<RuleEffect, { readonly kind: "scale" }>["stops"], value: number): string | null {
    const places = stops.map(({ at, colour }) => ({ at: this.#threshold(at), colour }));
    const known = places.flatMap(({ at, colour }) => (at === null ? [] : [{ at, colour }]));
    const [first] = known;
    if (first === undefined || known.length < places.length) return null;
    let below = first;
    for (const above of known) {
      if (value <= above.at)
        return mixed(below.colour, above.colour, shareBetween(below.at, above.at, value));
      below = above;
    }
    return below.colour;
  }

  #share(
    { low, high, shortest, longest }: Extract<RuleEffect, { readonly kind: "bar" }>,
    value: number,
  ): number | null {
    const [least, most] = [this.#threshold(low), this.#threshold(high)];
    if (least === null || most === null) return null;
    return (shortest + (longest - shortest) * shareBetween(least, most, value)) / 100;
  }

  #icon(
    { set, thresholds, isReversed }: Extract<RuleEffect, { readonly kind: "icons" }>,
    value: number,
  ): Icon | null {
    let reached = 0;
    for (const [index, threshold] of thresholds.entries()) {
      const from = this.#threshold(threshold);
      if (from === null) return null;
      if (threshold.orEqual ? value >= from : value > from) reached = index;
    }
    const last = thresholds.length - 1;
    return iconAt(set, isReversed ? last - reached : reached, last);
  }

  #threshold(threshold: Threshold): number | null {
    const isPlain = threshold.kind === "min" || threshold.kind === "max";
    const evaluated = isPlain ? UNKNOWN : this.#evaluate(threshold.value, this.#writtenFor);
    return this.#statistics.thresholdAt(threshold, evaluated);
  }

  #evaluate(text: string, at: Address): Value {
    let formula = this.#formulas.get(text);
    if (formula === undefined) {
      formula = parseFormula(text);
      this.#formulas.set(text, formula);
    }
    if (formula === null) return UNKNOWN;
    return evaluate(formula, { sheet: this.#sheet, at, writtenFor: this.#writtenFor });
  }
}

/** The bounds may come in either order. */
function isBetween(value: Value, first: Value, second: Value): Value {
  const [low, high] = asTruth(compared("<=", first, second)) === true ? [first, second] : [second, first];
  const results = [compared(">=", value, low), compared("<=", value, high)];
  return failureIn(results) ?? booleanValue(results.every((result) => asTruth(result) === true));
}

function negated(value: Value): Value {
  return value.kind === "boolean" ? booleanValue(!value.value) : value;
}

/** How far a value is on the way from one number to another, from 0 to 1. */
function shareBetween(from: number, to: number, value: number): number {
  if (to <= from) return value < to ? 0 : 1;
  return Math.min(1, Math.max(0, (value - from) / (to - from)));
}

function mixed(from: string, to: string, share: number): string {
  return [0, 2, 4]
    .map((start) => {
      const [a, b] = [from, to].map((colour) => parseInt(colour.slice(start, start + 2), 16));
      return Math.round((a ?? 0) + ((b ?? 0) - (a ?? 0)) * share);
    })
    .map((channel) => channel.toString(16).padStart(2, "0"))
    .join("")
    .toUpperCase();
}
