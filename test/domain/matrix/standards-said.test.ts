import { describe, expect, test } from "@jest/globals";
import { check, systemsFor } from "../../../src/domain/check";
import type { Assessment } from "../../../src/domain/judging/assessment";
import { changedVerdicts } from "../../../src/domain/judging/changed-verdicts";
import { defineTable } from "../../../src/domain/mapping/change-table";
import { withSettings } from "../../../src/domain/memory";
import { NO_SETTINGS, type Settings } from "../../../src/domain/settings";
import { imagined } from "../../../src/domain/mapping/spoken-table";
import { formatArea } from "../../../src/domain/sheet/address";
import type { WorkbookSnapshot } from "../../../src/domain/sheet/snapshot";
import { tablePlaces } from "../../../src/domain/table-places";
import { sheetOfLines } from "../table/rearrange";
import { workbookOf } from "./sample-matrix";

const DOWN = sheetOfLines(
  [
    ["指标", "单位", "康巴什区", "东胜区"],
    ["公众对生态文明建设的满意度", "%", 90, 78],
    ["党政领导干部参加生态文明培训的人数比例", "%", 98, 100],
    ["生态质量指数", "", 40, 41],
  ],
  "各旗区",
);
const ACROSS = sheetOfLines(
  [
    [
      "地区",
      "公众对生态文明建设的满意度（%）",
      "党政领导干部参加生态文明培训的人数比例（%）",
      "生态质量指数",
    ],
    ["康巴什区", 90, 98, 40],
    ["东胜区", 78, 100, 41],
  ],
  "地区",
);
const TABLE = sheetOfLines(
  [
    ["康巴什区生态文明建设指标"],
    ["指标名称", "单位", "指标值", "现状值", "达标情况"],
    ["林草覆盖率", "%", "≥35", 30, ""],
    ["空气质量优良天数比例", "%", "≥80", 90, ""],
  ],
  "康巴什",
);
const WORKBOOK = workbookOf(DOWN, ACROSS, TABLE);

function saying(settings: Partial<Settings>, workbook: WorkbookSnapshot = WORKBOOK): WorkbookSnapshot {
  return { ...workbook, memory: withSettings(workbook.memory, { ...NO_SETTINGS, ...settings }) };
}

function shown({ table, region, system, systemBy }: Assessment): string {
  return `${table.sheet} ${region ?? ""}: ${system?.id ?? "none"} by ${systemBy}`;
}

function named(settings: Partial<Settings>): readonly string[] {
  return check(saying(settings), null).map(shown);
}

describe("What the user says of standards", () => {
  test("is nothing: the evidence decides for matrices and tables alike", () => {
    expect(named({})).toEqual([
      "各旗区 康巴什区: national-2021 by evidence",
      "各旗区 东胜区: national-2021 by evidence",
      "地区 康巴什区: national-2021 by evidence",
      "地区 东胜区: national-2021 by evidence",
      "康巴什 康巴什区: national-2021 by evidence",
    ]);
  });

  test("of the workbook counts for every sheet, and of a sheet for all that is on it", () => {
    const systems = systemsFor(WORKBOOK).map(({ id }) => id);
    const other = systems.find((id) => id !== "national-2021") ?? "";
    expect(
      named({ standard: { id: other }, standardOfSheet: new Map([["地区", { id: "national-2021" }]]) }),
    ).toEqual([
      `各旗区 康巴什区: ${other} by user`,
      `各旗区 东胜区: ${other} by user`,
      "地区 康巴什区: national-2021 by user",
      "地区 东胜区: national-2021 by user",
      `康巴什 康巴什区: ${other} by user`,
    ]);
  });

  test("may be that there is none: a matrix stays, and is judged on its own text", () => {
    const said = check(saying({ standardOfSheet: new Map([["各旗区", { id: null }]]) }), null);
    expect(said.map(shown).slice(0, 3)).toEqual([
      "各旗区 康巴什区: none by user",
      "各旗区 东胜区: none by user",
      "地区 康巴什区: national-2021 by evidence",
    ]);
    const verdicts = said.slice(0, 2).flatMap(({ indicators }) => indicators.map(({ verdict }) => verdict));
    expect(new Set(verdicts)).toEqual(new Set(["undetermined"]));
  });

  test("that changes verdicts of two regions in the same row changes two", () => {
    const before = check(WORKBOOK, "各旗区");
    const after = check(saying({ standardOfSheet: new Map([["各旗区", { id: null }]]) }), "各旗区");
    const judged = before.flatMap(({ indicators }) => indicators.flatMap(({ rows }) => rows));
    const met = judged.filter(({ final }) => final.verdict !== "undetermined");
    expect(changedVerdicts(before, after)).toBe(met.length);
    expect(met.length).toBeGreaterThan(before[0]?.indicators.length ?? 0);
  });
});

describe("A matrix among the tables of a workbook", () => {
  test("is one place, with its heads", () => {
    const places = tablePlaces(WORKBOOK).map(
      ({ sheet, area, count }) => `${sheet} ${formatArea(area)} ${count}`,
    );
    expect(places).toEqual(["各旗区 A1:D4 3", "地区 A1:D3 3", "康巴什 A2:E4 2"]);
  });

  test("gives way to a table that the user defines in its place", () => {
    const change = defineTable(WORKBOOK, "各旗区", { top: 1, left: 1, bottom: 4, right: 3 });
    const mapping = change.ok ? change.mapping : null;
    if (mapping === null) throw new Error("not defined");
    const columns = [
      { header: "指标", nth: 1, role: "name", year: null },
      { header: "康巴什区", nth: 1, role: "current", year: null },
      { header: "单位", nth: 1, role: "unit", year: null },
    ] as const;
    const told = imagined(WORKBOOK, { ...mapping, columns: [...columns] });
    const tables = check(told, "各旗区");
    expect(
      tables.map(({ table }) => `${formatArea(table.area)} ${table.matrix === null ? "table" : "matrix"}`),
    ).toEqual(["A1:C4 table"]);
  });
});
