import { expect, test } from "@jest/globals";
import { check } from "../../../src/domain/check";
import { FINDING_SEVERITY, type Finding, type FindingCode } from "../../../src/domain/judging/finding";
import { plan } from "../../../src/domain/reporting/plan";
import type { Language } from "../../../src/domain/reporting/wording";
import { wordingIn } from "../../../src/locales/wording";
import { checkTasks } from "../../../src/domain/tasks/check-tasks";
import { fixture, opened } from "../../xlsx/workbooks";
import { sheetOfLines } from "../table/rearrange";
import { changedSample, findingsIn, type Change, type Sample } from "./changed-sample";

/** Gives the findings of one code in an example sheet. */
type Example = () => Promise<readonly Finding[]>;

/** A real table with the fault put into it, or one that has it as it is. */
function inSample(
  code: FindingCode,
  sample: Sample,
  changes: Readonly<Record<string, Change>> = {},
  sheet: string | null = null,
): Example {
  return async () => findingsIn(await changedSample(sample, changes, sheet), code);
}

const manual: Example = async () => {
  const formula = {
    content: { kind: "number", value: 39.13 } as const,
    format: "General",
    formula: "ROUND(39.13,2)",
  };
  const workbook = await changedSample("kangbashi-2020", { I14: formula });
  return findingsIn({ ...workbook, calculation: "manual" }, "staleFormula");
};

const lead: Example = async () => {
  const workbook = await changedSample("kangbashi-2020", { M2: "牵头部门", M26: "区农牧和水利局" });
  return findingsIn(workbook, "missingLead");
};

/** The Otog task table asks for 80 % where the standard wants 95 %. */
const taskTarget: Example = async () => {
  const workbook = await (await opened(fixture("samples/otog-tasks-2023.xlsx"))).read();
  return checkTasks(workbook, null)
    .flatMap(({ findings }) => findings)
    .filter(({ code }) => code === "targetBelowStandard");
};

const validated: Example = async () => {
  const workbook = await changedSample("kangbashi-2020-blank");
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    validations: [
      {
        areas: [{ top: 3, left: 10, bottom: 36, right: 10 }],
        rule: { kind: "list" as const, values: ["是"] },
      },
    ],
  }));
  const guarded = { ...workbook, sheets };
  return plan(guarded, check(guarded, null), wordingIn("zh-CN")).tables.flatMap(({ findings }) => findings);
};

const templates: Example = async () => {
  const workbook = await changedSample("kangbashi-2020");
  const lines = [
    ["情形", "文字"],
    ["差距大小", "相当于{比例}"],
  ];
  const sheets = [...workbook.sheets, sheetOfLines(lines, "文本模板")];
  return findingsIn({ ...workbook, sheets }, "textTemplate");
};

/** The bureau's library speaks of an indicator that is nowhere else. */
const strangeMeasure: Example = async () => {
  const workbook = await changedSample("kangbashi-2020");
  const library = sheetOfLines(
    [
      ["指标", "措施"],
      ["每万人公厕数量", "新建公厕。"],
    ],
    "措施库",
  );
  const sheets = [...workbook.sheets, library];
  return findingsIn({ ...workbook, sheets }, "unusedMeasure");
};

/** One example for every code; the compiler demands an entry for a new one. */
const EXAMPLES: Readonly<Record<FindingCode, Example>> = {
  declaredConflict: inSample("declaredConflict", "kangbashi-2020", { I15: 30 }),
  unsupportedDeclaration: inSample("unsupportedDeclaration", "kangbashi-2020"),
  staleYear: inSample("staleYear", "xilinhot-2022"),
  unknownMarker: inSample("unknownMarker", "xilinhot-2022"),
  unitMismatch: inSample("unitMismatch", "xilinhot-2022"),
  qualifiedValue: inSample("qualifiedValue", "xilinhot-2022"),
  repairedText: inSample("repairedText", "kangbashi-2020", { I15: "76。7" }),
  cellError: inSample("cellError", "kangbashi-2020", {
    I15: { content: { kind: "error", code: "#DIV/0!" }, format: "General", formula: "1/0" },
  }),
  notAllowedHere: validated,
  recomputeMismatch: inSample("recomputeMismatch", "kangbashi-2020", { I26: 16.55 }),
  valueFromBaseData: inSample("valueFromBaseData", "kangbashi-2020", { I26: "暂未统计" }),
  targetBelowStandard: taskTarget,
  doubtfulMatch: inSample("doubtfulMatch", "kangbashi-2020", { D21: "突发环境事件应急管理机制" }),
  unrecognisedIndicator: inSample("unrecognisedIndicator", "kangbashi-2020", { D29: "每万人公厕数量" }),
  missingIndicator: inSample("missingIndicator", "kangbashi-2020", { D30: "每万人公厕数量" }),
  criterionDiffersFromStandard: inSample("criterionDiffersFromStandard", "kangbashi-2020", { G33: "≥70" }),
  duplicateIndicator: inSample("duplicateIndicator", "kangbashi-2020", { D30: "城镇污水处理率" }),
  staleFormula: manual,
  numbering: inSample("numbering", "ordos-14th-five-year"),
  totalMismatch: inSample("totalMismatch", "kangbashi-2020", { B8: 43 }, "工程统计"),
  outOfRange: inSample("outOfRange", "kangbashi-2020", { I15: 792.8 }),
  unclearPercentage: inSample("unclearPercentage", "kangbashi-2020", { I15: 0.7928 }),
  implausibleJump: inSample("implausibleJump", "kangbashi-2020", { M2: "2019年", M15: 7.928 }),
  worseThanLastYear: inSample("worseThanLastYear", "kangbashi-2020", { M2: "2019年", M15: 80 }),
  targetWeakerThanCurrent: inSample("targetWeakerThanCurrent", "erenhot-14th-five-year", { F16: "≥17" }),
  missingLead: lead,
  textTemplate: templates,
  unusedMeasure: strangeMeasure,
};

test.each(Object.entries(EXAMPLES))(
  "an example sheet shows %s, with a sentence in both languages",
  async (code, make) => {
    const found = await make();
    expect(found.length).toBeGreaterThan(0);
    for (const finding of found) {
      expect(finding.code).toBe(code);
      expect(finding.severity).toBe(FINDING_SEVERITY[finding.code]);
      const says = (language: Language): string => wordingIn(language).finding(finding);
      expect(says("zh-CN")).toMatch(/[\u4e00-\u9fff].*[。]$/u);
      expect(says("en-US")).toMatch(/^.*[A-Za-z].*\.$/u);
    }
  },
);
