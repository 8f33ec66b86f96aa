import { parseAddress, parseArea, type Address, type Area } from "../../src/domain/sheet/address";
import type { Edit } from "../../src/domain/sheet/edit";
import type { Page, PageCell, PageChart, PageContent, PageStyle } from "../../src/domain/sheet/page";

export function place(text: string): Address {
  const address = parseAddress(text);
  if (address === null) throw new Error(text);
  return address;
}

export function area(text: string): Area {
  const found = parseArea(text);
  if (found === null) throw new Error(text);
  return found;
}

export const text = (value: string): PageContent => ({ kind: "text", text: value });
export const number = (value: number): PageContent => ({ kind: "number", value });
export const formula = (of: string, result: number): PageContent => ({
  kind: "formula",
  formula: of,
  result,
});

export function pageCell(at: string, style: PageStyle, content: PageContent): PageCell {
  return { at: place(at), style, content };
}

export const CHART: PageChart = {
  name: "达标情况图",
  kind: "stackedBars",
  title: "各领域达标情况",
  data: area("A4:C6"),
  colours: ["70AD47", "C00000"],
  inPercent: false,
  over: area("E3:J16"),
};

export const LINES: PageChart = {
  name: "达标程度图",
  kind: "lines",
  title: "达标程度",
  data: area("A4:C6"),
  colours: ["0072B2", "D55E00"],
  inPercent: true,
  over: area("E18:J30"),
};

/** A title over the whole width, a note, a table with live sums, a percentage, a link, and a chart of the table. */
export function summaryPage(): Page {
  const cells: readonly PageCell[] = [
    pageCell("A1", "title", text("达标汇总")),
    ...["B1", "C1", "D1"].map((at) => pageCell(at, "title", { kind: "blank" })),
    pageCell("A2", "note", text("依据《国家生态文明建设示范市县建设指标（2021年修订）》；=不是公式")),
    ...["A4", "B4", "C4", "D4"].map((at, index) =>
      pageCell(at, "head", text(["领域", "达标", "未达标", "达标率"][index] ?? "")),
    ),
    pageCell("A5", "text", text("-生态制度")),
    pageCell("B5", "count", number(6)),
    pageCell("C5", "count", number(0)),
    pageCell("D5", "share", formula("B5/(B5+C5)", 1)),
    pageCell("A6", "link", text("生态安全")),
    pageCell("B6", "count", number(8)),
    pageCell("C6", "count", number(2)),
    pageCell("D6", "share", formula("B6/(B6+C6)", 0.8)),
    pageCell("A7", "total", text("合计")),
    pageCell("B7", "total", formula("SUM(B5:B6)", 14)),
    pageCell("C7", "total", formula("SUM(C5:C6)", 2)),
    pageCell("D7", "share", formula("B7/(B7+C7)", 0.875)),
  ];
  return {
    cells,
    merges: [area("A1:D1"), area("A2:D2")],
    widths: [20, 10, 10, 10],
    frozenRows: 4,
    charts: [CHART, LINES],
  };
}

const COLUMNS = ["A", "B", "C", "D", "E", "F", "G", "H"];

/** A table with so many rows of texts. */
export function ledgerPage(rows: number): Page {
  const row = (index: number): readonly PageCell[] =>
    COLUMNS.map((column, at) =>
      pageCell(
        `${column}${index + 2}`,
        at === 0 ? "count" : "text",
        at === 0
          ? number(index)
          : text(`第${index}项整改措施：完善污水管网，强化日常监管，按期完成（${column}）`),
      ),
    );
  return {
    cells: [
      ...COLUMNS.map((column) => pageCell(`${column}1`, "head", text(`列${column}`))),
      ...Array.from({ length: rows }, (_, index) => row(index)).flat(),
    ],
    merges: [],
    widths: COLUMNS.map(() => 18),
    frozenRows: 1,
    charts: [],
  };
}

export function addSheet(sheet: string, page: Page): Edit {
  return { kind: "addSheet", sheet, page };
}
