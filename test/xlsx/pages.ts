import { parseArea, type Area } from "../../src/domain/sheet/address";
import type { Edit } from "../../src/domain/sheet/edit";
import type { Page, PageCell, PageChart, PageContent, PageStyle } from "../../src/domain/sheet/page";
import { at } from "./workbooks";

export function area(text: string): Area {
  const found = parseArea(text);
  if (found === null) throw new Error(text);
  return found;
}

/** What the text, number or `=formula` stands for; a formula comes to `result`. */
export function content(value: string | number | null, result: string | number = 0): PageContent {
  if (value === null) return { kind: "blank" };
  if (typeof value === "number") return { kind: "number", value };
  if (value.startsWith("=")) return { kind: "formula", formula: value.slice(1), result };
  return { kind: "text", text: value };
}

export function pageCell(place: string, style: PageStyle, ...value: Parameters<typeof content>): PageCell {
  return { at: at(place), style, content: content(...value) };
}

export const CHART: PageChart = {
  name: "ecogap-domains",
  kind: "stackedBars",
  title: "各领域达标情况",
  data: area("A4:C7"),
  colours: ["70AD47", "C00000"],
  inPercent: false,
  over: area("E4:K18"),
};

export const PROGRESS: PageChart = {
  name: "ecogap-progress",
  kind: "bars",
  title: "目标进展",
  data: { ...area("A4:A7"), right: 4 },
  colours: ["5B9BD5"],
  inPercent: true,
  over: area("E20:K32"),
};

export const LINES: PageChart = {
  name: "ecogap-course",
  kind: "lines",
  title: "达标程度",
  data: area("A4:C6"),
  colours: ["0072B2", "D55E00"],
  inPercent: true,
  over: area("E34:K46"),
};

/** A summary as the product makes one: a title, a table with totals as formulas, and a chart. */
export const SUMMARY: Page = {
  cells: [
    pageCell("A1", "title", "达标汇总"),
    pageCell("A2", "note", "依据 2021 年版，由达标助手生成"),
    pageCell("A3", "caption", "按领域"),
    pageCell("A4", "head", "领域"),
    pageCell("B4", "head", "达标"),
    pageCell("C4", "head", "未达标"),
    pageCell("D4", "head", "达标率"),
    pageCell("A5", "text", "目标责任体系与制度建设"),
    pageCell("B5", "count", 6),
    pageCell("C5", "count", 0),
    pageCell("D5", "share", "=B5/(B5+C5)", 1),
    pageCell("A6", "text", "生态安全"),
    pageCell("B6", "count", 8),
    pageCell("C6", "count", 2),
    pageCell("D6", "share", "=B6/(B6+C6)", 0.8),
    pageCell("A7", "total", "合计"),
    pageCell("B7", "total", "=SUM(B5:B6)", 14),
    pageCell("C7", "total", "=SUM(C5:C6)", 2),
    pageCell("D7", "share", "=B7/(B7+C7)", 0.875),
    pageCell("A8", "link", `=HYPERLINK("#'建设指标'!D3","核查 <1>")`, "核查 <1>"),
    { at: at("A9"), style: "text", content: { kind: "text", text: "=不是公式" } },
  ],
  merges: [area("A1:D1"), area("A2:D2")],
  widths: [24, 10, 10, 10],
  frozenRows: 4,
  charts: [CHART],
};

export function addSheet(sheet: string, page: Page = SUMMARY): Edit {
  return { kind: "addSheet", sheet, page };
}

export function writePage(sheet: string, ...cells: readonly PageCell[]): Edit {
  return { kind: "writePage", sheet, cells };
}
