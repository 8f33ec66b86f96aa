import { expect, test } from "@jest/globals";
import { ecogap, Folder } from "./command-line";

test("explain shows the cells, the clause, the limit and where it came from", async () => {
  const sample = new Folder().sample("kangbashi-2020");
  const { code, out, err } = await ecogap("explain", sample, "--sheet", "建设指标", "--row", "26");
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out.trimEnd().split("\n")).toEqual([
    "建设指标 第 26 行：单位地区生产总值用水量",
    "  现状值单元格 I26：“15.55（上级考核目标：＜10）”",
    "  读出数值 15.55立方米/万元（2020年）",
    "  年份 2020 取自表头 I2",
    "  要求取自 G26：“完成上级规定的目标任务；保持稳定或持续改善”",
    "  指标方向：越小越好",
    "  限值 ＜10立方米/万元（上级考核目标，见 I26）",
    "  “完成上级规定的目标任务；保持稳定或持续改善”：不满足（与上级考核目标比较）",
    "  表中 J26 填写“未达标”",
    "  差 5.55立方米/万元，相当于限值的 55.5%",
    "  到2025年达到，平均每年需降低 1.11立方米/万元",
    "  用词规则：不超过限值的 10% 为“差距较小”，不超过 30% 为“差距明显”，再大为“差距较大”；本行为“差距较大”",
    "  由基础数据计算2020年数值：1385.28万立方米÷89.07亿元=15.55立方米/万元（数据取自 基础数据!D2, 基础数据!D3）",
    "判断：未达标（与上级考核目标比较）",
    "差距：5.55立方米/万元",
    "结论：未达标（依据表内数据）",
    "措施 1：对照用水总量和强度控制目标，按行业核定计划用水，对超计划用水单位逐户整改（相关项目21：北区中水管网工程，2021-2025；相关项目32：中水综合利用工程，2023-2025）。【管理】牵头：水利部门；责任：工信部门、发展改革部门；时限：2021年底",
    "措施 2：扩大再生水用于工业、市政杂用和生态补水，替代新鲜水取用。【工程】牵头：住建部门；责任：水利部门、工信部门、公用事业服务机构；时限：2022年底",
    "措施 3：对年用水一万立方米以上单位安装在线计量，按季度核算单位产值用水量并公布排名。【监测】牵头：水利部门；责任：统计部门、生态环境部门；时限：2021年底",
  ]);
});

test("explain names what is missing and whose word stands", async () => {
  const sample = new Folder().sample("kangbashi-2020");
  const { out } = await ecogap("explain", sample, "--sheet", "建设指标", "--row", "25", "--lang", "en-US");
  expect(out).toContain("Lacking: the upstream target, an earlier year’s value or a stated change");
  expect(out).toContain("“达标” in the sheet stands");
  expect(out).toContain("Result: Met (as the sheet says)");
});

test("explain of a row that is no indicator row says which are", async () => {
  const sample = new Folder().sample("kangbashi-2020");
  const { code, err } = await ecogap("explain", sample, "--sheet", "建设指标", "--row", "2");
  expect(code).toBe(2);
  expect(err).toContain("可查看的行：3–36");
});

test("explain judges by the standard that is asked for, and says what a name is there", async () => {
  const sample = new Folder().sample("ordos-14th-five-year");
  const row = ["explain", sample, "--sheet", "主要指标", "--row", "3"];
  const { code, out } = await ecogap(...row, "--system", "national-2021");
  expect(code).toBe(0);
  expect(out).toContain("“空气质量优良天数比率”即标准中的“优良天数比例”");
});

test("the words for a gap follow the thresholds that are given, and bad ones are refused", async () => {
  const sample = new Folder().sample("kangbashi-2020");
  const row = ["explain", sample, "--sheet", "建设指标", "--row", "26"] as const;
  const { out } = await ecogap(...row, "--bands", "60,80");
  expect(out).toContain(
    "不超过限值的 60% 为“差距较小”，不超过 80% 为“差距明显”，再大为“差距较大”；本行为“差距较小”",
  );
  for (const bad of ["30,10", "10", "a,b", "10,10"]) {
    const { code, err } = await ecogap(...row, "--bands", bad);
    expect({ code, err }).toEqual({
      code: 2,
      err: `ecogap: “${bad}”不是差距用词的界限。请写两个由小到大的百分数，如 --bands 10,30。\n`,
    });
  }
});

test("a task table has no rows to explain, and is told so", async () => {
  const sample = new Folder().sample("otog-tasks-2023");
  const { code, err } = await ecogap("explain", sample, "--sheet", "任务分解", "--row", "12");
  expect({ code, err }).toEqual({
    code: 2,
    err: "ecogap: 这个工作表是任务分解表。explain 只说明指标行的判断；任务分解表请用 check。\n",
  });
});
