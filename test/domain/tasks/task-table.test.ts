import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { check } from "../../../src/domain/check";
import { onOneLine } from "../../../src/domain/reading/normalise";
import { parseArea, type Area } from "../../../src/domain/sheet/address";
import type { SheetSnapshot } from "../../../src/domain/sheet/snapshot";
import { checkTasks } from "../../../src/domain/tasks/check-tasks";
import { splitList } from "../../../src/domain/tasks/split-list";
import type { TaskAssessment } from "../../../src/domain/tasks/task-assessment";
import { readTaskGolden } from "../../golden";
import { firstSheet, fixture, opened } from "../../xlsx/workbooks";
import { moved, sheetOfLines, unmerged } from "../table/rearrange";

function area(text: string): Area {
  const found = parseArea(text);
  if (found === null) throw new Error(text);
  return found;
}

function checked(sheet: SheetSnapshot): TaskAssessment {
  const [table, ...more] = checkTasks(
    { sheets: [sheet], calculation: "automatic", mayAddSheets: true, otherSheets: [], memory: null },
    null,
  );
  if (table === undefined || more.length > 0) throw new Error("not one task table");
  return table;
}

async function sample(): Promise<SheetSnapshot> {
  return firstSheet(await opened(fixture("samples/otog-tasks-2023.xlsx")));
}

/** A task as the published table has it, with the departments and indicators as lists. */
function facts({ tasks, findings }: TaskAssessment): readonly unknown[] {
  return tasks.map(({ table, indicators, target, deadline, lead, responsible }) => ({
    row: table.row,
    no: table.no?.number,
    action: table.action,
    task: onOneLine(table.name.text),
    indicators,
    target,
    deadline,
    lead,
    responsible,
    findings: findings.filter(({ row }) => row === table.row).map(({ code }) => code),
  }));
}

function list(text: string | null): readonly string[] {
  return text === null ? [] : text.split(/[、，；]/u);
}

function expected(): readonly unknown[] {
  return readTaskGolden().map(({ indicators, lead, responsible, ...same }) => ({
    ...same,
    indicators: list(indicators),
    lead: list(lead),
    responsible: list(responsible),
  }));
}

/** A task table of these lines under the sample's header. */
function tableOf(...lines: readonly (readonly (string | number)[])[]): TaskAssessment {
  const header = ["专项行动", "序号", "工作任务", "对应指标", "目标值", "完成时限", "牵头部门", "责任部门"];
  return checked(sheetOfLines([header, ...lines]));
}

function targetFindings(indicators: string, target: string): readonly unknown[] {
  const { findings } = tableOf(["行动", 1, "任务", indicators, target, "2025年", "局", ""]);
  return findings.map(({ code, cell, params }) => ({ code, cell, params }));
}

const BELOW = (target: string, limit: string, unverified = ""): unknown => ({
  code: "targetBelowStandard",
  cell: "E2",
  params: { target, limit, from: "standard", unverified },
});

describe("the published task table of Otog", () => {
  test("is read with its 34 tasks: action, indicators, target, deadline, departments and findings", async () => {
    const table = checked(await sample());
    expect(facts(table)).toEqual(expected());
    expect(table.table.title).toBe("鄂托克旗创建国家生态文明建设示范市任务分解表");
  });

  test("names the two places to look at: a task that nobody leads, and a target below the standard", async () => {
    const { findings } = checked(await sample());
    expect(
      findings.map(({ code, severity, row, cell, params }) => ({ code, severity, row, cell, params })),
    ).toEqual([
      {
        code: "targetBelowStandard",
        severity: "warning",
        row: 12,
        cell: "E12",
        params: { target: "80%、90%", limit: "≥95", from: "standard", unverified: "" },
      },
      {
        code: "missingLead",
        severity: "warning",
        row: 32,
        cell: "G32",
        params: { task: "普及节能节水器具" },
      },
    ]);
  });

  test("leads every task to the standard's indicators and components by id", async () => {
    const { tasks } = checked(await sample());
    const ids = new Map(tasks.map(({ table, indicatorIds }) => [table.no?.number, indicatorIds]));
    expect(ids.get(6)).toEqual(["air-quality/good-days", "air-quality/pm25-decrease"]);
    expect(ids.get(7)).toEqual(["water-quality/worst-water-decrease", "water-quality/black-water-removal"]);
    expect(ids.get(10)).toEqual(["biodiversity/protected-species", "biodiversity/invasive-species"]);
    expect(ids.get(9)).toEqual([]);
    expect(ids.get(1)).toEqual([]);
    expect(ids.get(23)).toEqual(["urban-sewage"]);
  });

  test("says the same wherever the table stands, and without its merged cells", async () => {
    const sheet = await sample();
    const down = moved(sheet, ({ row, column }) => ({ row: row + 3, column: column + 2 }));
    const rowsUp = facts(checked(down)).map((task) => Object.assign({}, task, { row: 0 }));
    expect(rowsUp).toEqual(expected().map((task) => Object.assign({}, task, { row: 0 })));
    expect(facts(checked(unmerged(sheet)))).toEqual(expected());
  });

  test("is no indicator table", async () => {
    const workbook = {
      sheets: [await sample()],
      calculation: "automatic",
      mayAddSheets: true,
      otherSheets: [],
      memory: null,
    } as const;
    expect(check(workbook, null)).toEqual([]);
  });
});

test.each(["kangbashi-2020", "xilinhot-2022", "ordos-14th-five-year", "erenhot-14th-five-year"])(
  "%s has no task table, whatever lists of indicators and projects it has",
  async (name) => {
    const workbook = await opened(fixture(`samples/${name}.xlsx`));
    expect(checkTasks(await workbook.read(), null)).toEqual([]);
  },
);

describe("a table is a task table", () => {
  const header = (...titles: readonly string[]): number =>
    checkTasks(
      {
        sheets: [sheetOfLines([titles, titles.map((title, index) => (index === 0 ? 1 : `${title}一`))])],
        calculation: "automatic",
        mayAddSheets: true,
        otherSheets: [],
        memory: null,
      },
      null,
    ).length;

  test("where it names a task and who leads it or is responsible", () => {
    expect(header("序号", "重点任务", "责任单位")).toBe(1);
    expect(header("序号", "主要任务", "考核指标", "目标值", "完成时限", "牵头单位")).toBe(1);
    expect(header("序号", "任务", "牵头部门（单位）")).toBe(1);
  });

  test("and no indicator table then, though it has indicators and targets", () => {
    const sheet = sheetOfLines([
      ["序号", "主要任务", "考核指标", "目标值", "完成时限", "牵头单位"],
      [1, "任务甲", "城镇污水处理率", "≥85%", "2025年", "甲局"],
    ]);
    expect(
      check(
        { sheets: [sheet], calculation: "automatic", mayAddSheets: true, otherSheets: [], memory: null },
        null,
      ),
    ).toEqual([]);
    expect(checked(sheet).tasks).toHaveLength(1);
  });

  test("with its departments under a common head, and with tasks in two columns, of which the first groups", () => {
    const sheet = sheetOfLines([
      ["主要任务", "具体任务", "责任分工", "", "完成时限"],
      ["", "", "牵头单位", "配合单位", ""],
      ["治水", "任务甲", "甲局", "乙局", "2025年"],
      ["", "任务乙", "丙局", "", "2024年"],
    ]);
    const merges = ["A1:A2", "B1:B2", "C1:D1", "E1:E2", "A3:A4"].map(area);
    const { tasks } = checked({ ...sheet, merges });
    expect(
      tasks.map(({ table, lead, responsible, deadline }) => [table.action, lead, responsible, deadline]),
    ).toEqual([
      ["治水", ["甲局"], ["乙局"], "2025年"],
      ["治水", ["丙局"], [], "2024年"],
    ]);
  });

  test("not where nobody is named, where it lists projects, or where indicators have values and weights", () => {
    expect(header("序号", "工作任务", "完成时限")).toBe(0);
    expect(header("序号", "项目名称", "建设任务", "总投资（亿元）", "责任单位")).toBe(0);
    expect(header("任务", "指标名称", "单位", "指标值", "属性", "牵头部门")).toBe(0);
  });
});

describe("rows of a task table", () => {
  test("a line of its own such as （一）…行动 names the action of the tasks below it", () => {
    const { tasks } = tableOf(
      ["（一）改善行动"],
      ["", 1, "任务甲", "", "", "", "甲局", ""],
      ["", "", "（二）保护行动"],
      ["", 2, "任务乙", "", "", "", "乙局", ""],
    );
    expect(tasks.map(({ table }) => table.action)).toEqual(["（一）改善行动", "（二）保护行动"]);
  });

  test("a row without number and task continues the task above it", () => {
    const { tasks, findings } = tableOf(
      ["行动", 1, "任务甲", "城镇污水处理率", "≥80%", "2024年", "甲局", "丙局"],
      ["", "", "", "危险废物利用处置率", "100%", "2025年", "乙局", "丙局"],
      ["", 2, "任务乙", "", "", "", "乙局", ""],
    );
    expect(tasks[0]).toMatchObject({
      indicators: ["城镇污水处理率", "危险废物利用处置率"],
      indicatorIds: ["urban-sewage", "hazardous-waste"],
      target: "≥80%；100%",
      deadline: "2024年；2025年",
      lead: ["甲局", "乙局"],
      responsible: ["丙局"],
    });
    expect(tasks).toHaveLength(2);
    expect(findings.map(({ code, cell }) => [code, cell])).toEqual([["targetBelowStandard", "E2"]]);
  });

  test("a cell merged over several lines of a task counts once, and a merged target is set for all of them", () => {
    const header = ["序号", "工作任务", "对应指标", "目标值", "牵头部门"];
    const sheet = sheetOfLines([
      header,
      [1, "任务甲", "城镇污水处理率", "≥85%；40%", "甲局"],
      ["", "", "农村生活污水治理率", "", ""],
      [2, "任务乙", "危险废物利用处置率", "2024年100%", "乙局"],
      ["", "", "", "2025年100%", ""],
    ]);
    const merges = ["A2:A3", "B2:B3", "D2:D3", "E2:E3", "A4:A5", "B4:B5", "C4:C5", "E4:E5"].map(area);
    const { tasks, findings } = checked({ ...sheet, merges });
    expect(tasks.map(({ indicators, target }) => [indicators, target])).toEqual([
      [["城镇污水处理率", "农村生活污水治理率"], "≥85%；40%"],
      [["危险废物利用处置率"], "2024年100%；2025年100%"],
    ]);
    expect(findings.map(({ cell, params }) => [cell, params])).toEqual([
      ["D2", { target: "40%", limit: "≥50", from: "standard", unverified: "" }],
    ]);
  });

  test("end at a note or at another table; a header printed again is no task", () => {
    const header = ["序号", "工作任务", "牵头部门"];
    const lines = [
      header,
      [1, "任务甲", "甲局"],
      header,
      [2, "任务乙", "乙局"],
      ["注：按年度考核。"],
      [3, "任务丙", "丙局"],
    ];
    const { tasks, table } = checked(sheetOfLines(lines));
    expect(tasks.map(({ table: task }) => task.name.text)).toEqual(["任务甲", "任务乙"]);
    expect(table.area).toEqual({ top: 1, left: 1, bottom: 4, right: 3 });
  });

  test("an indicator table above ends where the task table begins, and both are read", () => {
    const sheet = sheetOfLines([
      ["序号", "指标名称", "单位", "指标值", "2020年（现状值）"],
      [1, "城镇污水处理率", "%", "≥85", 90],
      ["工作任务", "牵头部门", "完成时限"],
      ["任务甲", "甲局", "2025年"],
    ]);
    const workbook = {
      sheets: [sheet],
      calculation: "automatic",
      mayAddSheets: true,
      otherSheets: [],
      memory: null,
    } as const;
    expect(check(workbook, null).map(({ indicators }) => indicators.length)).toEqual([1]);
    expect(checked(sheet).tasks.map(({ lead }) => lead)).toEqual([["甲局"]]);
  });

  test("departments under a common head, in charge and in support, lead and are responsible", () => {
    const { tasks } = checked(
      sheetOfLines([
        ["序号", "工作任务", "责任单位", "配合单位"],
        [1, "任务甲", "甲局（牵头、统筹）\n乙局", "丙局，丁局;戊局 驻县站"],
      ]),
    );
    expect(tasks[0]).toMatchObject({
      lead: ["甲局（牵头、统筹）", "乙局"],
      responsible: ["丙局", "丁局", "戊局 驻县站"],
    });
  });

  test("a number that does not follow the one above is found, unless an action starts again from 1", () => {
    const line = (action: string, no: number): readonly (string | number)[] => [
      action,
      no,
      `任务${action}${no}`,
      "",
      "",
      "",
      "局",
      "",
    ];
    const { findings } = tableOf(line("甲", 1), line("甲", 2), line("甲", 4), line("乙", 1), line("乙", 1));
    expect(findings.map(({ cell, params }) => [cell, params])).toEqual([
      ["B4", { number: "4", expected: "3" }],
      ["B6", { number: "1", expected: "2" }],
    ]);
  });

  test("where only responsible departments are listed, a task without any is found", () => {
    const { findings } = checked(
      sheetOfLines([
        ["序号", "工作任务", "责任单位"],
        [1, "任务甲", "甲局"],
        [2, "任务乙", "—"],
      ]),
    );
    expect(findings.map(({ code, cell }) => [code, cell])).toEqual([["missingLead", "C3"]]);
  });
});

describe("a target", () => {
  test("is compared with the standard of its own indicator, by order", () => {
    expect(targetFindings("城镇污水处理率；农村生活污水治理率", "≥85%；40%")).toEqual([BELOW("40%", "≥50")]);
    expect(targetFindings("城镇污水处理率、农村生活污水治理率", "70%；60%")).toEqual([
      BELOW("70%", "≥85 / ≥95", "yes"),
    ]);
    expect(targetFindings("城镇污水处理率\n农村生活污水治理率", "85%\n40%")).toEqual([BELOW("40%", "≥50")]);
    const three = "城镇污水处理率；农村生活污水治理率、危险废物利用处置率";
    expect(targetFindings(three, "90%、60%、90%")).toEqual([BELOW("90%", "100")]);
    expect(targetFindings("危险废物利用处置率", "≥99.9%")).toEqual([BELOW("≥99.9%", "100")]);
  });

  test("that reaches the standard, or that asks for something else than a number, is no finding", () => {
    expect(targetFindings("城镇污水处理率", "≥85%")).toEqual([]);
    expect(targetFindings("城镇污水处理率", "90")).toEqual([]);
    expect(targetFindings("城镇污水处理率", "持续改善")).toEqual([]);
    expect(targetFindings("城镇污水处理率", "80分")).toEqual([]);
    expect(targetFindings("城镇污水处理率", "")).toEqual([]);
  });

  test("that cannot be told to belong to one of several indicators concludes nothing", () => {
    expect(targetFindings("城镇污水处理率、农村生活污水治理率", "40%")).toEqual([]);
    const three = "城镇污水处理率；农村生活污水治理率、危险废物利用处置率";
    expect(targetFindings(three, "10%、10%、10%、10%")).toEqual([]);
    expect(targetFindings(three, "10%；10%")).toEqual([BELOW("10%", "≥85 / ≥95", "yes")]);
  });

  test("is below the standard only if it is for every class of region, where the class is not named", () => {
    expect(targetFindings("生态环境状况指数", "≥40")).toEqual([]);
    expect(targetFindings("生态环境状况指数", "≥10")).toEqual([BELOW("≥10", "≥35 / ≥60", "yes")]);
    expect(targetFindings("生态环境状况指数（干旱半干旱地区）", "≥10")).toEqual([BELOW("≥10", "≥35")]);
  });
});

const SIGNS = "、，,；;\n";

test("a bracket that is never closed and a comma between digits do not confuse the parts of a list", () => {
  expect(splitList("甲局（乙、丙局", SIGNS)).toEqual(["甲局（乙", "丙局"]);
  expect(splitList("1,385，90、2，5", SIGNS)).toEqual(["1,385", "90", "2", "5"]);
});

test("splitting a list keeps every character but the separators, in order", () => {
  const cells = fc.string({
    unit: fc.constantFrom(..."旗 局 率 （ ） ( ) 【 】 、 ， , ； ; \n 1 2 . % A".split(" ")),
    maxLength: 40,
  });
  fc.assert(
    fc.property(cells, (text) => {
      const parts = splitList(text, SIGNS);
      const bare = (from: string): string => from.replace(/[、，,；;\s]/gu, "");
      expect(bare(parts.join(""))).toBe(bare(text));
      for (const part of parts) expect(text).toContain(part);
    }),
  );
});
