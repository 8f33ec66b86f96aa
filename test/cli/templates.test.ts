import { expect, test } from "@jest/globals";
import { cell, firstSheet, opened } from "../xlsx/workbooks";
import { ecogap, Folder } from "./command-line";
import { sheetsFile } from "./sheets-file";

const TABLE = [
  ["序号", "指标名称", "单位", "指标值", "2020年（现状值）", "达标情况", "差距分析"],
  [1, "城镇污水处理率", "%", "≥85", 80.5, "", ""],
];
const TEMPLATES = [
  ["情形", "文字"],
  ["数值未达标", "=尚差{差距}。"],
  ["差距大小", "{比例}"],
];

test("a sheet of templates words the cells, the report and the summary, and its mistakes are told", async () => {
  const folder = new Folder();
  const input = folder.put("表.xlsx", sheetsFile({ 指标: TABLE, 文本模板: TEMPLATES }));
  const analysis = "=尚差4.5个百分点。差距较小，相当于限值的5.3%。";
  const { code, out } = await ecogap(
    "check",
    input,
    "--out",
    folder.at("已检查.xlsx"),
    "--report",
    folder.at("r.json"),
  );
  expect(code).toBe(0);
  expect(out).toContain(`E2    1. ${analysis}`);
  expect(out).toContain("文本模板!B3 文本模板中没有占位符“比例”");
  expect(folder.json("r.json")).toMatchObject({
    tables: [
      {
        rows: [{ analysis }],
        findings: [{ code: "textTemplate", sheet: "文本模板", cell: "B3", row: 3 }],
      },
    ],
  });
  const sheet = await firstSheet(await opened(folder.bytes("已检查.xlsx")));
  expect(cell(sheet, "G2")).toMatchObject({ content: { kind: "text", value: analysis }, formula: null });
});

test("an English summary gives an analysis on one line, with its spaces", async () => {
  const folder = new Folder();
  const lines = [
    ["Situation", "Text"],
    ["Size of the gap", "This is a {band}.\nIt is to be closed."],
  ];
  const input = folder.put("table.xlsx", sheetsFile({ 指标: TABLE, "Text templates": lines }));
  const { out } = await ecogap("check", input, "--lang", "en-US");
  expect(out).toContain(
    "1. In 2020, 城镇污水处理率 was 80.5%; the criterion asks for at least 85%; the gap is 4.5 percentage points. This is a small gap. It is to be closed.\n",
  );
});
