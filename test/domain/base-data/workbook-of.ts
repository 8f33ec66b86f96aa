import { check } from "../../../src/domain/check";
import type { Assessment } from "../../../src/domain/judging/assessment";
import type { Finding } from "../../../src/domain/judging/finding";
import { reportTable, type ReportRow } from "../../../src/domain/reporting/report";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/domain/sheet/snapshot";
import { wordingIn } from "../../../src/locales/wording";

export type Line = readonly (string | number)[];

export function workbookOf(...sheets: readonly SheetSnapshot[]): WorkbookSnapshot {
  return { sheets, calculation: "automatic", mayAddSheets: true, otherSheets: [], memory: null };
}

/** The rows of the only indicator table of a workbook, and what its audit found of base data. */
export function checked(workbook: WorkbookSnapshot): {
  readonly assessment: Assessment;
  readonly rows: readonly ReportRow[];
  readonly findings: readonly Finding[];
} {
  const [assessment, ...others] = check(workbook, null);
  if (assessment === undefined || others.length > 0) throw new Error("expected one indicator table");
  const { rows } = reportTable(assessment, [], wordingIn("zh-CN"));
  const findings = assessment.findings.filter(
    ({ code }) => code === "recomputeMismatch" || code === "valueFromBaseData",
  );
  return { assessment, rows, findings };
}

/** What is said of base data in a row's trace, as codes with what they name. */
export function saidOf(row: ReportRow | undefined): readonly string[] {
  return (row?.trace ?? []).flatMap((step): readonly string[] => {
    switch (step.code) {
      case "recomputed":
        return [`${step.code} ${step.params.formula}`];
      case "recomputedDiffers":
      case "valueFromBaseData":
        return [`${step.code} ${step.params.recomputed}`];
      case "inputsMissing":
        return [`${step.code} ${step.params.year} ${step.params.name}`];
      case "inputUnitUnknown":
        return [`${step.code} ${step.params.year} ${step.params.name} ${step.params.unit}`.trim()];
      case "inputsDisagree":
        return [`${step.code} ${step.params.year} ${step.params.name} ${step.params.cells}`];
      case "formulaUnconfirmed":
        return [step.code];
      default:
        return [];
    }
  });
}

export const INDICATORS: readonly Line[] = [
  ["序号", "指标名称", "单位", "指标值", "属性", "2020年（现状值）", "达标情况"],
  [1, "单位地区生产总值用水量", "立方米/万元", "≤10", "约束性", 15.55, ""],
  [2, "单位国内生产总值建设用地使用面积下降率", "%", "≥4.5", "参考性", 0.03, ""],
  [3, "一般工业固体废物综合利用率提高幅度", "%", "≥2", "参考性", -0.2, ""],
];

/** The indicators with other values, in their order. */
export function indicatorsWith(...values: readonly (string | number)[]): readonly Line[] {
  const [header = [], ...rows] = INDICATORS;
  return [
    header,
    ...rows.map((row, at) => row.map((cell, column) => (column === 5 ? (values[at] ?? cell) : cell))),
  ];
}

/** The published base data of Kangbashi. */
export const BASE: readonly Line[] = [
  ["指标", "单位", "2019年", "2020年"],
  ["用水总量", "万立方米", "", 1385.28],
  ["地区生产总值", "亿元", 87.76, 89.07],
  ["建设用地面积", "公顷", 5096.32, 5170.67],
  ["一般工业固体废物综合利用量", "吨", 171650.51, 188804],
  ["一般工业固体废物产生量", "吨", 762620.4, 846188.6],
];

export const AGREED = ["15.55", "0.03", "-0.20"];
