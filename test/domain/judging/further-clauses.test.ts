import { describe, expect, test } from "@jest/globals";
import { assessRow, onlyRow, type SmallRow } from "./small-table";

function judged(row: SmallRow): string {
  const { verdict, basis, missing } = onlyRow(assessRow(row));
  return verdict === "undetermined" ? missing.join("+") : `${verdict} ${basis}`;
}

describe("a change with a limit, ΔEQI≥-1", () => {
  const EQI = { name: "生态质量指数", unit: "-", criterion: "ΔEQI≥-1" };
  test.each([
    ["65.2", "65.9", "met limit"],
    ["64.9", "65.9", "met limit"],
    ["64.8", "65.9", "unmet limit"],
    ["65.2", "", "earlierValue"],
    ["65.2（较上年-0.7）", "", "met limit"],
    ["65.2（较上年下降1.2）", "", "unmet limit"],
    ["65.2（较2019年下降1.2）", "65.2", "unmet limit"],
    ["65.2（较2019年下降0.2）", "70", "met limit"],
    ["65.2（较2018年下降1.2）", "65.2", "met limit"],
    ["65.2（较2021年下降1.2）", "65.2", "met limit"],
    ["65.2（较2018年下降1.2）", "", "earlierValue"],
    ["ΔEQI=-0.5", "", "met limit"],
    ["", "65.9", "value"],
    ["约65", "65.9", "earlierValue"],
  ])("%s after %p: %s", (value, earlier, wanted) => {
    expect(judged({ ...EQI, value, earlier })).toBe(wanted);
  });
});

describe("limits for kinds of region", () => {
  const COVER = { name: "林草覆盖面积占比", criterion: "山区≥60\n丘陵区≥40\n平原地区≥18" };
  test("decide where every kind says the same", () => {
    expect(judged({ ...COVER, value: 61 })).toBe("met limit");
    expect(judged({ ...COVER, value: 12 })).toBe("unmet limit");
  });
  test("name the kind of region as missing where they do not", () => {
    expect(judged({ ...COVER, value: 50 })).toBe("regionClass");
  });
  test("decide by the kind that the row's name names", () => {
    expect(judged({ ...COVER, name: "林草覆盖面积占比（山区）", value: 50 })).toBe("unmet limit");
    expect(judged({ ...COVER, name: "林草覆盖面积占比\n丘陵区", value: 50 })).toBe("met limit");
  });
  test("may be a trend for one of them", () => {
    const criterion = "综合利用率≤60%的地区 ≥2\n综合利用率＞60%的地区 保持稳定或持续改善";
    const row = { name: "一般工业固体废物综合利用率提高幅度", criterion };
    expect(judged({ ...row, value: -0.2 })).toBe("unmet limit");
    expect(judged({ ...row, value: 2.5 })).toBe("met limit");
    expect(judged({ ...row, value: 1 })).toBe("regionClass");
    expect(judged({ ...row, name: `${row.name}\n综合利用率≤60%的地区`, value: 1 })).toBe("unmet limit");
  });
});

describe("two named parts, each with a limit", () => {
  const CASES = {
    name: "生态环境损害赔偿",
    criterion: "案件线索启动率100%，且案件结案率≥75%",
  };
  test.each([
    ["案件线索启动率100%，案件结案率80%", "met limit"],
    ["线索启动率100%；结案率74.9%", "unmet limit"],
    ["线索启动率99%", "unmet limit"],
    ["线索启动率100%", "namedValue"],
    ["100", "namedValue"],
    ["案件线索启动率100%，结案率约80%", "namedValue"],
  ])("%s: %s", (value, wanted) => {
    expect(judged({ ...CASES, value })).toBe(wanted);
  });
});

describe("a figure to compare with", () => {
  const row = { name: "环保投入增速", criterion: "高于GDP增速" };
  test.each([
    ["8.2（GDP增速7.5%）", "met limit"],
    ["7.5（GDP增速7.5%）", "unmet limit"],
    ["8.2", "comparedValue"],
    ["", "value"],
  ])("%s: %s", (value, wanted) => {
    expect(judged({ ...row, value })).toBe(wanted);
  });
});

describe("a change that is wanted", () => {
  test("is found between two years' figures", () => {
    const row = { name: "单位产品水耗", unit: "吨/件", criterion: "较2019年下降10%" };
    expect(judged({ ...row, value: 90, earlier: 100 })).toBe("met limit");
    expect(judged({ ...row, value: 91, earlier: 100 })).toBe("unmet limit");
    expect(judged({ ...row, value: 91 })).toBe("earlierValue");
    expect(judged({ ...row, criterion: "较2015年下降10%", value: 90, earlier: 100 })).toBe("earlierValue");
  });
  test("is the figure itself where the indicator is a change", () => {
    const row = { name: "单位GDP能耗下降率", criterion: "下降13.5%" };
    expect(judged({ ...row, value: 14 })).toBe("met limit");
    expect(judged({ ...row, value: "下降13.4%" })).toBe("unmet limit");
    expect(judged({ ...row, value: "上升14%" })).toBe("unmet limit");
    expect(judged({ ...row, criterion: "五年累计下降13.5%", value: 14 })).toBe("comparablePeriod");
    expect(judged({ ...row, criterion: "五年累计下降13.5%", value: "[14]" })).toBe("met limit");
  });
  test("in percent of a share has two readings", () => {
    const row = { name: "某某占比", criterion: "提高3%", earlier: 50 };
    expect(judged({ ...row, value: 53 })).toBe("readableCriterion");
    expect(judged({ ...row, criterion: "提高3个百分点", value: 53 })).toBe("met limit");
  });
});

describe("a range, or about so much", () => {
  const row = { name: "城镇污水处理率", criterion: "≥85" };
  test.each([
    ["86-90", "met limit"],
    ["80～84%", "unmet limit"],
    ["80-90", "exactValue"],
    ["约90", "exactValue"],
    ["85±2", "exactValue"],
    ["88±2", "met limit"],
  ])("%s: %s", (value, wanted) => {
    expect(judged({ ...row, value })).toBe(wanted);
  });
  test("a criterion may be a range", () => {
    expect(judged({ ...row, criterion: "60-80", value: 80 })).toBe("met limit");
    expect(judged({ ...row, criterion: "60-80", value: 81 })).toBe("unmet limit");
  });
});

describe("a limit of about so much", () => {
  test.each([
    [70.5, "met limit"],
    [69.5, "exactLimit"],
    [68, "unmet limit"],
  ])("70左右 against %d: %s", (value, wanted) => {
    expect(judged({ name: "水质优良比例", criterion: "70左右", value })).toBe(wanted);
  });
});

describe("a total over the plan period is no year's value", () => {
  test.each([
    ["≥10", "[12]", "comparablePeriod"],
    ["[10]", "12", "comparablePeriod"],
    ["[10]", "[12]", "met limit"],
    ["[10]", "累计9", "unmet limit"],
  ])("%s against %s: %s", (criterion, value, wanted) => {
    expect(judged({ name: "氮氧化物减排比例", criterion, value })).toBe(wanted);
  });
});

describe("an indicator of no standard goes the way that its name says", () => {
  test.each([
    ["再生水资源化率", "90", 91, "met limit"],
    ["再生水资源化率", "90", 89, "unmet limit"],
    ["可吸入颗粒物浓度", "50", 51, "unmet limit"],
    ["地表水劣V类水体比例", "5", 4, "met limit"],
    ["黑臭水体消除比例", "90", 91, "met limit"],
    ["万元工业增加值用水量下降率", "10", 9, "unmet limit"],
    ["新能源占能源消费总量比重", "25", 21, "unmet limit"],
    ["高耗能行业增加值占比", "25", 21, "direction"],
    ["煤炭生产能力", "25", 21, "direction"],
    ["某某指数", "10", 9, "direction"],
    ["某某指数", "10", 10, "met limit"],
  ])("%s, %s, value %d: %s", (name, criterion, value, wanted) => {
    expect(judged({ name, criterion, value })).toBe(wanted);
  });
  test("and the trace says by which word", () => {
    const { trace } = onlyRow(assessRow({ name: "再生水资源化率", criterion: "90", value: 91 }));
    expect(trace).toContainEqual({ code: "directionFromName", params: { word: "资源化率" } });
  });
});

test("a figure under the row's own name is the row's", () => {
  expect(judged({ name: "城镇污水处理率", criterion: "≥85", value: "污水处理率90%" })).toBe("met limit");
  expect(judged({ name: "城镇污水处理率", criterion: "≥85", value: "垃圾处理率90%" })).toBe("valueInUnit");
});

test("percentage points are a distance, and no share", () => {
  expect(judged({ name: "城镇污水处理率", criterion: "≥85", value: "90个百分点" })).toBe("valueInUnit");
  const rise = { name: "一般工业固体废物综合利用率提高幅度", criterion: "≥2" };
  expect(judged({ ...rise, value: "3个百分点" })).toBe("met limit");
});

describe("units", () => {
  test("of a named part must be the limit's", () => {
    const row = { name: "某某赔偿", criterion: "线索启动率100%，结案率≥75%" };
    expect(judged({ ...row, value: "线索启动率100%，结案率80件" })).toBe("valueInUnit");
  });
  test("of an upstream target must be the value's, and there must be a value", () => {
    const row = { name: "城镇污水处理率", criterion: "完成上级规定的考核任务" };
    expect(judged({ ...row, value: "（上级考核目标：85%）" })).toBe("value");
    expect(judged({ ...row, value: "90（上级考核目标：85吨）" })).toBe("valueInUnit");
    expect(judged({ ...row, value: "90（上级考核目标：85）" })).toBe("met upstreamTarget");
    expect(judged({ ...row, value: "12吨（上级考核目标：15吨）" })).toBe("direction");
  });
});

test("about so much is open within its last digit, decimals and all", () => {
  const row = { name: "水质优良比例", criterion: "70.5左右" };
  expect(judged({ ...row, value: 70.45 })).toBe("exactLimit");
  expect(judged({ ...row, value: 70.4 })).toBe("unmet limit");
});

test("a value that equals the limit needs no direction, if it is exact", () => {
  expect(judged({ name: "某某指数", unit: "-", criterion: "10", value: "约10" })).toBe("direction");
  expect(judged({ name: "某某指数", unit: "-", criterion: "10", value: 10 })).toBe("met limit");
  expect(judged({ name: "某某指数", unit: "-", criterion: "100", value: 99 })).toBe("direction");
  expect(judged({ name: "某某指数", unit: "%", criterion: "100", value: 99 })).toBe("unmet limit");
});

describe("classes of surface water", () => {
  test.each([
    ["Ⅲ类", "Ⅱ", "met qualitative"],
    ["Ⅲ", "Ⅲ类", "met qualitative"],
    ["达到或优于Ⅲ类", "IV类", "unmet qualitative"],
    ["Ⅴ类", "劣Ⅴ", "unmet qualitative"],
    ["Ⅲ类", "Ⅱ；Ⅳ", "singleValue"],
    ["Ⅲ类", "", "value"],
  ])("%s against %s: %s", (criterion, value, wanted) => {
    expect(judged({ name: "某某断面水质", unit: "-", criterion, value })).toBe(wanted);
  });
});

describe("a word in a name that does not say which way is better", () => {
  test.each([
    "单位地区生产总值碳排放量占比差距",
    "单位地区生产总值建设用地面积",
    "万元工业增加值取水量",
    "亿元地区生产总值生产安全事故起数",
    "城乡居民人均可支配收入比",
    "水资源开发利用率",
    "水质不达标率",
    "公众不满意率",
    "生活垃圾填埋处置率",
    "小汽车出行分担率",
    "钢铁生产能力",
    "新能源弃电率",
    "不透水地面覆盖率",
    "耕地保有量缺口",
    "负氧离子浓度",
    "溶解氧浓度",
    "再生水用水量",
    "有机肥施用量",
    "可再生能源消费总量",
    "PM2.5浓度达标城市比例",
    "达到或好于Ⅳ类水体比例",
    "地下水Ⅰ-Ⅳ类水体比例",
    "非劣Ⅴ类水体比例",
  ])("is not taken to: %s", (name) => {
    expect(judged({ name, unit: "-", criterion: "10", value: 12 })).toBe("direction");
    expect(judged({ name, unit: "-", criterion: "10", value: 8 })).toBe("direction");
  });

  test("a fall of what should grow is no good", () => {
    expect(judged({ name: "森林覆盖率下降幅度", criterion: "1", value: 2 })).toBe("unmet limit");
    expect(judged({ name: "万元工业增加值能耗降低率", criterion: "1", value: 2 })).toBe("met limit");
  });
});

describe("a limit in another unit than the row's is not compared as it is", () => {
  test.each([
    ["森林蓄积量", "立方米", "≥300万立方米", 350000, "unmet limit"],
    ["用水总量", "亿立方米", "≤55000万立方米", 5.6, "unmet limit"],
    ["某某排放量", "吨", "≤0.5万吨", 4000, "met limit"],
    ["可吸入颗粒物浓度", "mg/m3", "≤35μg/m3", 0.04, "unmet limit"],
    ["某某排放量", "吨", "≤0.5万立方米", 4000, "valueInUnit"],
  ])("%s in %s under %s: %d, %s", (name, unit, criterion, value, wanted) => {
    expect(judged({ name, unit, criterion, value })).toBe(wanted);
  });
  test("but a limit that leaves out what it is shared by is", () => {
    expect(judged({ name: "人均公园绿地面积", unit: "平方米/人", criterion: "≥12平方米", value: 15 })).toBe(
      "met limit",
    );
  });
});

describe("the upstream pair", () => {
  const row = { name: "可吸入颗粒物浓度", unit: "-" };
  test.each(["完成上级规定的目标任务\n保持稳定或持续改善", "完成上级规定的目标任务 保持稳定或持续改善"])(
    "is one rule, whatever parts its halves: %j",
    (criterion) => {
      expect(judged({ ...row, criterion, value: "0.5（上级考核目标：0.45），持续改善" })).toBe(
        "unmet upstreamTarget",
      );
      expect(judged({ ...row, criterion, value: "0.5（上级考核目标：0.6）" })).toBe("met upstreamTarget");
    },
  );
  test("is not decided by a trend where a target is stated that cannot be read", () => {
    const criterion = "完成上级规定的目标任务；保持稳定或持续改善";
    expect(judged({ ...row, criterion, value: "0.5（下降2%，上级考核目标：下降3%）" })).toBe(
      "upstreamTarget",
    );
  });
});

describe("alternatives and years of a criterion", () => {
  const row = { name: "城镇污水处理率", earlier: 80 };
  test("an alternative may begin after a comma", () => {
    expect(judged({ ...row, criterion: "≥85，或持续提高", value: 84 })).toBe("met improving");
    expect(judged({ ...row, criterion: "≥85；或者持续提高", value: 79 })).toBe("unmet limit");
  });
  test("limits of several years are not all asked at once", () => {
    expect(judged({ ...row, criterion: "2025年≥90，2020年≥85", value: 86 })).toBe("readableCriterion");
  });
  test("a limit for one kind of region decides nothing where the kind is not known", () => {
    expect(judged({ ...row, criterion: "≥85或≥80（山区）", value: 82 })).toBe("regionClass");
    expect(judged({ ...row, criterion: "≥80（山区）", value: 82 })).toBe("regionClass");
  });
});

describe("words that say the opposite", () => {
  test.each([
    ["城市黑臭水体", "消除", "无", "met noSubject"],
    ["生活垃圾无害化处理", "实施", "无害化处理", "statedCondition"],
    ["某某监测", "达标率≥90%", "不达标率95%", "namedValue"],
    ["某某指标", "完成上级规定的考核任务", "完成国家任务，未完成自治区任务", "unmet qualitative"],
    ["某某指标", "完成上级规定的考核任务", "完成上级规定的考核任务，未通过", "statedCondition"],
    ["某某断面水质", "Ⅲ类", "Ⅱ类，部分断面Ⅳ类", "statedCondition"],
    ["城镇污水处理率", "≥85", "90（承诺值）", "value"],
    ["城镇污水处理率", "≥85", "90（年底预计）", "value"],
    ["城镇污水处理率", "≥85", "90（？）", "value"],
  ])("%s, %s: %s is %s", (name, criterion, value, wanted) => {
    expect(judged({ name, criterion, value })).toBe(wanted);
  });
});

describe("the sign of a reduction", () => {
  const row = { name: "万元工业增加值能耗降低率" };
  test.each([
    ["-3", -3.2, "met limit"],
    ["-3", -2.8, "unmet limit"],
    ["3", 3.2, "met limit"],
    ["3", -3.2, "direction"],
    ["-3", 3.2, "direction"],
    ["3", 0, "unmet limit"],
    ["完成上级规定的考核任务", "-3.2（上级考核目标：-3）", "met upstreamTarget"],
    ["完成上级规定的考核任务", "3.2（上级考核目标：-3）", "direction"],
  ])("%s against %p: %s", (criterion, value, wanted) => {
    expect(judged({ ...row, criterion, value })).toBe(wanted);
  });
});
