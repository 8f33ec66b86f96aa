import { formatArea, type Area } from "../domain/sheet/address";
import type { PageStyle } from "../domain/sheet/page";
import { PAGE_LOOKS } from "../workbook/page-look";
import { addressBatches } from "./host-address";
import type { PageStep, RowHeight } from "./page-step";
import { queueChart, queueChartChange } from "./queue-chart";

/** Queues one step on a sheet that is there; nothing is sent. */
export function queuePageStep(
  sheet: Excel.Worksheet,
  step: Exclude<PageStep, { readonly kind: "addSheet" }>,
): void {
  switch (step.kind) {
    case "setFormulas":
      sheet.getRange(formatArea(step.area)).formulas = step.cells.map((row) => [...row]);
      break;
    case "dress":
      queueDress(sheet, step.style, step.areas);
      break;
    case "drawLines":
      queueLines(sheet, step.area);
      break;
    case "setFormat":
      queueFormat(sheet, step.area, step.format);
      break;
    case "autofit":
      rowsOf(sheet, step.top, step.bottom).format.autofitRows();
      break;
    case "setHeights":
      queueHeights(sheet, step.top, step.heights);
      break;
    case "layOut":
      queueLayout(sheet, step.frozenRows, step.repeatedRows);
      break;
    case "addChart":
      queueChart(sheet, step.chart);
      break;
    case "changeChart":
      queueChartChange(sheet, step.chart);
      break;
    case "setPrintArea":
      sheet.pageLayout.setPrintArea(step.areas.map(formatArea).join(","));
      break;
  }
}

export function rowsOf(sheet: Excel.Worksheet, top: number, bottom: number): Excel.Range {
  return sheet.getRange(formatArea({ top, left: 1, bottom, right: 1 }));
}

/** All cells of a style at once, by addresses of several areas. */
function queueDress(sheet: Excel.Worksheet, style: PageStyle, areas: readonly Area[]): void {
  const look = PAGE_LOOKS[style];
  for (const address of addressBatches(areas)) {
    const ranges = sheet.getRanges(address);
    ranges.style = Excel.BuiltInStyle.normal;
    const { format } = ranges;
    if (look.bold) format.font.bold = true;
    if (look.underlined) format.font.underline = Excel.RangeUnderlineStyle.single;
    if (look.size !== null) format.font.size = look.size;
    if (look.colour !== null) format.font.color = `#${look.colour}`;
    if (look.fill !== null) format.fill.color = `#${look.fill}`;
    if (look.horizontal !== null)
      format.horizontalAlignment =
        look.horizontal === "left" ? Excel.HorizontalAlignment.left : Excel.HorizontalAlignment.center;
    if (look.vertical !== null) format.verticalAlignment = Excel.VerticalAlignment.center;
    if (look.wraps) format.wrapText = true;
  }
}

/** Lines inside are drawn only where there is an inside. */
function queueLines(sheet: Excel.Worksheet, area: Area): void {
  const { borders } = sheet.getRange(formatArea(area)).format;
  const edges = [
    Excel.BorderIndex.edgeTop,
    Excel.BorderIndex.edgeBottom,
    Excel.BorderIndex.edgeLeft,
    Excel.BorderIndex.edgeRight,
    ...(area.top < area.bottom ? [Excel.BorderIndex.insideHorizontal] : []),
    ...(area.left < area.right ? [Excel.BorderIndex.insideVertical] : []),
  ];
  for (const edge of edges) {
    const border = borders.getItem(edge);
    border.style = Excel.BorderLineStyle.continuous;
    border.weight = Excel.BorderWeight.thin;
    border.color = "#000000";
  }
}

function queueFormat(sheet: Excel.Worksheet, area: Area, format: string): void {
  sheet.getRange(formatArea(area)).numberFormat = Array.from({ length: area.bottom - area.top + 1 }, () =>
    Array.from({ length: area.right - area.left + 1 }, () => format),
  );
}

/** Neighbouring rows of one height at once. */
function queueHeights(sheet: Excel.Worksheet, top: number, heights: readonly RowHeight[]): void {
  let first = 0;
  for (const [index, { points, isStandard }] of heights.entries()) {
    const next = heights[index + 1];
    if (next?.points === points && next.isStandard === isStandard) continue;
    const { format } = rowsOf(sheet, top + first, top + index);
    if (isStandard) format.useStandardHeight = true;
    else format.rowHeight = points;
    first = index + 1;
  }
}

function queueLayout(sheet: Excel.Worksheet, frozenRows: number, repeatedRows: string | null): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = Excel.PageOrientation.landscape;
  pageLayout.paperSize = Excel.PaperType.a4;
  pageLayout.zoom = { horizontalFitToPages: 1 };
  if (frozenRows > 0) sheet.freezePanes.freezeRows(frozenRows);
  if (repeatedRows !== null) pageLayout.setPrintTitleRows(repeatedRows);
}
