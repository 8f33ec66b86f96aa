import { describe, expect, test } from "@jest/globals";
import type { Edit } from "../../src/domain/sheet/edit";
import { cellOf, describeModel, NORMAL, putCell, type HostSheet, type Look } from "../host/model";
import { write } from "../xlsx/workbooks";
import {
  addSheet,
  area,
  CHART,
  formula,
  ledgerPage,
  LINES,
  number,
  pageCell,
  place,
  summaryPage,
  text,
} from "../workbook/sample-pages";
import { sheetNamed } from "./check-in-excel";
import { openModel, type OpenInExcel } from "./excel";
import { tableOf } from "./large-tables";

const SUMMARY = "达标汇总";
const TABLE = "指标";

function opened(): OpenInExcel {
  return openModel(tableOf(6, 3), true);
}

async function withSummary(): Promise<OpenInExcel & { readonly sheet: HostSheet }> {
  const excel = opened();
  await excel.workbook.apply([addSheet(SUMMARY, summaryPage())]);
  await excel.workbook.read();
  return { ...excel, sheet: sheetNamed(excel, SUMMARY) };
}

function hostCell(sheet: HostSheet, at: string) {
  const { row, column } = place(at);
  return cellOf(sheet, row, column);
}

function type(sheet: HostSheet, at: string, value: string, look: Look = NORMAL): void {
  const { row, column } = place(at);
  putCell(sheet, row, column, { content: { kind: "text", value }, formula: null, look });
}

describe("A new sheet", () => {
  test("stands behind the others with contents, formulas, looks, widths and merged areas, and leaves the user where he is", async () => {
    const { host, sheet } = await withSummary();
    expect(host.model.sheets.map(({ name }) => name)).toEqual([TABLE, SUMMARY]);
    expect(host.model.active).toBe(TABLE);
    expect(hostCell(sheet, "A2").content).toEqual({
      kind: "text",
      value: "依据《国家生态文明建设示范市县建设指标（2021年修订）》；=不是公式",
    });
    expect(hostCell(sheet, "A5")).toMatchObject({ content: { value: "-生态制度" }, formula: null });
    expect(hostCell(sheet, "B7").formula).toBe("SUM(B5:B6)");
    expect(sheet.merges).toEqual([area("A1:D1"), area("A2:D2")]);
    expect(sheet.widths.get(1)).toBe(108.75);
    const { look } = hostCell(sheet, "A4");
    expect(look).toMatchObject({ fill: "#DDEBF7", font: { bold: true }, alignment: { wrapText: true } });
    expect(Object.values(look.borders).map(({ style }) => style)).toEqual(Array(4).fill("Continuous"));
    expect(hostCell(sheet, "D6").look.numberFormat).toBe("0%");
    expect(hostCell(sheet, "A6").look.font).toMatchObject({ underline: "Single", color: "#0563C1" });
    expect(hostCell(sheet, "B5").look).toMatchObject({ numberFormat: "0", fill: null });
  });

  test("prints in landscape on A4 one page wide, with its head in sight and on every page", async () => {
    const { sheet } = await withSummary();
    expect(sheet.layout).toMatchObject({
      orientation: "Landscape",
      paperSize: "A4",
      zoom: { horizontalFitToPages: 1 },
      titleRows: "$1:$4",
      frozenRows: 4,
    });
  });

  test("has rows as high as its merged texts need", async () => {
    const excel = opened();
    const long =
      "依据《国家生态文明建设示范市县建设指标（2021年修订）》评估，程序版本 0.1.0，生成日期 2026年11月22日。".repeat(
        3,
      );
    const page = summaryPage();
    const cells = [...page.cells, pageCell("A2", "note", text(long))];
    await excel.workbook.apply([addSheet(SUMMARY, { ...page, cells })]);
    const heights = [1, 2, 5].map((row) => sheetNamed(excel, SUMMARY).heights.get(row));
    expect(heights[0]).toBeGreaterThan(20);
    expect(heights[1]).toBeGreaterThan(60);
    expect(heights[2]).toBeUndefined();
  });

  test("carries a chart that Excel can edit, with the colours of its verdicts and labels", async () => {
    const { sheet } = await withSummary();
    const [chart] = sheet.charts;
    expect(chart).toMatchObject({
      name: CHART.name,
      type: "BarStacked",
      title: CHART.title,
      data: CHART.data,
      position: ["E3", "J16"],
    });
    expect(chart?.series.map(({ name, colour }) => [name, colour])).toEqual([
      ["达标", "#70AD47"],
      ["未达标", "#C00000"],
    ]);
    expect(chart?.series[0]?.set.get("hasDataLabels")).toBe(true);
    expect(Object.fromEntries(chart?.set ?? [])).toMatchObject({
      "legend.position": "Bottom",
      "categoryAxis.reversePlotOrder": true,
    });
  });

  test("carries a chart of lines, each with marks of its own shape in its colour", async () => {
    const { sheet } = await withSummary();
    const [, chart, ...others] = sheet.charts;
    expect(others).toEqual([]);
    expect(chart).toMatchObject({
      name: LINES.name,
      type: "LineMarkers",
      data: LINES.data,
      position: ["E18", "J30"],
    });
    expect(
      chart?.series.map(({ colour, set }) => [
        colour,
        set.get("markerStyle"),
        set.get("markerBackgroundColor"),
      ]),
    ).toEqual([
      ["#0072B2", "Circle", "#0072B2"],
      ["#D55E00", "Square", "#D55E00"],
    ]);
    const set = Object.fromEntries(chart?.set ?? []);
    expect(set).toMatchObject({ "legend.visible": true, "valueAxis.numberFormat": "0%" });
    expect(set).not.toHaveProperty("categoryAxis.reversePlotOrder");
  });

  test("repeats a row further down on printed pages where none stays in sight", async () => {
    const excel = opened();
    await excel.workbook.apply([addSheet(SUMMARY, { ...summaryPage(), frozenRows: 0, repeatedRow: 4 })]);
    expect(sheetNamed(excel, SUMMARY).layout).toMatchObject({ titleRows: "$4:$4", frozenRows: 0 });
  });

  test("shows shares as percentages in a chart of single bars", async () => {
    const excel = opened();
    const chart = {
      ...CHART,
      kind: "bars",
      inPercent: true,
      data: area("C4:D6"),
      colours: ["5B9BD5"],
    } as const;
    await excel.workbook.apply([addSheet(SUMMARY, { ...summaryPage(), charts: [chart] })]);
    const [made] = sheetNamed(excel, SUMMARY).charts;
    expect(made?.type).toBe("BarClustered");
    expect(made?.set.get("legend.visible")).toBe(false);
    expect(made?.set.get("valueAxis.numberFormat")).toBe("0%");
    expect(made?.series[0]?.set.get("dataLabels.numberFormat")).toBe("0%");
  });

  test("is found by formulas of another sheet added with it", async () => {
    const { workbook, host } = opened();
    const page = { ...ledgerPage(1), cells: [pageCell("A1", "count", formula("SUM('整改台账'!A2:A3)", 0))] };
    await workbook.apply([addSheet(SUMMARY, page), addSheet("整改台账", ledgerPage(2))]);
    expect(host.model.sheets.map(({ name }) => name)).toEqual([TABLE, SUMMARY, "整改台账"]);
  });

  test("is no single step of Excel's own undo, which adding it ends", async () => {
    const { workbook } = opened();
    await workbook.apply([write(TABLE, "F2", "达标")]);
    expect(workbook.isOneUndo).toBe(true);
    await workbook.apply([addSheet(SUMMARY, summaryPage()), write(TABLE, "F3", "达标")]);
    expect(workbook.isOneUndo).toBe(false);
  });

  test("without anything on it is made and taken back too", async () => {
    const { host, workbook } = opened();
    const before = describeModel(host.model);
    await workbook.apply([addSheet("空", { cells: [], merges: [], widths: [], frozenRows: 0, charts: [] })]);
    expect(host.model.sheets).toHaveLength(2);
    expect(await workbook.takeBack()).toBe(true);
    expect(describeModel(host.model)).toEqual(before);
  });
});

describe("Taking a new sheet back", () => {
  test("deletes it and leaves the workbook as it was", async () => {
    const { host, workbook } = opened();
    const before = describeModel(host.model);
    await workbook.apply([addSheet(SUMMARY, summaryPage()), write(TABLE, "F2", "达标")]);
    expect(await workbook.takeBack()).toBe(true);
    expect(describeModel(host.model)).toEqual(before);
    expect(await workbook.takeBack()).toBe(false);
  });

  test("shows another sheet where the user has it in front", async () => {
    const { host, workbook } = await withSummary();
    host.model.active = SUMMARY;
    expect(await workbook.takeBack()).toBe(true);
    expect(host.model.active).toBe(TABLE);
  });

  test.each<readonly [string, (sheet: HostSheet) => void]>([
    [
      "typed below it",
      (sheet) => {
        type(sheet, "B30", "我的备注");
      },
    ],
    [
      "typed between its cells",
      (sheet) => {
        type(sheet, "A3", "我的备注");
      },
    ],
    [
      "changed one of its texts",
      (sheet) => {
        type(sheet, "A5", "改过", hostCell(sheet, "A5").look);
      },
    ],
    [
      "emptied one of its cells",
      (sheet) => {
        putCell(sheet, 5, 1, { ...hostCell(sheet, "A5"), content: null });
      },
    ],
    [
      "changed one of its formulas",
      (sheet) => {
        putCell(sheet, 7, 2, { ...hostCell(sheet, "B7"), formula: "SUM(B5:B9)" });
      },
    ],
    [
      "put a number in the place of a formula",
      (sheet) => {
        putCell(sheet, 7, 2, { ...hostCell(sheet, "B7"), formula: null });
      },
    ],
    [
      "removed its chart",
      (sheet) => {
        sheet.charts = [];
      },
    ],
    [
      "wrote a comment",
      (sheet) => {
        sheet.comments = 1;
      },
    ],
    [
      "drew a text box",
      (sheet) => {
        sheet.shapes = 1;
      },
    ],
  ])("is refused, and nothing changed, where the user %s", async (_, change) => {
    const { host, workbook, sheet } = await withSummary();
    change(sheet);
    const before = describeModel(host.model);
    expect(await workbook.takeBack()).toBe(false);
    expect(describeModel(host.model)).toEqual(before);
  });

  test("is refused where a formula of the user's refers to it", async () => {
    const excel = await withSummary();
    const table = sheetNamed(excel, TABLE);
    putCell(table, 20, 1, { content: { kind: "number", value: 14 }, formula: "达标汇总!B7", look: NORMAL });
    const before = describeModel(excel.host.model);
    expect(await excel.workbook.takeBack()).toBe(false);
    expect(describeModel(excel.host.model)).toEqual(before);
  });

  test("is refused where the user deleted it, or hid every other sheet", async () => {
    const deleted = await withSummary();
    deleted.host.model.sheets = deleted.host.model.sheets.filter(({ name }) => name !== SUMMARY);
    expect(await deleted.workbook.takeBack()).toBe(false);
    const hidden = await withSummary();
    sheetNamed(hidden, TABLE).visibility = "Hidden";
    hidden.host.model.active = SUMMARY;
    expect(await hidden.workbook.takeBack()).toBe(false);
    expect(hidden.host.model.sheets).toHaveLength(2);
  });
});

describe("A sheet of ours that is written again", () => {
  const edits: readonly Edit[] = [
    {
      kind: "writePage",
      sheet: SUMMARY,
      cells: [
        pageCell("A2", "note", text("改用《国家生态文明建设示范区建设指标（2024年）》")),
        pageCell("B6", "count", number(9)),
        pageCell("B7", "total", formula("SUM(B5:B8)", 15)),
        pageCell("A8", "text", text("=生态经济")),
        pageCell("B8", "count", number(3)),
        pageCell("D7", "plain", { kind: "blank" }),
      ],
    },
    {
      kind: "changeChart",
      sheet: SUMMARY,
      chart: { ...CHART, title: "新的", data: area("A4:C8") },
    },
  ];

  test("gets contents and looks, formulas too, and gives them back", async () => {
    const { host, workbook, sheet } = await withSummary();
    sheet.heights.set(6, 40);
    const before = describeModel(host.model);
    await workbook.apply(edits);
    expect(hostCell(sheet, "B6").content).toEqual({ kind: "number", value: 9 });
    expect(hostCell(sheet, "B7").formula).toBe("SUM(B5:B8)");
    expect(hostCell(sheet, "A8")).toMatchObject({ content: { value: "=生态经济" }, formula: null });
    expect(hostCell(sheet, "A8").look.borders["left"]?.style).toBe("Continuous");
    expect(hostCell(sheet, "D7")).toMatchObject({
      content: null,
      formula: null,
      look: { numberFormat: "General" },
    });
    expect(sheet.charts[0]).toMatchObject({ title: "新的", data: area("A4:C8") });
    expect(sheet.charts[0]?.series.map(({ name, colour }) => [name, colour])).toEqual([
      ["达标", "#70AD47"],
      ["未达标", "#C00000"],
    ]);
    expect(sheet.heights.get(6)).toBeUndefined();
    expect(await workbook.takeBack()).toBe(true);
    expect(describeModel(host.model)).toEqual(before);
  });

  test("stays as it is where all is so already", async () => {
    const { host, workbook } = await withSummary();
    await workbook.apply(edits);
    await workbook.read();
    const once = describeModel(host.model);
    const { roundTrips } = host;
    await workbook.apply(edits);
    expect(describeModel(host.model)).toEqual(once);
    expect(host.roundTrips - roundTrips).toBeLessThanOrEqual(2);
    expect(await workbook.takeBack()).toBe(true);
    expect(await workbook.takeBack()).toBe(true);
    expect(await workbook.takeBack()).toBe(false);
  });

  test("keeps its chart's place where Excel cannot tell what the chart shows", async () => {
    const excel = openModel(tableOf(6, 3));
    await excel.workbook.apply([addSheet(SUMMARY, summaryPage())]);
    await excel.workbook.read();
    const before = describeModel(excel.host.model);
    await excel.workbook.apply([
      { kind: "changeChart", sheet: SUMMARY, chart: { ...CHART, data: area("A4:C7"), title: "新的" } },
    ]);
    expect(sheetNamed(excel, SUMMARY).charts[0]?.data).toEqual(area("A4:C7"));
    expect(await excel.workbook.takeBack()).toBe(true);
    expect(describeModel(excel.host.model)).toEqual(before);
  });

  test("has no chart any more where the user removed it", async () => {
    const { host, workbook, sheet } = await withSummary();
    sheet.charts = [];
    await workbook.apply(edits);
    expect(sheet.charts).toEqual([]);
    expect(hostCell(sheet, "B6").content).toEqual({ kind: "number", value: 9 });
    expect(host.model.sheets).toHaveLength(2);
  });

  test("reaches the right rows of a filtered ledger, and hidden rows stay hidden", async () => {
    const { workbook, host } = opened();
    await workbook.apply([addSheet("整改台账", ledgerPage(6))]);
    const sheet = host.model.sheets[1];
    if (sheet === undefined) throw new Error("no sheet");
    for (const row of [3, 4, 6]) sheet.filteredRows.add(row);
    await workbook.read();
    const rows = [2, 3, 4, 5, 6, 7];
    const cells = rows.map((row) => pageCell(`C${row}`, "text", text(`新${row}`)));
    await workbook.apply([{ kind: "writePage", sheet: "整改台账", cells }]);
    expect(rows.map((row) => hostCell(sheet, `C${row}`).content)).toEqual(
      rows.map((row) => ({ kind: "text", value: `新${row}` })),
    );
    expect([...sheet.filteredRows]).toEqual([3, 4, 6]);
    expect(sheet.hiddenRows.size).toBe(0);
  });
});
