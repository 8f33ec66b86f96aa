import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { readValue } from "../../../src/domain/reading/value";
import { numberCell, textCell } from "../table/rearrange";
import { valueRead } from "./as-read";

describe("value cells of the samples", () => {
  test.each([
    ["39.13", "39.13"],
    ["99.2%", "99.2%"],
    ["90.8\n（上级考核目标：85%）", "90.8 (upstreamTarget 85%)"],
    ["15.55（上级考核目标：＜10）", "15.55 (upstreamTarget <10)"],
    ["31.66*（盟下达目标为50立方米/万元）", "31.66 (upstreamTarget 50立方米/万元) *"],
    ["23μg/m3\n（上级考核目标：不超过27μg/m3）", "23μg/m3 (upstreamTarget <=27μg/m3)"],
    ["24.45\n（无管控目标）", "24.45 (noUpstreamTarget)"],
    ["49（无上级规定目标任务）", "49 (noUpstreamTarget)"],
    ["99.2%（无上级考核任务，持续改善）", "99.2% (noUpstreamTarget) (trend improving)"],
    ["无生态保护红线", "absent 生态保护红线"],
    ["0\n（无黑臭水体）", "0 (absent 黑臭水体)"],
    ["0\n（II类）", "0 (water class 2)"],
    ["无", "absent "],
    ["制定实施", "state 制定实施"],
    ["正在制定", "underway"],
    ["暂未统计", "noData"],
    ["92.45\n（2021年）", "92.45 (year 2021)"],
    ["26*", "26 *"],
    ["61.91#", "61.91 #"],
    ["100（扣除本底超标项）", "100 (qualifier)"],
    ["[22.1]", "[22.1]"],
    ["〔18〕", "[18]"],
    ["≥98%", ">=98%"],
    ["使用0.57万吨，持续降低（无监测任务、利用率数据）", "otherFigure 0.57万吨 trend decreasing (noData)"],
    [
      "生态保护红线面积7019.9km2，占国土面积47.43%，面积未减少，性质未改变，功能未降低",
      "otherFigure 7019.9km2 otherFigure 47.43% state 面积未减少 state 性质未改变 state 功能未降低",
    ],
    [
      "保持稳定（仅有1个国控断面锡林河断面，水质达到Ⅳ类目标要求）",
      "trend stable (otherFigure 1个) (state 水质达到IV类目标要求)",
    ],
    [
      "227.16万吨标煤，单位GDP能耗增速-1.8%（2022年自治区下达锡林郭勒盟能耗强度降低目标为0%，盟级未下达至市级）",
      "227.16万吨标准煤 otherFigure -1.8% (upstreamTarget 0%) (noUpstreamTarget)",
    ],
    ["２６．５％", "26.5%"],
    ["1,385.28", "1385.28"],
    ["50①", "50 ①"],
    ["26¹", "26 ¹"],
    ["7019.9km²", "7019.9km2"],
    ["2022年为50.85", "2022:50.85"],
    ["84（2019年），86（2020年）", "2019:84 2020:86"],
    ["84（2019年）、86（2020年）", "2019:84 2020:86"],
    ["2019年84%\n2020年86%", "2019:84% 2020:86%"],
    ["2019年84 2020年86", "2019:84 2020:86"],
    ["二〇二〇年为86", "2020:86"],
    ["84/86", "84 86"],
    ["约90%", "~90%"],
    ["90左右", "~90"],
    ["80-90", "80~90"],
    ["80～90%", "80~90%"],
    ["85±2", "83~87"],
    ["百分之九十", "90%"],
    ["九十八点五", "98.5"],
    ["一百零五", "105"],
    ["十四五", "state 十四五"],
    ["三类", "state 三类"],
    ["1.5×10^4", "15000"],
    ["1，385.28", "1 385.28"],
    ["已完成90%", "90%"],
    ["累计22.1", "[22.1]"],
    ["2.3（累计）", "[2.3]"],
    ["下降3.2%", "down 3.2%"],
    ["65.2（较上年+0.3）", "65.2 (up 0.3)"],
    ["ΔEQI=-0.5", "down 0.5"],
    ["制定实施（康政发〔2020〕12号）", "state 制定实施 (reference)"],
    ["建立（《预案》征求意见稿）", "state 建立 (state 《预案》征求意见稿)"],
    ["100%达标", "100% selfDeclared"],
  ])("%j reads as %s", (text, wanted) => {
    expect(valueRead(text)).toBe(wanted);
  });
});

test.each([
  ["76。7", "76.7"],
  ["IOO", "100"],
  ["9O%", "90%"],
  ["98..5", "98.5"],
  ["98·5", "98.5"],
  ["90.", "90"],
  [".5", "0.5"],
  ["1,385.28", "1385.28"],
  ["９８.5", "98.5"],
  ["98．5", "98.5"],
  ["９８。５", "98.5"],
])("the slip %s has one reading, %s, and is reported", (text, wanted) => {
  expect(valueRead(text)).toBe(wanted);
  expect(readValue(textCell(text)).repairs).toEqual([{ text, read: wanted }]);
});

test.each(["98,5", "1.2.3", "O", "12,34", "76.7", "＜10", "90％", "84（２０１９年），86（2020年）"])(
  "%s has no slip with one reading",
  (text) => {
    expect(readValue(textCell(text)).repairs).toEqual([]);
  },
);

test("a number's percentage format makes it a percentage, without binary noise", () => {
  const [figure] = readValue(numberCell(0.907, "0.00%")).figures;
  expect(figure).toMatchObject({ unit: "%" });
  expect(figure?.number.toFixed()).toBe("90.7");
  expect(readValue(numberCell(0.1 + 0.2)).figures[0]?.number.toFixed()).toBe("0.3");
});

test("a percent sign in quotes is a unit and scales nothing; a date is no figure", () => {
  const [figure] = readValue(numberCell(90.7, '0.0"%"')).figures;
  expect([figure?.number.toFixed(), figure?.unit]).toEqual(["90.7", "%"]);
  expect(readValue(numberCell(44197, "yyyy/m/d")).figures).toEqual([]);
});

test("a logical value is yes or no, and a cell without a format is as General", () => {
  const logical = (value: boolean): string => {
    const { statements, raw } = readValue({
      content: { kind: "boolean", value },
      format: "General",
      formula: null,
    });
    return [raw, ...statements.map((said) => (said.kind === "selfDeclared" ? said.verdict : said.kind))].join(
      " ",
    );
  };
  expect([logical(true), logical(false)]).toEqual(["是 met", "否 unmet"]);
});

test.each([
  ["  水 质\n良好 ", "水质良好"],
  ["  grade   A\n", "grade A"],
  ["豈 A", "豈A"],
])("%j is told as %s", (text, wanted) => {
  expect(readValue(textCell(text)).raw).toBe(wanted);
});

test("an empty cell, an error and a formula without a result give no figure", () => {
  expect(readValue(undefined)).toMatchObject({ raw: "", figures: [], error: null });
  const error = { content: { kind: "error", code: "#DIV/0!" } as const, format: "General", formula: "1/0" };
  expect(readValue(error)).toMatchObject({ figures: [], error: "#DIV/0!" });
  expect(readValue({ content: null, format: "General", formula: "A1" })).toMatchObject({
    raw: "",
    figures: [],
  });
});

test("any decimal is read to its last digit, in any spelling of its digits", () => {
  const decimal = fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.stringMatching(/^[0-9]{0,12}$/u));
  fc.assert(
    fc.property(decimal, fc.boolean(), ([whole, fraction], wide) => {
      const plain = fraction === "" ? String(whole) : `${whole}.${fraction}`;
      const text = wide
        ? plain.replace(/[0-9.-]/gu, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))
        : plain;
      const [figure] = readValue(textCell(text)).figures;
      expect(figure?.number.eq(plain)).toBe(true);
    }),
  );
});
