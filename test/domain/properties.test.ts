import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { check } from "../../src/domain/check";
import type { Verdict } from "../../src/domain/judging/verdict";
import { readCriterion } from "../../src/domain/reading/criterion";
import { decimalText } from "../../src/domain/reading/quantity";
import { readValue, type Figure } from "../../src/domain/reading/value";
import { sheetOfLines, textCell } from "./table/rearrange";

const RUNS = { numRuns: 1000 };

type Text = string | number;

/** Cells as they are found in real tables, and the pieces that they are made of. */
const VALUES: readonly Text[] = [
  "90.8（上级考核目标：85%）",
  "15.55（上级考核目标：＜10）",
  "31.66*（盟下达目标为50立方米/万元）",
  "23μg/m3（上级考核目标：不超过27μg/m3）",
  "24.45（无管控目标）",
  "99.2%（无上级考核任务，持续改善）",
  "无生态保护红线",
  "0（无黑臭水体）",
  "制定实施",
  "不明显",
  "面积未减少，性质未改变，功能未降低",
  "正在制定",
  "暂未统计",
  "—",
  "92.45（2021年）",
  "26*",
  "[22.1]",
  "≥98%",
  "使用0.57万吨，持续降低（无监测任务、利用率数据）",
  "76。7",
  "1,385.28",
  "100（扣除本底超标项）",
  "2019年84；2020年86",
  "80-90",
  "约90%",
  "百分之九十",
  100,
  39.13,
  -0.2,
  0,
];
const CRITERIA: readonly Text[] = [
  "≥20",
  100,
  "＜10",
  "不超过27",
  "85%以上",
  "制定实施",
  "不明显",
  "不降低",
  "完成上级规定的考核任务；保持稳定或持续改善",
  "完成上级规定的考核任务，且≥90或持续提高",
  "达到自治区考核目标",
  "面积不减少，性质不改变，功能不降低",
  "山区≥60；丘陵区≥40",
  "ΔEQI≥-1",
  "案件线索启动率100%，且案件结案率≥75%",
  "60-80",
  "70左右",
  "[18]",
];
const NAMES: readonly string[] = [
  "城镇污水处理率",
  "单位地区生产总值用水量",
  "生态文明建设规划",
  "生态保护红线",
  "PM2.5浓度下降幅度",
  "某某指数",
  "危险废物利用处置率",
  "河长制",
];
const UNITS = ["%", "-", "立方米/万元", "μg/m3"];
const PIECES = [
  "（",
  "）",
  "，",
  "；",
  "≥",
  "＜",
  "不",
  "未",
  "年",
  "2020",
  "%",
  ".",
  "-",
  "[",
  "]",
  "*",
  "或",
  "且",
  "约",
];

const messy = fc
  .array(fc.constantFrom(...VALUES.map(String), ...CRITERIA.map(String), ...PIECES), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => parts.join(""));
const cellText = fc.oneof(messy, fc.string({ unit: "binary", maxLength: 30 }));

describe("reading", () => {
  test("never fails, on values or criteria", () => {
    fc.assert(
      fc.property(cellText, (text) => {
        expect(() => [readValue(textCell(text)), readCriterion(text)]).not.toThrow();
      }),
      RUNS,
    );
  });

  test("loses nothing of a text, whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        const reading = readValue(textCell(text));
        expect(reading.raw.replace(/\s/gu, "")).toBe(text.replace(/\s/gu, ""));
      }),
      { numRuns: 500 },
    );
  });

  test("loses no digit of a number, whatever its unit and operator", () => {
    const digits = fc.stringMatching(/^(?:0|[1-9]\d{0,11})(?:\.\d{1,10})?$/u);
    const unit = fc.constantFrom("", "%", "μg/m3", "万吨", "立方米/万元", "吨标准煤/万元");
    const operator = fc.constantFrom("", "≥", "＜", "不超过", "-");
    fc.assert(
      fc.property(operator, digits, unit, (sign, number, of) => {
        const [figure] = readValue(textCell(`${sign}${number}${of}`)).figures;
        expect(figure?.number.eq(`${sign === "-" ? "-" : ""}${number}`)).toBe(true);
        expect(figure?.unit ?? "").toBe(of);
      }),
      RUNS,
    );
  });

  test("of what was written from a reading gives that reading again", () => {
    fc.assert(
      fc.property(cellText, (text) => {
        const { figures } = readValue(textCell(text));
        for (const figure of figures) expect(shown(onlyFigure(shown(figure)))).toBe(shown(figure));
      }),
      RUNS,
    );
  });
});

const SIGNS = { "<": "＜", "<=": "≤", ">": "＞", ">=": "≥" } as const;

/** A figure as a person would write it. */
function shown({ number, unit, extent, year, cumulative }: Figure): string {
  const amount = `${decimalText(number)}${extent.kind === "range" ? `~${decimalText(extent.to)}` : ""}${unit ?? ""}`;
  const signed =
    extent.kind === "bound"
      ? `${SIGNS[extent.operator]}${amount}`
      : extent.kind === "about"
        ? `约${amount}`
        : amount;
  const dated = year === null ? signed : `${year}年为${signed}`;
  return cumulative ? `[${dated}]` : dated;
}

function onlyFigure(text: string): Figure {
  const [figure, ...more] = readValue(textCell(text)).figures;
  if (figure === undefined || more.length > 0) throw new Error(`${text} is not one figure`);
  return figure;
}

interface Row {
  readonly name: string;
  readonly unit: string;
  readonly criterion: Text;
  readonly earlier: Text;
  readonly value: Text;
}

const HEADER = ["指标名称", "单位", "指标值", "属性", "2019年", "2020年（现状值）"] as const;

function lineOf({ name, unit, criterion, earlier, value }: Row): readonly Text[] {
  return [name, unit, criterion, "约束性", earlier, value];
}

/** Verdicts by name; names are told apart by a number behind them that no standard knows. */
function verdictsOf(lines: readonly (readonly Text[])[]): ReadonlyMap<string, Verdict> {
  const sheets = [sheetOfLines(lines)];
  const [table] = check(
    { sheets, calculation: "automatic", mayAddSheets: true, otherSheets: [], memory: null },
    null,
  );
  const rows = (table?.indicators ?? []).flatMap((indicator) => indicator.rows);
  return new Map(
    rows.map(({ table: row, verdict }) => [row.name.text.normalize("NFKC").replace(/\s/gu, ""), verdict]),
  );
}

const row: fc.Arbitrary<Row> = fc.record({
  name: fc.constantFrom(...NAMES),
  unit: fc.constantFrom(...UNITS),
  criterion: fc.constantFrom(...CRITERIA),
  earlier: fc.constantFrom<Text>("", 80, "85.5%"),
  value: fc.constantFrom(...VALUES),
});
const rows = fc.uniqueArray(row, { minLength: 1, maxLength: 6, selector: ({ name }) => name });

describe("a verdict", () => {
  test("does not depend on the order of rows", () => {
    const shuffled = rows.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, ([all, other]) => {
        const before = verdictsOf([HEADER, ...all.map(lineOf)]);
        expect(before.size).toBe(all.length);
        expect(verdictsOf([HEADER, ...other.map(lineOf)])).toEqual(before);
      }),
      RUNS,
    );
  });

  test("does not depend on the order of columns", () => {
    const order = fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(rows, order, (all, columns) => {
        const lines = [HEADER, ...all.map(lineOf)];
        const turned = lines.map((line) => columns.map((column) => line[column] ?? ""));
        expect(verdictsOf(turned)).toEqual(verdictsOf(lines));
      }),
      RUNS,
    );
  });

  test("does not depend on spaces and widths that carry no meaning", () => {
    const dress = fc.infiniteStream(fc.nat(7));
    fc.assert(
      fc.property(rows, dress, (all, choices) => {
        const lines = [HEADER, ...all.map(lineOf)];
        const dressed = lines.map((line) =>
          line.map((cell) => (typeof cell === "string" ? dressUp(cell, choices) : cell)),
        );
        expect(verdictsOf(dressed)).toEqual(verdictsOf(lines));
      }),
      RUNS,
    );
  });

  test("never turns from met to unmet as the value moves to the better side of the limit", () => {
    const limit = fc.integer({ min: -1000, max: 1000 });
    const step = fc.integer({ min: 0, max: 5000 });
    const operator = fc.constantFrom("≥", "＞", "≤", "＜", "不低于", "不超过");
    fc.assert(
      fc.property(operator, limit, limit, step, (sign, at, value, further) => {
        const higher = /[≥＞]|不低于/u.test(sign);
        const judge = (number: number): Verdict | undefined => {
          const one = {
            name: "某某指数",
            unit: "%",
            criterion: `${sign}${at / 10}`,
            earlier: "",
            value: number / 10,
          };
          return verdictsOf([HEADER, lineOf(one)]).get("某某指数");
        };
        const before = judge(value);
        const after = judge(higher ? value + further : value - further);
        expect([before, after]).not.toContain("undetermined");
        expect(before === "met" && after !== "met").toBe(false);
      }),
      RUNS,
    );
  });

  test("that is decided is not undone by filling another row's empty cell", () => {
    fc.assert(
      fc.property(rows, fc.nat(5), fc.double({ min: 0, max: 100, noNaN: true }), (all, at, number) => {
        const index = at % all.length;
        const withValue = (value: Text): ReadonlyMap<string, Verdict> =>
          verdictsOf([HEADER, ...all.map((one, other) => lineOf(other === index ? { ...one, value } : one))]);
        const empty = withValue("");
        const filled = withValue(Math.round(number * 100) / 100);
        const others = [...empty].filter(([name]) => name !== all[index]?.name);
        expect(others.map(([name]) => [name, filled.get(name)])).toEqual(others);
      }),
      RUNS,
    );
  });
});

/** The text in other widths and with more spaces; digits that stand together stay together. */
function dressUp(text: string, choices: { readonly next: () => IteratorResult<number> }): string {
  const choose = (): number => Number(choices.next().value ?? 0);
  const wide = Array.from(text, (sign) =>
    /[!-+\--~]/u.test(sign) && choose() === 0 ? String.fromCharCode(sign.charCodeAt(0) + 0xfee0) : sign,
  );
  const spaces = ["", "", "", "", "", " ", "\u3000", "\u00a0"];
  const spaced = wide.map((sign, index) => {
    const between = /[\d０-９.．,+-]/u.test(sign) || /[\d０-９.．,]/u.test(wide[index + 1] ?? "");
    return between ? sign : `${sign}${spaces[choose()] ?? ""}`;
  });
  return spaced.join("");
}
