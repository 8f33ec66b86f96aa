import { beforeAll, describe, expect, test } from "@jest/globals";
import { matchTable } from "../../../src/domain/matching/match-table";
import type { SheetSnapshot } from "../../../src/domain/sheet/snapshot";
import type { IndicatorSystem } from "../../../src/domain/standards/indicator-system";
import { onOneLine } from "../../../src/domain/reading/normalise";
import { recogniseTables } from "../../../src/domain/table/recognise";
import type { IndicatorTable } from "../../../src/domain/table/table";
import { firstSheet, fixture, opened } from "../../xlsx/workbooks";
import { sheetOfLines } from "../table/rearrange";
import { listOf, NATIONAL } from "./systems";

function tableIn(sheet: SheetSnapshot): IndicatorTable {
  const [table] = recogniseTables(sheet);
  if (table === undefined) throw new Error("no table");
  return table;
}

async function sample(name: string): Promise<IndicatorTable> {
  return tableIn(await firstSheet(await opened(fixture(`samples/${name}.xlsx`))));
}

/** The plan that a sample's table is of, as a system. */
function planOf({ indicators }: IndicatorTable, about: Partial<IndicatorSystem>): IndicatorSystem {
  return listOf(
    indicators.map(({ name, rows: [row] }) => {
      const target = row?.targets[0]?.text.replace(/—/gu, "") ?? "";
      return { name: onOneLine(name.text), ...(target === "" ? {} : { target }) };
    }),
    about,
  );
}

/** A later list for 市 only, which has half of the names of the national one. */
const LATER = listOf(
  NATIONAL.indicators.slice(14).flatMap(({ name }, at) => [{ name }, { name: `另一项${at}` }]),
  {
    id: "later",
    kind: "standard",
    title: "生态文明建设示范区（市）建设指标",
    document: "环办生态函〔2024〕99号",
    issued: "2024-02-01",
  },
);
const YEARS = { baseYear: 2020, targetYear: 2025 };
let ordos: IndicatorSystem;
let erenhot: IndicatorSystem;

beforeAll(async () => {
  ordos = planOf(await sample("ordos-14th-five-year"), { id: "ordos", region: "鄂尔多斯市", ...YEARS });
  erenhot = planOf(await sample("erenhot-14th-five-year"), { id: "erenhot", region: "二连浩特市", ...YEARS });
});

function catalogue(): readonly IndicatorSystem[] {
  return [NATIONAL, LATER, ordos, erenhot];
}

function followed(table: IndicatorTable): string | null {
  return matchTable(table, catalogue(), null, null).system?.id ?? null;
}

test.each([
  ["kangbashi-2020", "national-2021"],
  ["xilinhot-2022", "national-2021"],
  ["ordos-14th-five-year", "ordos"],
  ["erenhot-14th-five-year", "erenhot"],
])("the sample %s follows %s", async (name, id) => {
  expect(followed(await sample(name))).toBe(id);
});

/** The Ordos names and targets under another title, on a sheet of another name. */
function planSheet(
  title: string,
  change: (target: string) => string = (target) => target,
  years: readonly [number, number] = [2020, 2025],
) {
  const rows = ordos.indicators.map(({ name, criteria }, at) => {
    return [at + 1, name, 1, change(criteria[0]?.text ?? "—"), "预期性"];
  });
  const header = ["序号", "指标", `${years[0]}年现状值`, `${years[1]}年目标值`, "属性"];
  return tableIn(sheetOfLines([[title], header, ...rows]));
}

describe("a plan's list of indicators", () => {
  test("is the plan's under its region's name, whatever the targets are now", () => {
    expect(followed(planSheet("鄂尔多斯市规划主要指标", () => "持续改善"))).toBe("ordos");
    expect(followed(planSheet("内蒙古自治区鄂尔多斯市规划主要指标", () => "持续改善"))).toBe("ordos");
  });

  test("is not the plan's under another region's name", () => {
    expect(followed(planSheet("呼和浩特市“十四五”生态环境保护规划主要指标"))).toBeNull();
    expect(followed(planSheet("鄂尔多斯市康巴什区规划主要指标"))).toBeNull();
  });

  test("without a region's name is the plan's by its targets only", () => {
    expect(followed(planSheet("主要指标"))).toBe("ordos");
    expect(followed(planSheet("主要指标", () => "持续改善"))).toBeNull();
  });

  test("is not the plan's for later years", () => {
    expect(followed(planSheet("鄂尔多斯市规划主要指标", undefined, [2025, 2030]))).toBeNull();
  });

  test("without a region's name is not the plan's when it is shorter of known names", () => {
    const rows = ordos.indicators
      .slice(0, 16)
      .map(({ name, criteria }) => [name, "%", 1, criteria[0]?.text ?? ""]);
    const others = ["甲", "乙", "丙", "丁"].map((name) => [`${name}类项目完成量`, "%", 1, 2]);
    const lines = [["指标", "单位", "2020年现状值", "2025年目标值"], ...rows, ...others];
    expect(followed(tableIn(sheetOfLines(lines)))).toBeNull();
  });
});

/** Names that both standards have, under a title. */
function sharedNames(title: string): IndicatorTable {
  const rows = NATIONAL.indicators.slice(20, 30).map(({ name }) => [name, "%", "≥80", 90]);
  return tableIn(sheetOfLines([[title], ["指标名称", "单位", "指标值", "现状值"], ...rows]));
}

describe("names that two standards have", () => {
  test.each([
    ["生态文明建设指标", "national-2021"],
    ["某市指标（环办生态函〔2024〕99号）", "later"],
    ["某市指标（环办生态函[2021]353号）", "national-2021"],
    ["生态文明建设示范区（市）建设指标", "later"],
    ["生态文明建设示范区（县）建设指标", "national-2021"],
    ["生态文明建设指标（2024年版）", "later"],
    ["某某县生态文明建设示范区建设指标（2024年版）", null],
  ])("under the title %s are of %s", (title, id) => {
    expect(followed(sharedNames(title))).toBe(id);
  });

  test("are outweighed by names that only one has", () => {
    const shared = NATIONAL.indicators.slice(20, 30).map(({ name }) => name);
    const rows = [...shared, "另一项1", "另一项2"].map((name) => [name, "%", "≥80", 90]);
    const lines = [["指标名称", "单位", "指标值", "现状值"], ...rows];
    expect(followed(tableIn(sheetOfLines(lines)))).toBe("later");
  });
});

test("the user's choice stands against the evidence", async () => {
  const matched = matchTable(await sample("kangbashi-2020"), catalogue(), { system: ordos }, null);
  expect([matched.system?.id, matched.by]).toEqual(["ordos", "user"]);
});
