import { describe, expect, test } from "@jest/globals";
import { namesChange, namesShare, saysLevel } from "../../../src/domain/reading/measure-words";

function saidBy(name: string): string {
  if (namesShare(name)) return "share";
  return namesChange(name) ? "change" : "neither";
}

describe("what a name says that its figure is", () => {
  test.each([
    "农村生活污水治理率",
    "城镇新建绿色建筑比例",
    "节水器具使用比率",
    "非化石能源消费占比",
    "新能源汽车销量比重",
    "草原植被综合盖度",
    "绿化覆盖度",
    "公众对生态文明建设的满意度",
    "公众对生态文明建设的知晓度",
    "森林覆盖率（%）",
    "森林覆盖率*",
    "森林覆盖率①",
    "森林覆盖率（%）*",
    "森林覆盖率★（%）",
    "森林覆盖率（%）（2020年）",
    "森 林 覆 盖 率",
    "年度比率",
  ])("%s: a part of a whole", (name) => {
    expect(saidBy(name)).toBe("share");
  });

  test.each([
    "一般工业固体废物综合利用率提高幅度",
    "单位GDP二氧化碳排放下降率",
    "非化石能源占比提升",
    "水质指数上升比例",
    "居民收入升高比例",
    "地区生产总值增长率",
    "绿地面积增加比例",
    "财政收入增幅",
    "工业增加值增速",
    "能耗强度降低（%）",
    "耕地减少比例",
    "主要污染物减排比例",
    "化肥施用量削减率",
    "能耗降幅",
    "建设用地变化率",
    "水质变动幅度",
    "空气质量改善率",
  ])("%s: a change", (name) => {
    expect(saidBy(name)).toBe("change");
  });

  test.each([
    "传染病发生率",
    "资金周转率",
    "产出倍率",
    "人民币汇率",
    "网络速率",
    "监测频率",
    "装机功率",
    "用水效率",
    "率先建成的村",
    "比例尺",
    "森林覆盖率（%）及面积",
    "（森林覆盖率）",
    "PM2.5浓度",
    "污水（处理率）排放量",
  ])("%s: neither", (name) => {
    expect(saidBy(name)).toBe("neither");
  });
});

describe("what a value cell says that its figure is", () => {
  test.each(
    ["提高", "提升", "上升", "升高", "增长", "增加", "下降", "降低", "减少", "升", "降"].flatMap((word) => [
      `${word}到65%`,
      `${word}至 65%`,
    ]),
  )("%s: a level that was come to", (text) => {
    expect(saysLevel(text)).toBe(true);
  });

  test.each(["保持在65%", "稳定在65%", "维持\n在65%"])("%s: a level that was kept", (text) => {
    expect(saysLevel(text)).toBe(true);
  });

  test.each(["提高65%", "下降了3个百分点", "到2025年提高3%", "保持稳定", "达到65%", "在建65个"])(
    "%s: no level that was come to",
    (text) => {
      expect(saysLevel(text)).toBe(false);
    },
  );
});
