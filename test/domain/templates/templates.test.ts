import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { check } from "../../../src/domain/check";
import { analysisText } from "../../../src/domain/reporting/analysis-text";
import { plan } from "../../../src/domain/reporting/plan";
import { reportTable } from "../../../src/domain/reporting/report";
import type { Language } from "../../../src/domain/reporting/wording";
import type { WorkbookSnapshot } from "../../../src/domain/sheet/snapshot";
import { defaultTemplates } from "../../../src/domain/templates/default-templates";
import { parseTemplate } from "../../../src/domain/templates/template";
import { PLACEHOLDERS, PLACEHOLDER_NAMES, SITUATIONS } from "../../../src/domain/templates/template-words";
import enUS from "../../../src/locales/templates/en-US.json";
import zhCN from "../../../src/locales/templates/zh-CN.json";
import { wordingIn } from "../../../src/locales/wording";
import { sheetOfLines } from "../table/rearrange";

const LANGUAGES: readonly Language[] = ["zh-CN", "en-US"];
const TABLE = sheetOfLines([
  ["序号", "指标名称", "单位", "指标值", "2020年（现状值）", "达标情况", "差距分析"],
  [1, "单位地区生产总值用水量", "立方米/万元", "＜10", 15.55],
]);
const MISSED =
  "2020年单位地区生产总值用水量为15.55立方米/万元，指标值要求低于10立方米/万元，相差5.55立方米/万元。";
const SIZE = "差距较大，相当于限值的55.5%。";

type Lines = readonly (readonly string[])[];

function workbookWith(lines: Lines, name = "文本模板"): WorkbookSnapshot {
  return {
    sheets: [sheetOfLines(lines, name), TABLE],
    calculation: "automatic",
    mayAddSheets: true,
    otherSheets: [],
    memory: null,
  };
}

/** The analysis of the only row, and what is wrong with the templates: cell and sentence. */
function said(lines: Lines, name?: string, language: Language = "zh-CN"): readonly (string | null)[] {
  const wording = wordingIn(language);
  const [assessment, ...others] = check(workbookWith(lines, name), null);
  const [row] = assessment?.indicators.flatMap(({ rows }) => rows) ?? [];
  if (assessment === undefined || row === undefined || others.length > 0) throw new Error("not one table");
  const mistakes = assessment.findings.filter(({ code }) => code === "textTemplate");
  return [
    analysisText(row, assessment, wording),
    ...mistakes.map((finding) => `${finding.sheet ?? ""}!${finding.cell ?? ""} ${wording.finding(finding)}`),
  ];
}

describe("a sheet of templates", () => {
  test("replaces the sentence of a part, by its Chinese or its English names", () => {
    const own = "{指标}{年份}年为{现状值}，{标准来源}{标准}，差{差距}（{占比}）。";
    const wanted = `单位地区生产总值用水量2020年为15.55立方米/万元，指标值低于10立方米/万元，差5.55立方米/万元（55.5%）。${SIZE}`;
    expect(
      said([
        ["情形", "文字"],
        ["数值未达标", own],
      ]),
    ).toEqual([wanted]);
    const english = "{indicator}{year}年为{value}，{source}{limit}，差{gap}（{share}）。";
    expect(
      said(
        [
          ["Situation", "Text"],
          ["limit missed", english],
        ],
        "Text templates",
      ),
    ).toEqual([wanted]);
  });

  test("may have a title above, columns in another order, names in full-width letters and braces", () => {
    const lines = [["某某局用语"], [], ["说明", "文字", "情形"], ["", "｛ 指标 ｝未达标。", "数值未达标"]];
    expect(said(lines, "文本模板 (2)")).toEqual([`单位地区生产总值用水量未达标。${SIZE}`]);
  });

  test("leaves a part out where its text is empty, and the cell empty where all are", () => {
    expect(said([["情形", "文字"], ["差距大小"]])).toEqual([MISSED]);
    const none = [["情形", "文字"], ["差距大小"], ["数值未达标", " "]];
    expect(said(none)).toEqual([null]);
    const workbook = workbookWith(none);
    const { edits } = plan(workbook, check(workbook, null), wordingIn("zh-CN"));
    expect(
      edits.flatMap((edit) => (edit.kind === "writeText" && edit.at.column < 8 ? [edit.text] : [])),
    ).toEqual(["未达标"]);
  });

  test("never gets a cell more than it can hold", () => {
    const [text] = said([
      ["情形", "文字"],
      ["差距大小", "{指标}".repeat(5000)],
    ]);
    expect(text).toHaveLength(5000);
  });

  test("leaves out an optional run that has nothing to say, and keeps brackets without a placeholder", () => {
    expect(
      said([
        ["情形", "文字"],
        ["差距大小", "见[注1]。[较{上期年份}年{较上期变化}。]"],
      ]),
    ).toEqual([`${MISSED}见[注1]。`]);
  });

  test("is what cells and report say, too", () => {
    const workbook = workbookWith([
      ["情形", "文字"],
      ["差距大小", "{差距程度}。"],
    ]);
    const wording = wordingIn("zh-CN");
    const [assessment] = check(workbook, null);
    if (assessment === undefined) throw new Error("no table");
    const text = `${MISSED}差距较大。`;
    expect(reportTable(assessment, [], wording).rows[0]?.analysis).toBe(text);
    expect(plan(workbook, [assessment], wording).edits).toContainEqual({
      kind: "writeText",
      sheet: "表",
      at: { row: 2, column: 7 },
      text,
    });
  });

  test.each<readonly [string, Lines[number], string]>([
    [
      "an unknown situation",
      ["数值没达标", "x"],
      "A2 “数值没达标”不是文本模板的情形。可用的情形：数值未达标、等于限值、",
    ],
    ["no situation", ["", "x"], "A2 “”不是文本模板的情形。"],
    [
      "an unknown placeholder",
      ["差距大小", "{比例}"],
      "B2 文本模板中没有占位符“比例”，这一部分仍用默认文字。可用的占位符：{指标}、{年份}、",
    ],
    ["an open brace", ["差距大小", "{占比"], "B2 文本模板的大括号不成对，这一部分仍用默认文字：“{占比”。"],
    ["a closing brace", ["差距大小", "占比}"], "B2 文本模板的大括号不成对"],
    ["braces within braces", ["差距大小", "{{占比}}"], "B2 文本模板的大括号不成对"],
  ])("with %s says so at the cell and keeps the usual words", (_what, line, mistake) => {
    const [text, ...mistakes] = said([["情形", "文字"], line]);
    expect(text).toBe(MISSED + SIZE);
    expect(mistakes).toHaveLength(1);
    expect(mistakes[0]).toContain(`文本模板!${mistake}`);
  });

  test("with a situation twice takes the first and says so", () => {
    expect(
      said([
        ["情形", "文字"],
        ["差距大小", "甲。"],
        ["差距大小", "乙。"],
      ]),
    ).toEqual([`${MISSED}甲。`, "文本模板!A3 情形“差距大小”重复，采用前面的一行。"]);
  });

  test("is known by name and header, and a table of another name stays what it is", () => {
    expect(
      said(
        [
          ["情形", "文字"],
          ["差距大小", ""],
        ],
        "用语",
      ),
    ).toEqual([MISSED + SIZE]);
    expect(
      said([
        ["情形", "说明"],
        ["差距大小", ""],
      ]),
    ).toEqual([MISSED + SIZE]);
  });

  test("gives no base data, whatever its texts look like", () => {
    const base = [
      ["指标", "单位", "2020年"],
      ["用水总量", "万立方米", "1385.28"],
      ["地区生产总值", "亿元", "89.07"],
    ];
    const arithmetic = /由基础数据计算/u;
    expect(said(base, "基础数据")[0]).toMatch(arithmetic);
    expect(said([["情形", "文字"], ...base], "文本模板")[0]).not.toMatch(arithmetic);
  });
});

describe("the usual templates", () => {
  test.each(LANGUAGES)("in %s, written into a sheet as they are given, change nothing", (language) => {
    const wording = wordingIn(language);
    const lines = defaultTemplates(wording).map(({ label, text }) => [label, text]);
    expect(lines).toHaveLength(SITUATIONS.length);
    const header = language === "zh-CN" ? ["情形", "文字"] : ["Situation", "Text"];
    expect(said([header, ...lines], "文本模板", language)).toEqual(said([[]], "空", language));
  });

  test("name placeholders in the reader's language", () => {
    const lines = defaultTemplates(wordingIn("zh-CN"));
    expect(lines[0]).toEqual({
      label: "数值未达标",
      text: "[{年份}年]{指标}为{现状值}，{标准来源}要求{标准}，相差{差距}。",
    });
    for (const { text } of lines) expect(text).not.toMatch(/\{[a-zA-Z]/u);
  });

  test.each([
    ["zh-CN", "README.md"],
    ["en-US", "README.en.md"],
  ] as const)("in %s are the ones that %s lists, with all placeholders", (language, file) => {
    const readme = readFileSync(`${__dirname}/../../../${file}`, "utf8");
    for (const { label, text } of defaultTemplates(wordingIn(language))) {
      expect(readme).toContain(`| ${label} | \`${text}\` |`);
    }
    for (const code of PLACEHOLDERS) expect(readme).toContain(`\`{${PLACEHOLDER_NAMES[code][language]}}\``);
  });

  test("name the same things in both languages", () => {
    const names = (text: string): readonly string[] =>
      [...text.matchAll(/\{(\w+)\}/gu)].map(([, name = ""]) => name).sort();
    for (const situation of SITUATIONS)
      expect([situation, names(enUS[situation])]).toEqual([situation, names(zhCN[situation])]);
    expect(Object.keys(enUS)).toEqual(Object.keys(zhCN));
    expect(Object.keys(zhCN)).toEqual([...SITUATIONS]);
  });

  test("have a name of its own for every placeholder", () => {
    for (const language of LANGUAGES) {
      const names = PLACEHOLDERS.map((code) => PLACEHOLDER_NAMES[code][language]);
      expect(new Set(names).size).toBe(PLACEHOLDERS.length);
    }
  });
});

test("what is said of a row is not read as a template again", () => {
  const sheet = sheetOfLines([
    ["序号", "指标名称", "单位", "指标值", "2020年（现状值）", "达标情况"],
    [1, "{年份}[{指标}]方案", "-", "制定实施", "未制定"],
  ]);
  const [assessment] = check(
    { sheets: [sheet], calculation: "automatic", mayAddSheets: true, otherSheets: [], memory: null },
    null,
  );
  const [row] = assessment?.indicators.flatMap(({ rows }) => rows) ?? [];
  if (assessment === undefined || row === undefined) throw new Error("no row");
  expect(analysisText(row, assessment, wordingIn("zh-CN"))).toContain("2020年{年份}[{指标}]方案现状为");
});

test("a text without braces is a template of itself", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      fc.pre(!/[{}｛｝]/u.test(text));
      const parsed = parseTemplate(text);
      const pieces = parsed.ok ? parsed.template.flatMap((segment) => segment.pieces) : [];
      expect(pieces.map((piece) => (piece.kind === "text" ? piece.text : "?")).join("")).toBe(text);
    }),
  );
});
