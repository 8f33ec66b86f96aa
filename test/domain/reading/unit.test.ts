import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { normaliseText } from "../../../src/domain/reading/normalise";
import { canonicalUnit, readUnit, sameUnit } from "../../../src/domain/reading/unit";
import { wordingsIn } from "./as-read";

const SPELLINGS = wordingsIn(`
  百分点 ← 百分点 | 个百分点
  % ← % | ％
  ‰ ← ‰
  吨标准煤 ← 吨标准煤 | 吨标煤 | tce | TCE
  千瓦时 ← 千瓦时 | kWh | 度
  μg ← μg | ug | 微克
  mg ← mg | 毫克
  kg ← kg | KG | 千克 | 公斤
  吨 ← 吨 | t | T
  km2 ← km2 | km² | 平方公里 | 平方千米
  公顷 ← 公顷 | hm2 | hm² | ha
  立方米 ← 立方米 | m3 | m³ | 方
  平方米 ← 平方米 | m2 | ㎡
  公里 ← 公里 | 千米 | km
  米 ← 米 | m
  升 ← 升 | L
  亩 ← 亩
  元 ← 元
  分贝 ← 分贝 | dB（A） | dBA | dB
  千瓦 ← 千瓦 | kW
  斤 ← 斤
  岁 ← 岁
  标箱 ← 标箱 | TEU
  分 ← 分
  个 ← 个
  项 ← 项
  人 ← 人
  户 ← 户
  村 ← 村
  座 ← 座
  次 ← 次
  起 ← 起
  枚 ← 枚
  件 ← 件
  天 ← 天
  辆 ← 辆
  株 ← 株
  万吨 ← 万吨 | 万 t
  百万亩 ← 百万亩
  万千瓦 ← 万千瓦 | 万kW
  亿千瓦时 ← 亿千瓦时 | 亿kWh
  万公里 ← 万公里 | 万千米
  百分 ← 百分
  吨标准煤/万元 ← 吨标准煤/万元 | tce/万元
  人/万人 ← 人/每万人
  起/万枚 ← 起/每万枚
  μg/m3 ← μg/m3 | ug/m³ | 微克/立方米 | μg/立方米
  mg/m3 ← mg/m3 | 毫克/立方米
  kg/立方米 ← kg/m3 | 千克/立方米
  千mg/立方米 ← 千毫克/立方米
`);

describe("a unit", () => {
  test.each(SPELLINGS)("%s is %s", (spelling, unit) => {
    const text = normaliseText(spelling);
    expect(readUnit(text)).toEqual({ unit, length: text.length });
    expect(canonicalUnit(text)).toBe(unit);
    expect(canonicalUnit(normaliseText(`（${spelling}）`))).toBe(unit);
  });

  test.each([
    ["吨左右", "吨", 1],
    ["m/秒", "米", 1],
    ["万元/人以上", "万元/人", 4],
  ])("in front of more text is read as far as it goes: %s", (text, unit, length) => {
    expect(readUnit(text)).toEqual({ unit, length });
  });

  test.each(["", "左右", "万", "每", "/吨", "以上"])("does not stand at the start of %j", (text) => {
    expect(readUnit(text)).toBeNull();
  });

  test("means the same behind any text of ours as alone", () => {
    const spelling = fc.constantFrom(...SPELLINGS.map(([text]) => normaliseText(text)));
    fc.assert(
      fc.property(spelling, fc.constantFrom("；", "，", "（", "以上", "左右"), (text, after) => {
        expect(readUnit(text + after)).toEqual(readUnit(text));
      }),
    );
  });
});

describe("a unit cell", () => {
  test.each(["", "-", "—", "/", "--", "\\"])("with %j names no unit", (text) => {
    expect(canonicalUnit(text)).toBeNull();
  });

  test.each(["吨左右", "无量纲", "级", "(人)次", "次(年)", "-吨", "吨-"])(
    "with %s keeps its words",
    (text) => {
      expect(canonicalUnit(text)).toBe(text);
    },
  );

  test("with words in brackets is those words", () => {
    expect(canonicalUnit("(无量纲)")).toBe("无量纲");
  });
});

test("a change in percentage points is in per cent, and nothing else is in another unit", () => {
  expect(sameUnit("百分点", "%")).toBe(true);
  expect(sameUnit("%", "百分点")).toBe(true);
  expect(sameUnit("百分点", "百分点")).toBe(true);
  expect(sameUnit(null, null)).toBe(true);
  expect(sameUnit("%", null)).toBe(false);
  expect(sameUnit("%", "‰")).toBe(false);
});
