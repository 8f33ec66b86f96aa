import { describe, expect, test } from "@jest/globals";
import Big from "big.js";
import fc from "fast-check";
import { DERIVATIONS, formulaById, quantityById, ratioOf } from "../../../src/domain/base-data/derivation";
import { fraction, sameNumber, toDecimals, type Fraction } from "../../../src/domain/base-data/fraction";
import {
  convert,
  knownUnit,
  quotientUnit,
  type KnownUnit,
} from "../../../src/domain/base-data/unit-conversion";
import units from "../../../src/domain/base-data/units.json";
import { nameKey } from "../../../src/domain/reading/normalise";
import { CATALOGUE } from "../../../src/domain/standards/catalogue";

function unit(text: string): KnownUnit {
  const known = knownUnit(text);
  if (known === null) throw new Error(`${text} is not known`);
  return known;
}

function converted(number: Fraction, from: string, to: string): Fraction {
  const result = convert(number, unit(from), unit(to));
  if (result === null) throw new Error(`${from} is no ${to}`);
  return result;
}

const SCALES = ["", "百", "千", "万", "百万", "亿", "万亿"];
const simple = fc
  .constantFrom(...units.dimensions.filter(({ dimension }) => dimension !== "none"))
  .chain((kind) =>
    fc.record({
      dimension: fc.constant(kind.dimension),
      texts: fc.array(
        fc
          .tuple(fc.constantFrom(...SCALES), fc.constantFrom(...kind.units.flatMap(({ names }) => names)))
          .map(([scale, name]) => scale + name)
          .filter((text) => knownUnit(text)?.dimension === kind.dimension),
        { minLength: 3, maxLength: 3 },
      ),
    }),
  );
const sameKind = fc.oneof(
  simple.map(({ texts }) => texts),
  fc
    .tuple(simple, simple)
    .map(([upper, lower]) => upper.texts.map((text, at) => `${text}/${lower.texts[at] ?? ""}`)),
);
const number = fc
  .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.integer({ min: 0, max: 8 }))
  .map(([digits, decimals]) => fraction(new Big(digits.toString()).div(new Big(10).pow(decimals))));

describe("conversion of units", () => {
  test.each([
    ["5170.67", "公顷", "亩", "77560.05"],
    ["89.07", "亿元", "万元", "890700"],
    ["1385.28", "万立方米", "立方米", "13852800"],
    ["0.138528", "亿m³", "万方", "1385.28"],
    ["1", "平方公里", "公顷", "100"],
    ["7019.9", "km2", "亩", "10529850"],
    ["1", "亩", "平方米", "666.666667"],
    ["762620.4", "吨", "万吨", "76.26204"],
    ["2.5", "吨", "千克", "2500"],
    ["26.721", "万吨标准煤", "tce", "267210"],
    ["15.55", "立方米/万元", "立方米/亿元", "155500"],
    ["0.3", "吨标准煤/万元", "千克标准煤/元", "0.03"],
    ["0.2", "百分点", "‰", "2"],
  ])("%s %s is %s: %s", (amount, from, to, expected) => {
    expect(toDecimals(converted(fraction(new Big(amount)), from, to), 6, "rounded").toFixed()).toBe(expected);
  });

  test("there and back is the same number", () => {
    fc.assert(
      fc.property(number, sameKind, (amount, [a = "", b = ""]) => {
        expect(sameNumber(converted(converted(amount, a, b), b, a), amount)).toBe(true);
      }),
    );
  });

  test("by way of a third unit is the same as straight", () => {
    fc.assert(
      fc.property(number, sameKind, (amount, [a = "", b = "", c = ""]) => {
        expect(sameNumber(converted(converted(amount, a, b), b, c), converted(amount, a, c))).toBe(true);
      }),
    );
  });

  test("keeps sums and order", () => {
    fc.assert(
      fc.property(number, number, sameKind, (x, y, [a = "", b = ""]) => {
        const order = (p: Fraction, q: Fraction): number =>
          p.numerator.times(q.denominator).cmp(q.numerator.times(p.denominator));
        expect(order(converted(x, a, b), converted(y, a, b))).toBe(order(x, y));
      }),
    );
  });

  test("is only within one kind", () => {
    expect(convert(fraction(new Big(1)), unit("吨"), unit("吨标准煤"))).toBeNull();
    expect(convert(fraction(new Big(1)), unit("立方米"), unit("吨"))).toBeNull();
    expect(convert(fraction(new Big(1)), unit("立方米/万元"), unit("立方米"))).toBeNull();
  });

  test.each(["桶", "", "-", "万", "吨/", "/元", "吨/吨/吨", "百%", "亩产", "标准煤"])(
    "%s is no unit",
    (text) => {
      expect(knownUnit(text)).toBeNull();
    },
  );
});

describe("the formulas", () => {
  test("are of quantities that exist, in units that fit", () => {
    for (const formula of DERIVATIONS.formulas) {
      const ratio = ratioOf(formula);
      const dimensions = [ratio?.numerator ?? [], ratio?.denominator ?? []].map((ids) => [
        ...new Set(ids.map((id) => quantityById(id)?.dimension)),
      ]);
      expect(dimensions.map(({ length }) => length)).toEqual([1, 1]);
      const [upper = "", lower = ""] = dimensions.flat();
      const one = fraction(new Big(1));
      const quotient = quotientUnit({ dimension: upper, factor: one }, { dimension: lower, factor: one });
      expect(unit(ratio?.unit ?? "").dimension).toBe(quotient.dimension);
    }
    const changes = DERIVATIONS.formulas.filter(({ kind }) => kind !== "ratio");
    expect(changes.map((formula) => unit(formula.unit).dimension)).toEqual(["none", "none"]);
  });

  test("are those that the standards refer to", () => {
    const referred = CATALOGUE.flatMap(({ indicators }) =>
      indicators.flatMap(({ derivation, components = [] }) => [
        derivation,
        ...components.map((component) => component.derivation),
      ]),
    ).filter((id) => id !== undefined);
    expect(referred.filter((id) => formulaById(id) === null)).toEqual([]);
    expect(referred.length).toBeGreaterThan(3);
  });

  test("know each name for one quantity, and no name twice", () => {
    const names = DERIVATIONS.quantities.flatMap((quantity) => quantity.names.map(nameKey));
    expect(new Set(names).size).toBe(names.length);
  });
});
