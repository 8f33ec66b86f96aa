import { describe, expect, test } from "@jest/globals";
import { check, type CheckOptions } from "../../../src/domain/check";
import type { Assessment } from "../../../src/domain/judging/assessment";
import { sheetOfLines } from "../table/rearrange";
import { ownSystem } from "./own-system";

type Line = readonly (string | number)[];

function judged(lines: readonly Line[], options: CheckOptions = {}): Assessment {
  const [assessment] = check(
    {
      sheets: [sheetOfLines(lines)],
      calculation: "automatic",
      mayAddSheets: true,
      otherSheets: [],
      memory: null,
    },
    null,
    options,
  );
  if (assessment === undefined) throw new Error("no table was found");
  return assessment;
}

const HEADER = ["序号", "指标名称", "分项", "单位", "指标值", "2020年（现状值）", "达标情况"];

describe("an indicator of several components", () => {
  function whole(...rows: readonly (readonly [number | string, string])[]): string {
    const { indicators } = judged([
      HEADER,
      ...rows.map(([value, status], index) => [
        index === 0 ? 1 : "",
        index === 0 ? "某某处理率" : "",
        `第${index + 1}类`,
        "%",
        "≥85",
        value,
        status,
      ]),
    ]);
    return indicators.map(({ verdict, final }) => `${verdict}, ${final}`).join("; ");
  }

  test("is what its components come to, and the declared ones count for what is reported", () => {
    expect(whole([90, ""], [95, ""])).toBe("met, met");
    expect(whole([90, ""], [80, ""])).toBe("unmet, unmet");
    expect(whole([90, ""], ["", ""])).toBe("undetermined, undetermined");
    expect(whole([90, ""], ["", "达标"])).toBe("undetermined, met");
    expect(whole([90, ""], ["", "未达标"])).toBe("undetermined, unmet");
  });
});

describe("the region and the years of a table", () => {
  const ROW = [1, "铁塔完好率", "", "%", "", 90, ""];

  function ofTable({ region, baseYear, targetYear }: Assessment): string {
    return `${region ?? "-"} ${baseYear ?? "-"} ${targetYear ?? "-"}`;
  }

  const plan = ownSystem([{ id: "tower", name: "铁塔完好率" }], { kind: "plan", region: "某某市" });

  test("the region is the title's, else that of the plan that it follows", () => {
    const follows = { standards: [plan], systemId: "own" };
    expect(ofTable(judged([["康巴什区设施指标表"], HEADER, ROW], follows))).toBe("康巴什区 2020 -");
    expect(ofTable(judged([HEADER, ROW], follows))).toBe("某某市 2020 -");
    expect(ofTable(judged([HEADER, ROW]))).toBe("- 2020 -");
  });

  test("the year is the last column's that has values, the target's the first column's that plans", () => {
    const columns = ["序号", "指标名称", "单位", "2019年", "2020年", "2025年目标", "2030年目标"];
    expect(ofTable(judged([columns, [1, "铁塔完好率", "%", 80, 90, 92, 95]]))).toBe("- 2020 2025");
    expect(
      ofTable(
        judged([
          ["序号", "指标名称", "单位", "指标值", "现状值"],
          [1, "铁塔完好率", "%", 85, 90],
        ]),
      ),
    ).toBe("- - -");
  });
});

test("what is found stands in the order of the rows, and before them what is of none", () => {
  const standard = ownSystem([
    { id: "tower", name: "铁塔完好率" },
    { id: "bridge", name: "桥梁完好率" },
    { id: "shed", name: "棚架完好率" },
  ]);
  const { findings } = judged(
    [
      ["序号", "指标名称", "单位", "指标值", "2020年（现状值）"],
      [1, "铁塔完好率", "%", "≥80", 120],
      [2, "某某未知率", "%", "≥80", "九十。五"],
      [3, "桥梁完好率", "%", "≥80", -3],
    ],
    { standards: [standard], systemId: "own" },
  );
  expect(findings.map(({ row, code }) => `${row ?? "-"} ${code}`)).toEqual([
    "- missingIndicator",
    "2 outOfRange",
    "2 criterionDiffersFromStandard",
    "3 unrecognisedIndicator",
    "4 outOfRange",
    "4 criterionDiffersFromStandard",
  ]);
});
