import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { findIndicator } from "../../../src/domain/matching/find-indicator";
import { listOf, NATIONAL } from "./systems";

/** Names as the Ordos plan lists them. */
const PLAN = listOf(
  [
    "空气质量优良天数比率",
    "PM2.5年均浓度（ug/m3）",
    "地表水考核断面水质达到或好于Ⅲ类水体比例",
    "地表水考核断面水质劣Ⅴ类水体比例",
    "城市建成区黑臭水体比例",
    "VOCs减排比例（%）",
    "单位GDP二氧化碳排放降低（%）",
    "单位GDP能源消耗降低（%）",
    "非化石能源占一次能源消费比例",
    "受污染耕地安全利用率",
    "地下水质量V类水体比例",
    "放射源辐射事故发生率（起/每万枚）",
    "生态质量指数（新EI）",
    "森林覆盖率",
    "草原植被盖度",
    "生态保护红线占国土面积比例",
  ].map((name) => ({ name })),
);

/** What a name is found to be, its kind and confidence. */
function found(name: string, system = NATIONAL): string | null {
  const match = findIndicator(name, system);
  return match === null ? null : `${match.entry.name} ${match.kind} ${match.confidence}`;
}

describe("a name in the national list", () => {
  test.each([
    ["城镇新建绿色建筑比例（%）", "城镇新建绿色建筑比例 exact 1"],
    ["党委、政府对生态文明建设重大目标任务部署情况", "党委政府对生态文明建设重大目标任务部署情况 exact 1"],
    ["ＰＭ２．５浓度下降幅度", "PM2.5浓度下降幅度 exact 1"],
    ["劣 V 类水体比例下降幅度", "劣Ⅴ类水体比例下降幅度 exact 1"],
    ["优良天数比率", "优良天数比例 alias 0.95"],
    ["空气质量优良天数比例", "优良天数比例 alias 0.9"],
    ["环境空气质量优良天数比例（％）", "优良天数比例 alias 0.9"],
    ["生态文明建设工作占党政实绩考核比例", "生态文明建设工作占党政实绩考核的比例 alias 0.9"],
    ["生态文明建设工作占党政实绩考核的比重", "生态文明建设工作占党政实绩考核的比例 alias 0.9"],
    ["生态环境信息公开比例", "生态环境信息公开率 alias 0.9"],
    ["细颗粒物（PM2.5）浓度降幅", "PM2.5浓度下降幅度 alias 0.9"],
    ["PM2.5年均浓度下降幅度", "PM2.5浓度下降幅度 alias 0.9"],
    ["水质达到或好于III类比例提高幅度", "水质达到或优于Ⅲ类比例提高幅度 alias 0.9"],
    ["水质达到或优于3类比例提升幅度", "水质达到或优于Ⅲ类比例提高幅度 alias 0.9"],
    ["水质达到或优于三类比例增幅", "水质达到或优于Ⅲ类比例提高幅度 alias 0.9"],
    ["黑臭水体消除率", "黑臭水体消除比例 alias 0.9"],
    ["生态环境状况指数（EI）", "生态环境状况指数 alias 0.9"],
    ["国家重点保护野生动植物的保护率", "国家重点保护野生动植物保护率 alias 0.9"],
    ["危废利用处置率", "危险废物利用处置率 alias 0.9"],
    ["单位GDP能耗", "单位地区生产总值能耗 alias 0.9"],
    ["单位国内生产总值能源消耗", "单位地区生产总值能耗 alias 0.9"],
    ["万元GDP用水量", "单位地区生产总值用水量 alias 0.9"],
    ["单位地区生产总值建设用地使用面积下降率", "单位国内生产总值建设用地使用面积下降率 alias 0.9"],
    ["一般工业固废综合利用率提升幅度", "一般工业固体废物综合利用率提高幅度 alias 0.9"],
    ["集中式饮用水源地水质优良比例", "集中式饮用水水源地水质优良比例 alias 0.9"],
    ["农村牧区生活污水治理率", "农村生活污水治理率 alias 0.9"],
    ["农作物秸秆综合利用率", "秸秆综合利用率 alias 0.9"],
    ["群众对生态文明建设的满意率", "公众对生态文明建设的满意度 alias 0.9"],
    ["公众对生态文明建设参与程度", "公众对生态文明建设的参与度 alias 0.9"],
    ["化肥利用率、农药利用率", "三大粮食作物化肥农药利用率 alias 0.9"],
    ["建设用地土壤污染风险管控修复名录制度", "建设用地土壤污染风险管控和修复名录制度 fuzzy 0.86"],
    ["建设用地土壤污染凤险管控和修复名录制度", "建设用地土壤污染风险管控和修复名录制度 fuzzy 0.85"],
    ["突发环境事件应急管理机制", "突发生态环境事件应急管理机制 fuzzy 0.8"],
    ["领导干部参加生态文明培训的人数比例", "党政领导干部参加生态文明培训的人数比例 fuzzy 0.82"],
    ["农村生活污水治理（管控）率", "农村生活污水治理率 fuzzy 0.87"],
  ])("%s is %s", (name, wanted) => {
    expect(found(name)).toBe(wanted);
  });
});

describe("a name in a plan", () => {
  test.each([
    ["空气质量优良天数比例（%）", "空气质量优良天数比率 alias 0.9"],
    ["细颗粒物年均浓度", "PM2.5年均浓度（ug/m3） alias 0.9"],
    ["地表水考核断面水质达到或优于三类水体的比例", "地表水考核断面水质达到或好于Ⅲ类水体比例 alias 0.9"],
    ["挥发性有机物排放总量减少比例", "VOCs减排比例（%） alias 0.9"],
    ["非化石能源占一次能源消费比重", "非化石能源占一次能源消费比例 alias 0.9"],
    ["生态质量指数", "生态质量指数（新EI） alias 0.9"],
    ["生态保护红线占国土空间面积比例（%）", "生态保护红线占国土面积比例 alias 0.9"],
    ["单位地区生产总值二氧化碳排放下降率", "单位GDP二氧化碳排放降低（%） fuzzy 0.85"],
  ])("%s is %s", (name, wanted) => {
    expect(found(name, PLAN)).toBe(wanted);
  });
});

describe("a name that differs in what matters is not the indicator", () => {
  test.each([
    ["the side of a class", "水质劣于Ⅲ类比例提高幅度"],
    ["the class", "水质达到或优于Ⅴ类比例提高幅度"],
    ["the class, under a negative", "劣Ⅲ类水体比例下降幅度"],
    ["a level for a change", "劣Ⅴ类水体比例"],
    ["a level for a change of a rate", "一般工业固体废物综合利用率"],
    ["a level for a change of a concentration", "PM2.5浓度"],
    ["a change for a level", "单位地区生产总值能耗降低率"],
    ["the way of a change", "PM2.5浓度提高幅度"],
    ["the way of a change of a rate", "一般工业固体废物综合利用率下降幅度"],
    ["a rate of change for an amount", "PM2.5浓度下降率"],
    ["what is left for what is removed", "黑臭水体比例"],
    ["the number of the substance", "PM10浓度下降幅度"],
    ["one act for two", "危险废物利用率"],
    ["the resource", "单位地区生产总值用电量"],
    ["what it is per", "人均用水量"],
    ["town for country", "农村污水处理率"],
    ["country for town", "农村生活垃圾无害化处理率"],
    ["city for town", "城市生活垃圾无害化处理率"],
    ["what is done", "城镇污水处理达标率"],
    ["participation for knowledge", "公众对生态文明建设的知晓度"],
    ["environment for civilisation", "公众对生态环境质量的满意度"],
    ["one kind of what is counted", "国家重点保护野生动物保护率"],
    ["land for cover", "林地覆盖率"],
    ["business for government", "企业绿色采购比例"],
    ["pupils for officials", "学生参加生态文明培训的人数比例"],
    ["old for new", "城镇既有绿色建筑比例"],
    ["failed for passed", "村镇饮用水卫生不合格率"],
    ["lakes for rivers", "湖长制"],
    ["an area for a rule", "建设用地土壤污染风险管控和修复面积"],
    ["an amount for a rate", "一般工业固体废物产生量"],
    ["a slip in a name too short for one", "外来物钟入侵"],
  ])("%s: %s", (_what, name) => {
    expect(found(name)).toBeNull();
  });

  test.each([
    ["land", "污染地块安全利用率"],
    ["an area for a rate", "受污染耕地安全利用面积"],
    ["the class", "地表水考核断面水质劣Ⅲ类水体比例"],
    ["emissions for their cut", "单位GDP二氧化碳排放"],
    ["volume for cover", "森林蓄积量"],
    ["ground for surface", "地下水考核断面水质劣Ⅴ类水体比例"],
  ])("in a plan, %s: %s", (_what, name) => {
    expect(found(name, PLAN)).toBeNull();
  });
});

test("a name that is as near to two indicators is neither", () => {
  const twins = listOf([{ name: "生态补偿制度甲片建设情况" }, { name: "生态补偿制度乙片建设情况" }]);
  expect(findIndicator("生态补偿制度丙片建设情况", twins)).toBeNull();
  expect(findIndicator("生态补偿制度甲片建没情况", twins)?.id).toBe("i1");
});

const ENTRIES = NATIONAL.indicators.flatMap((indicator) => [indicator, ...(indicator.components ?? [])]);

test("no indicator of the national list is taken for another", () => {
  const others = ENTRIES.map(({ name }) => {
    const rest = NATIONAL.indicators.filter((indicator) => {
      return ![indicator, ...(indicator.components ?? [])].some((entry) => entry.name === name);
    });
    return findIndicator(name, { ...NATIONAL, indicators: rest })?.entry.name ?? null;
  });
  expect(others.filter((other) => other !== null)).toEqual([]);
});

function wide(text: string): string {
  return text.replace(/[!-~]/gu, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0));
}

test("spaces, line breaks and width do not change what a name is", () => {
  const names = [...ENTRIES.map(({ name }) => name), "单位GDP能耗", "突发环境事件应急管理机制", "某项指标"];
  fc.assert(
    fc.property(
      fc.constantFrom(...names),
      fc.array(fc.nat({ max: 30 }), { maxLength: 3 }),
      fc.constantFrom(" ", "\n", "　", "、"),
      fc.boolean(),
      (name, places, gap, widened) => {
        const spaced = Array.from(name)
          .map((sign, at) => (places.includes(at) ? gap + sign : sign))
          .join("");
        expect(found(widened ? wide(spaced) : spaced)).toBe(found(name));
      },
    ),
  );
});
