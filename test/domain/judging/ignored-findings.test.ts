import { describe, expect, test } from "@jest/globals";
import { check } from "../../../src/domain/check";
import {
  knownFindings,
  openFindings,
  withIgnored,
  withoutIgnored,
  type IgnoredFinding,
  type KnownFinding,
} from "../../../src/domain/judging/ignored-findings";
import type { WorkbookSnapshot } from "../../../src/domain/sheet/snapshot";
import { sheetOfLines } from "../table/rearrange";

const HEADER = ["序号", "指标名称", "单位", "指标值", "2020年"];
const WATER = ["1", "用水效率", "立方米", "≤10", "9（扣除农业用水）"];
const AIR = ["2", "空气质量", "%", "≥80", "85（扣除沙尘）"];
const NOISE = ["3", "噪声达标率", "%", "≥80", "185"];

function book(lines: readonly (readonly string[])[]): WorkbookSnapshot {
  const sheet = sheetOfLines(lines);
  return { sheets: [sheet], calculation: "automatic", mayAddSheets: true, otherSheets: [], memory: null };
}

function found(
  lines: readonly (readonly string[])[],
  ignored: readonly IgnoredFinding[] = [],
): readonly KnownFinding[] {
  const [assessment] = check(book(lines), null);
  if (assessment === undefined) throw new Error("no table");
  return knownFindings(assessment, assessment.findings, ignored);
}

const TABLE = [HEADER, WATER, AIR, NOISE];

function one(known: readonly KnownFinding[], text: string): KnownFinding {
  const wanted = known.find(({ finding }) => JSON.stringify(finding.params).includes(text));
  if (wanted === undefined) throw new Error(text);
  return wanted;
}

const ignored = withIgnored([], one(found(TABLE), "扣除沙尘"), "已核实无误", "2026-11-22");

/** The texts in the findings that are open, and in those that are not. */
function parted(lines: readonly (readonly string[])[]): readonly [open: string, aside: string] {
  const known = found(lines, ignored);
  const aside = known.filter((each) => each.ignored !== null).map(({ finding }) => finding.params);
  const open = openFindings(known).map(({ params }) => params);
  return [JSON.stringify(open), JSON.stringify(aside)];
}

describe("a finding that was set aside", () => {
  test("stays so, alone, with its reason", () => {
    const [open, aside] = parted(TABLE);
    expect(aside).toContain("扣除沙尘");
    expect(open).toContain("扣除农业用水");
    expect(open).not.toContain("扣除沙尘");
    expect(one(found(TABLE, ignored), "扣除沙尘").ignored?.reason).toBe("已核实无误");
  });

  test.each([
    ["rows are sorted", [HEADER, NOISE, AIR, WATER]],
    ["rows are put in above", [HEADER, ["1", "绿地面积", "%", "≥1", "2"], WATER, AIR, NOISE]],
    ["another row changes", [HEADER, ["1", "用水效率", "立方米", "≤10", "8"], AIR, NOISE]],
  ])("stays so when %s", (_what, lines) => {
    expect(parted(lines)[1]).toContain("扣除沙尘");
  });

  test.each([
    ["its number changes", ["2", "空气质量", "%", "≥80", "86（扣除沙尘）"]],
    ["what it says changes", ["2", "空气质量", "%", "≥80", "85（扣除沙尘日）"]],
    ["its row is another indicator's", ["2", "水质", "%", "≥80", "85（扣除沙尘）"]],
  ])("comes back when %s", (_what, row) => {
    const [open, aside] = parted([HEADER, WATER, row, NOISE]);
    expect(open).toContain("扣除沙尘");
    expect(aside).toBe("[]");
  });

  test("comes back when the user takes it up again", () => {
    expect(withoutIgnored(ignored, one(found(TABLE), "扣除沙尘"))).toEqual([]);
  });

  test("does not take another with it that says the same", () => {
    const twice = [HEADER, AIR, AIR];
    const alike = found(twice).filter(({ finding }) => finding.code === "qualifiedValue");
    expect(alike).toHaveLength(2);
    const [, second] = alike;
    if (second === undefined) throw new Error("one only");
    const aside = found(twice, withIgnored([], second, "重复", "2026-11-22")).filter(
      (each) => each.ignored !== null,
    );
    expect(aside.map(({ key }) => key)).toEqual([second.key]);
  });

  test("counts anew with another reason, and once", () => {
    const again = withIgnored(ignored, one(found(TABLE), "扣除沙尘"), "数据来源如此", "2026-11-23");
    expect(again.map(({ reason }) => reason)).toEqual(["数据来源如此"]);
  });
});
