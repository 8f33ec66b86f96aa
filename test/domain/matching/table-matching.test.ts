import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { assign, type Pairing } from "../../../src/domain/matching/assign";
import type { Assessment } from "../../../src/domain/judging/assessment";
import { wordingIn } from "../../../src/locales/wording";
import { assessSheet } from "../judging/small-table";
import { sheetOfLines } from "../table/rearrange";

const HEADER = ["序号", "指标名称", "单位", "指标值", "2020年（现状值）"];
const wording = wordingIn("zh-CN");

type Line = readonly [name: string, unit?: string, value?: string | number, criterion?: string];

function assessNames(lines: readonly Line[]): Assessment {
  return assessSheet(
    sheetOfLines([
      HEADER,
      ...lines.map(([name, unit = "%", value = 90, criterion = "≥80"], at) => {
        return [at + 1, name, unit, criterion, value];
      }),
    ]),
  );
}

/** Enough well-known names that a table follows the national list. */
const KNOWN: readonly Line[] = [
  ["生态环境信息公开率"],
  ["城镇污水处理率"],
  ["政府绿色采购比例"],
  ["村镇饮用水卫生合格率"],
  ["危险废物利用处置率"],
  ["公众对生态文明建设的满意度"],
];

/** Each row's name with the id and the kind of its match. */
function matches({ indicators }: Assessment): readonly (readonly [string, string | null])[] {
  return indicators.flatMap(({ rows }) =>
    rows.map(({ table, match }) => {
      return [
        (table.component ?? table.name).text,
        match === null ? null : `${match.id} ${match.kind}`,
      ] as const;
    }),
  );
}

function matchOf(assessment: Assessment, name: string): string | null | undefined {
  return matches(assessment).find(([own]) => own === name)?.[1];
}

/** What is said of the names; the criteria of these rows are not the standard's, which is said too. */
function ofNames({ findings: all }: Assessment): Assessment["findings"] {
  return all.filter(({ code }) => code !== "criterionDiffersFromStandard");
}

function findings(assessment: Assessment): readonly string[] {
  return ofNames(assessment).map(
    (finding) => `${finding.cell ?? ""} ${finding.severity} ${wording.finding(finding)}`,
  );
}

describe("a row whose name is only like the standard's", () => {
  test("is judged by it when it is near, and the sheet and the trace say so", () => {
    const assessment = assessNames([...KNOWN, ["领导干部参加生态文明培训的人数比例", "%", 70, "80"]]);
    const [row] = assessment.indicators.at(-1)?.rows ?? [];
    expect(row).toMatchObject({ match: { id: "cadre-training", kind: "fuzzy", confidence: 0.82 } });
    expect(row?.verdict).toBe("unmet");
    expect(findings(assessment)).toEqual([
      "B8 warning “领导干部参加生态文明培训的人数比例”不是标准中的名称，按最接近的“党政领导干部参加生态文明培训的人数比例”判断（相似度 0.82）。请核对；如不是同一指标，请改用标准中的名称或选择其他标准。",
    ]);
    expect(wording.trace(row?.trace[0] ?? { code: "noCriterion", params: {} })).toBe(
      "“领导干部参加生态文明培训的人数比例”按标准中最接近的“党政领导干部参加生态文明培训的人数比例”判断（相似度 0.82），请核对",
    );
  });

  test("and another name for the same is judged by it without a finding, and the trace says so", () => {
    const assessment = assessNames([...KNOWN, ["优良天数\n比率", "%", 70, "80"]]);
    const [row] = assessment.indicators.at(-1)?.rows ?? [];
    expect(row?.trace[0]).toEqual({
      code: "matchedByMeaning",
      params: { name: "优良天数比率", standard: "优良天数比例" },
    });
    expect(findings(assessment)).toEqual([]);
  });

  test("is not judged by it when it is less near: the nearest is only shown", () => {
    const assessment = assessNames([...KNOWN, ["城镇绿色建筑新建面积比例", "%", 70, "80"]]);
    const [row] = assessment.indicators.at(-1)?.rows ?? [];
    expect(row).toMatchObject({ match: null, verdict: "undetermined", missing: ["direction"] });
    expect(findings(assessment)).toEqual([
      "B8 info 标准中没有“城镇绿色建筑新建面积比例”，只按表内内容判断。最接近的是“城镇新建绿色建筑比例”（相似度 0.61），未采用。",
    ]);
  });

  test("is not judged by it when a decisive word is missing, however near", () => {
    const assessment = assessNames([...KNOWN, ["城镇新建绿建比例"], ["生活垃圾无害化处理率"]]);
    expect(matchOf(assessment, "生活垃圾无害化处理率")).toBeNull();
    expect(findings(assessment).join("\n")).toContain("最接近的是“城镇生活垃圾无害化处理率”");
  });

  test("is not judged by it when its unit is another", () => {
    const name = "领导干部参加生态文明培训的人数比例";
    expect(matchOf(assessNames([...KNOWN, [name, "人"]]), name)).toBeNull();
    expect(matchOf(assessNames([...KNOWN, [name, "%"]]), name)).toBe("cadre-training fuzzy");
  });

  test("does not get an indicator that another row names", () => {
    const [own, like] = ["突发生态环境事件应急管理机制", "突发环境事件应急管理机制"];
    const assessment = assessNames([...KNOWN, [like, "-", "建立", "建立"], [own, "-", "建立", "建立"]]);
    expect(matchOf(assessment, own)).toBe("emergency-response exact");
    expect(matchOf(assessment, like)).toBeNull();
  });

  test("is not recognised at all when nothing is like it", () => {
    expect(findings(assessNames([...KNOWN, ["旅客年吞吐量"]]))).toEqual([
      "B8 info 标准中没有“旅客年吞吐量”，只按表内内容判断。",
    ]);
  });

  test("is shown no indicator that is hardly like it", () => {
    expect(findings(assessNames([...KNOWN, ["生态文明制度"]]))).toEqual([
      "B8 info 标准中没有“生态文明制度”，只按表内内容判断。",
    ]);
  });

  test("does not keep a table from following a standard that knows most of its rows", () => {
    const others = ["旅客年吞吐量", "货物年周转量", "邮政业务总量"].map((name): Line => [name]);
    expect(assessNames([...KNOWN.slice(0, 4), ...others]).system?.id).toBe("national-2021");
    expect(assessNames([...KNOWN.slice(0, 2), ...others]).system).toBeNull();
  });

  test("is nothing to speak of in a table that follows no standard", () => {
    const assessment = assessNames([["旅客年吞吐量"], ["货物年周转量"], ["城镇污水处理率"]]);
    expect(assessment.system).toBeNull();
    expect(findings(assessment)).toEqual([]);
  });
});

describe("a row that names an indicator again", () => {
  test("keeps its indicator, is judged on its own cells, and is reported with the first", () => {
    const assessment = assessNames([...KNOWN, ["城镇污水处理率", "%", 70]]);
    const [first, again] = [assessment.indicators[1], assessment.indicators.at(-1)];
    expect([first?.verdict, again?.verdict]).toEqual(["met", "unmet"]);
    expect(again?.rows[0]?.match?.id).toBe("urban-sewage");
    expect(findings(assessment)).toEqual([
      "B8 warning “城镇污水处理率”与第 3 行是同一指标（城镇污水处理率），本行按自身内容判断。请保留其中一行。",
    ]);
  });

  test("may name it in other words", () => {
    const assessment = assessNames([...KNOWN, ["单位GDP能耗"], ["单位国内生产总值能源消耗"]]);
    expect(matchOf(assessment, "单位国内生产总值能源消耗")).toBe("energy-per-gdp alias");
    // The rows of the small table are in %, which the standard's energy use is not.
    expect(ofNames(assessment).map(({ code, row }) => [code, row])).toEqual([
      ["unitMismatch", 8],
      ["duplicateIndicator", 9],
      ["unitMismatch", 9],
    ]);
  });
});

describe("components", () => {
  const TITLES = ["序号", "指标名称", "分项", "单位", "指标值", "2020年（现状值）"];

  function assessParts(lines: readonly (readonly [string, string])[]): Assessment {
    const known = KNOWN.map(([name]) => [name, ""] as const);
    return assessSheet(
      sheetOfLines([
        TITLES,
        ...[...known, ...lines].map(([name, component], at) => [at + 1, name, component, "%", "≥80", 90]),
      ]),
    );
  }

  test("are looked up under their own indicator, in other words too", () => {
    const assessment = assessParts([
      ["环境空气质量", "空气质量优良天数比率"],
      ["环境空气质量", "化肥利用率"],
    ]);
    expect(matchOf(assessment, "空气质量优良天数比率")).toBe("air-quality/good-days alias");
    expect(matchOf(assessment, "化肥利用率")).toBeNull();
  });

  test("are found under a name that the standard does not know", () => {
    const assessment = assessParts([["大气环境", "优良天数比例"]]);
    expect(matchOf(assessment, "优良天数比例")).toBe("air-quality/good-days exact");
  });

  test("may be listed without their indicator, and several in one name are that indicator", () => {
    const assessment = assessNames([...KNOWN, ["化肥利用率"], ["优良天数比例、PM2.5浓度下降幅度"]]);
    expect(matchOf(assessment, "化肥利用率")).toBe("fertiliser-pesticide/fertiliser exact");
    expect(matchOf(assessment, "优良天数比例、PM2.5浓度下降幅度")).toBe("air-quality alias");
  });
});

const LEFTOVERS: readonly Line[] = [
  ["领导干部参加生态文明培训的人数比例"],
  ["党政干部参加生态文明培训的人数比例"],
  ["突发环境事件应急管理机制", "-", "建立", "建立"],
  ["突发生态环境事件应急管理机制建设", "-", "建立", "建立"],
  ["建设用地土壤污染风险管控修复名录制度", "-", "建立", "建立"],
  ["旅客年吞吐量"],
];

function shuffled<T>(items: readonly T[]): fc.Arbitrary<readonly T[]> {
  return fc.shuffledSubarray([...items], { minLength: items.length });
}

test("no two rows are the same indicator, in whichever order they stand, and the order changes nothing", () => {
  const wanted = [...matches(assessNames([...KNOWN, ...LEFTOVERS]))].sort();
  fc.assert(
    fc.property(shuffled([...KNOWN, ...LEFTOVERS]), (lines) => {
      const found = matches(assessNames(lines));
      expect([...found].sort()).toEqual(wanted);
      const ids = found.flatMap(([, match]) => match?.split(" ")[0] ?? []);
      expect(new Set(ids).size).toBe(ids.length);
    }),
    { numRuns: 30 },
  );
});

/** The best sum that any choice of pairings reaches, by trying all. */
function bestSum(pairings: readonly Pairing[]): number {
  const [first, ...rest] = pairings;
  if (first === undefined) return 0;
  const others = rest.filter(({ row, entry }) => row !== first.row && entry !== first.entry);
  return Math.max(bestSum(rest), first.confidence + bestSum(others));
}

test("what is left is shared out one to one with the highest confidence in all", () => {
  const pairing = fc.record({
    row: fc.nat({ max: 5 }),
    entry: fc.nat({ max: 2 }),
    confidence: fc.integer({ min: 54, max: 90 }).map((hundredths) => hundredths / 100),
  });
  const pairings = fc.uniqueArray(pairing, { selector: ({ row, entry }) => `${row}:${entry}`, maxLength: 9 });
  fc.assert(
    fc.property(pairings, (all) => {
      const chosen = assign(all);
      expect(new Set(chosen.map(({ row }) => row)).size).toBe(chosen.length);
      expect(new Set(chosen.map(({ entry }) => entry)).size).toBe(chosen.length);
      expect(chosen.reduce((sum, { confidence }) => sum + confidence, 0)).toBeCloseTo(bestSum(all), 9);
    }),
  );
});
