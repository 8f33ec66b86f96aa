import { describe, expect, test } from "@jest/globals";
import { ecogap, Folder } from "../cli/command-line";
import { sheetsFile } from "../cli/sheets-file";
import { at, fixture, opened } from "../xlsx/workbooks";
import { reportOf, TODAY } from "./report-of";
import { texts, type SeenDocument, type SeenTable } from "./word-file";

function tableOf({ tables }: SeenDocument, caption: RegExp): SeenTable {
  const found = tables.find((table) => caption.test(table.caption));
  if (found === undefined) throw new Error(`no table ${String(caption)}`);
  return found;
}

function rowOf(table: SeenTable, first: string): readonly string[] {
  const found = table.rows.map(texts).find((row) => row.includes(first));
  if (found === undefined) throw new Error(`no row ${first}`);
  return found;
}

/** A list of indicators with values, from A1 on. */
function listOf(
  ...rows: readonly (readonly (string | number)[])[]
): readonly (readonly (string | number)[])[] {
  return [["序号", "指标名称", "单位", "指标值", "2020年现状值", "属性"], ...rows];
}

describe("the section of the Kangbashi sample", () => {
  test("has the title, one paragraph for each part, and a caption over each table", async () => {
    const { paragraphs } = await reportOf("kangbashi-2020-blank");
    expect(
      paragraphs.filter(({ text }) => text !== "").map(({ style, text }) => `${style}: ${text}`),
    ).toEqual([
      "Heading1: 康巴什区指标达标情况分析（2020年）",
      "Subtitle: 依据：《国家生态文明建设示范区建设指标（修订版）》（环办生态函〔2021〕353号）",
      "Heading2: 指标体系",
      "BodyText: 指标体系共有指标28项，分属6个领域，其中约束性16项、参考性12项。现状值以2020年为准。各项指标及其要求见下表。",
      "Caption: 表1康巴什区指标体系",
      "Heading2: 达标情况",
      "BodyText: 28项指标中，达标23项，未达标3项，待核实2项，推进中0项，不涉及0项。未达标的指标中，约束性1项、参考性2项。分领域、分属性的情况见下表。",
      "Caption: 表2康巴什区指标达标情况",
      "Heading2: 未达标指标分析",
      "BodyText: 未达标的指标共3项，其现状、标准、差距和拟采取的措施见下表。",
      "Caption: 表3康巴什区未达标指标分析",
      "Heading2: 待核实事项",
      "BodyText: 待核实或推进中的内容共2处，见下表。补齐依据后应重新检查。",
      "Caption: 表4康巴什区待核实指标",
      "Heading2: 说明",
      "ListParagraph: 依据的标准或规划：《国家生态文明建设示范区建设指标（修订版）》（环办生态函〔2021〕353号）。",
      "ListParagraph: 数据来源：工作簿“kangbashi-2020-blank.xlsx”，工作表“建设指标”A2:N36。",
      "ListParagraph: 达标情况按指标计数，含分项的指标由各分项综合后计为1项。",
      "ListParagraph: 本节只统计各项指标的达标情况，不对本地区是否通过考核或创建作出结论。",
      `ListParagraph: 本节由达标助手 0.1.0 于 ${TODAY} 生成，可在此基础上修改。`,
    ]);
  });

  test("lists every indicator, components beside their indicator in merged cells", async () => {
    const { head, rows } = tableOf(await reportOf("kangbashi-2020-blank"), /指标体系/u);
    expect(head.map(texts)).toEqual([
      ["序号", "领域", "指标", "单位", "指标值", "现状值\n（2020年）", "属性"],
    ]);
    expect(head[0]?.map(({ span }) => span)).toEqual([1, 1, 2, 1, 1, 1, 1]);
    expect(rows).toHaveLength(34);
    expect(new Set(rows.map((row) => row.reduce((sum, { span }) => sum + span, 0)))).toEqual(new Set([8]));
    const air = rows.findIndex((row) => texts(row).includes("环境空气质量"));
    expect(rows.slice(air, air + 2).map(texts)).toEqual([
      [
        "7",
        "生态安全",
        "环境空气质量",
        "优良天数比例",
        "%",
        "完成上级规定的考核任务；保持稳定或持续改善",
        "90.8（上级考核目标：85%）",
        "约束性",
      ],
      ["", "", "", "PM2.5浓度下降幅度", "", "", "23μg/m3（上级考核目标：不超过27μg/m3）", ""],
    ]);
    const merges = rows.slice(air, air + 2).map((row) => row.map(({ merge }) => merge));
    expect(merges).toEqual([
      ["start", "start", "start", "none", "start", "start", "none", "start"],
      ["merged", "merged", "merged", "none", "merged", "merged", "none", "merged"],
    ]);
    expect(rowOf({ caption: "", head, rows }, "河长制").slice(2)).toEqual([
      "河长制",
      "-",
      "全面实施",
      "全面实施",
      "约束性",
    ]);
  });

  test("counts by domain and by property as published, each group adding up to the total", async () => {
    const document = await reportOf("kangbashi-2020");
    const { rows } = tableOf(document, /指标达标情况/u);
    expect(rows.map(texts)).toEqual([
      ["按领域", "生态制度", "6", "6", "0", "0", "0", "0"],
      ["", "生态安全", "8", "8", "0", "0", "0", "0"],
      ["", "生态空间", "2", "2", "0", "0", "0", "0"],
      ["", "生态经济", "4", "1", "3", "0", "0", "0"],
      ["", "生态生活", "5", "5", "0", "0", "0", "0"],
      ["", "生态文化", "3", "3", "0", "0", "0", "0"],
      ["按属性", "约束性", "16", "15", "1", "0", "0", "0"],
      ["", "参考性", "12", "10", "2", "0", "0", "0"],
      ["合计", "28", "25", "3", "0", "0", "0"],
    ]);
    const said = document.paragraphs.map(({ text }) => text);
    expect(said.some((text) => text.includes("其中2项依据不足，采用表中填写的结论。"))).toBe(true);
    expect(said).toContain(
      "下列指标依据不足，采用表中填写的结论：生态文明建设工作占党政实绩考核的比例、单位地区生产总值能耗。",
    );
  });

  test("analyses the three unmet indicators with figures, arithmetic and the cell", async () => {
    const { head, rows } = tableOf(await reportOf("kangbashi-2020-blank"), /未达标指标分析/u);
    expect(head.map(texts)).toEqual([
      [
        "指标",
        "属性",
        "现状",
        "标准",
        "差距",
        "差距分析",
        "提升措施",
        "牵头部门",
        "责任部门",
        "完成时限",
        "数据来源及佐证",
      ],
    ]);
    expect(rows.map((row) => texts(row).slice(1, 5))).toEqual([
      ["参考性", "-0.2%", "≥2%", "2.2个百分点"],
      ["参考性", "0.03%", "≥4.5%", "4.47个百分点"],
      ["约束性", "15.55立方米/万元", "＜10立方米/万元", "5.55立方米/万元"],
    ]);
    const water = texts(rows[2]);
    expect(water[0]).toBe("单位地区生产总值用水量");
    expect(water[5]).toContain("1385.28万立方米÷89.07亿元=15.55立方米/万元");
    expect(water[10]).toContain("I26");
  });

  test("names what is to be verified and what is lacking for it, and whose word stands meanwhile", async () => {
    const blank = tableOf(await reportOf("kangbashi-2020-blank"), /待核实指标/u);
    expect(blank.rows.map(texts)).toEqual([
      ["3", "生态文明建设工作占党政实绩考核的比例", "暂未统计", "待核实", "现状值"],
      ["17", "单位地区生产总值能耗", "0.28", "待核实", "上级考核目标、上一年度数值或变化情况"],
    ]);
    const declared = tableOf(await reportOf("kangbashi-2020"), /待核实指标/u);
    expect(declared.rows.map((row) => texts(row)[3])).toEqual([
      "达标（表中填写“预期达标”）",
      "达标（表中填写“达标”）",
    ]);
  });

  test("speaks English when asked, the words of the table staying as they are", async () => {
    const document = await reportOf("kangbashi-2020-blank", "--lang", "en-US");
    const [title] = document.paragraphs;
    expect(title).toEqual({ style: "Heading1", text: "康巴什区: attainment of indicators (2020)" });
    expect(document.tables.map(({ caption }) => caption)).toEqual([
      "Table1Indicators of 康巴什区",
      "Table2Attainment of the indicators of 康巴什区",
      "Table3Unmet indicators of 康巴什区",
      "Table4Indicators of 康巴什区 to be verified",
    ]);
    expect(texts(tableOf(document, /^Table2/u).rows.at(-1))).toEqual([
      "Total",
      "28",
      "23",
      "3",
      "2",
      "0",
      "0",
    ]);
    const own = document.paragraphs.filter(({ style }) => style === "Heading2").map(({ text }) => text);
    expect(own.join("")).not.toMatch(/[\u4e00-\u9fff]/u);
  });
});

describe("what the user wrote", () => {
  test("stands in the analysis; ours where the cell is empty or still holds what we wrote", async () => {
    const book = await opened(fixture("samples/kangbashi-2020-blank.xlsx"));
    const sheet = (await book.read()).sheets[0]?.name ?? "";
    await book.setCell(sheet, at("M26"), "本区工业用水集中。\n拟另作分析。");
    await book.setCell(sheet, at("N27"), "由自然资源局另行制定。");
    const folder = new Folder();
    const input = folder.put("a.xlsx", await book.save());
    await ecogap("check", input, "--out", folder.at("b.xlsx"));
    const { rows } = tableOf(await reportOf(folder.bytes("b.xlsx")), /未达标指标分析/u);
    const [waste, land, water] = rows.map(texts);
    expect(water?.[5]).toBe("本区工业用水集中。\n拟另作分析。");
    expect(land?.[6]).toBe("由自然资源局另行制定。");
    expect(land?.[5]).toContain("差4.47个百分点");
    expect(waste?.[6]).toMatch(/^1\. /u);
  });

  test("is told from what we wrote before: ours is made anew where the value was changed since", async () => {
    const folder = new Folder();
    await ecogap("check", folder.sample("kangbashi-2020-blank", "a.xlsx"), "--out", folder.at("b.xlsx"));
    const book = await opened(folder.bytes("b.xlsx"));
    await book.setCell((await book.read()).sheets[0]?.name ?? "", at("I26"), "14（上级考核目标：＜10）");
    const { rows } = tableOf(await reportOf(await book.save()), /未达标指标分析/u);
    const water = rows.map(texts).find(([name]) => name === "单位地区生产总值用水量");
    expect(water?.[4]).toBe("4立方米/万元");
    expect(water?.[5]).toContain("差4立方米/万元");
  });

  test("is not taken from texts of ours in last year's copy", async () => {
    const folder = new Folder();
    await ecogap("check", folder.sample("kangbashi-2020-blank", "a.xlsx"), "--out", folder.at("b.xlsx"));
    const book = await opened(folder.bytes("b.xlsx"));
    const sheet = (await book.read()).sheets[0]?.name ?? "";
    await book.setCell(sheet, at("I2"), "2021年\n（现状值）");
    await book.setCell(sheet, at("I26"), "14（上级考核目标：＜10）");
    const { rows } = tableOf(await reportOf(await book.save()), /未达标指标分析/u);
    const water = rows.map(texts).find(([name]) => name === "单位地区生产总值用水量");
    expect(water?.[5]).toContain("2021年");
    expect(water?.[5]).toContain("14立方米/万元");
    expect(water?.[5]).not.toContain("15.55");
  });
});

describe("other tables", () => {
  test("of the Xilinhot sample: what is under way waits, and values of prose stand as they are", async () => {
    const document = await reportOf("xilinhot-2022-blank");
    const open = tableOf(document, /待核实指标/u).rows.map(texts);
    expect(open[0]).toEqual(["1", "生态文明建设规划", "正在制定", "推进中", "工作正在推进，完成后再作判断"]);
    const totals = texts(tableOf(document, /指标达标情况/u).rows.at(-1));
    expect(totals[1]).toBe("35");
    expect(totals.slice(2).reduce((sum, count) => sum + Number(count), 0)).toBe(35);
  });

  test.each([
    ["erenhot-14th-five-year", "二连浩特市", "22", "18"],
    ["ordos-14th-five-year", "鄂尔多斯市", "50%", "49.2%"],
  ])("of the plan %s: targets in the place of criteria", async (sample, region, target, current) => {
    const document = await reportOf(sample);
    const { head, rows } = tableOf(document, new RegExp(`${region}指标体系`, "u"));
    expect(head.map(texts)).toEqual([
      ["序号", "领域", "指标", "目标值\n（2025年）", "现状值\n（2020年）", "属性"],
    ]);
    const grass = rows.map(texts).find((row) => /草原(?:综合)?植被盖度/u.test(row[2] ?? ""));
    expect(grass?.slice(3, 5)).toEqual([target, current]);
  });

  test("of tasks: those that name indicators, with how many there are in all", async () => {
    const document = await reportOf("otog-tasks-2023");
    expect(document.paragraphs.map(({ text }) => text)).toContain(
      "共有任务34项，其中27项写明了对应指标，见下表。",
    );
    const { rows } = tableOf(document, /任务分解表/u);
    expect(rows).toHaveLength(27);
    expect(texts(rows[0])).toEqual([
      "2",
      "提高实绩考核比例",
      "生态文明建设工作占党政实绩考核的比例",
      "≥20%",
      "旗委组织部",
      "2022年底",
    ]);
  });

  test("several in a workbook get a section each, and captions are numbered through", async () => {
    const rows = listOf([1, "林草覆盖率", "%", "≥35", 20, "参考性"]);
    const document = await reportOf(sheetsFile({ 甲: rows, 乙: rows }));
    const titles = document.paragraphs.filter(({ style }) => style === "Heading1").map(({ text }) => text);
    expect(titles).toEqual(["甲指标达标情况分析（2020年）", "乙指标达标情况分析（2020年）"]);
    expect(document.tables.map(({ caption }) => caption)).toEqual([
      "表1甲指标体系",
      "表2甲指标达标情况",
      "表3甲未达标指标分析",
      "表4乙指标体系",
      "表5乙指标达标情况",
      "表6乙未达标指标分析",
    ]);
    const chosen = await reportOf(sheetsFile({ 甲: rows, 乙: rows }), "--sheet", "乙");
    expect(chosen.tables[0]?.caption).toBe("表1乙指标体系");
  });

  test("with nothing unmet or open say so in a sentence, without an empty table", async () => {
    const document = await reportOf(sheetsFile({ 甲: listOf([1, "林草覆盖率", "%", "≥35", 40, "参考性"]) }));
    const said = document.paragraphs.map(({ text }) => text);
    expect(said).toContain("没有未达标的指标。");
    expect(said).toContain("没有待核实的指标。");
    expect(document.tables).toHaveLength(2);
  });

  test("without domains or properties count under their own name what names none", async () => {
    const rows = listOf([1, "林草覆盖率", "%", "≥35", 40, "参考性"], [2, "某项自定指标", "%", "≥5", 6, ""]);
    const { rows: counted } = tableOf(await reportOf(sheetsFile({ 甲: rows })), /指标达标情况/u);
    expect(counted.map((row) => texts(row).slice(-7)).slice(-3)).toEqual([
      ["参考性", "1", "1", "0", "0", "0", "0"],
      ["未注明属性", "1", "1", "0", "0", "0", "0"],
      ["合计", "2", "2", "0", "0", "0", "0"],
    ]);
  });

  test("judged by a value of the standard that is not verified say so at the value and in a note", async () => {
    const rows = [
      ["序号", "指标名称", "单位", "2020年现状值", "属性"],
      [1, "城镇人均公园绿地面积", "平方米/人", 9, "参考性"],
      [2, "城镇污水处理率", "%", 90, "约束性"],
    ];
    const document = await reportOf(sheetsFile({ 甲: rows }), "--system", "national-2021");
    expect(rowOf(tableOf(document, /指标体系/u), "城镇人均公园绿地面积")).toContain("≥15（标准值未核实）");
    expect(rowOf(tableOf(document, /未达标指标分析/u), "城镇人均公园绿地面积")[3]).toContain(
      "（标准值未核实）",
    );
    const said = document.paragraphs.map(({ text }) => text);
    expect(said.filter((text) => text.includes("未经核实：城镇人均公园绿地面积"))).toHaveLength(1);
  });

  test("never say that the region passes", async () => {
    const { paragraphs } = await reportOf(
      sheetsFile({ 甲: listOf([1, "林草覆盖率", "%", "≥35", 40, "参考性"]) }),
    );
    const passing = paragraphs.filter(({ text }) => text.includes("通过")).map(({ text }) => text);
    expect(passing).toEqual(["本节只统计各项指标的达标情况，不对本地区是否通过考核或创建作出结论。"]);
  });
});
