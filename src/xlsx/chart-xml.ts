import type { PageChart } from "../domain/sheet/page";
import { LINE_MARKS } from "../workbook/line-marks";
import type { ChartCells, ChartSeries } from "./chart-data";
import type { Dialect } from "./dialect";
import { qualified } from "./tag";
import { encodeText } from "./xml-text";

/** How the elements of a chart are spelled in its document. */
export interface ChartNames {
  /** The prefix of the chart's own elements. */
  readonly chart: string;
  /** Namespace of colours and texts; fragments declare it under the prefix `a`. */
  readonly drawing: string;
}

const AXES = { category: 111111111, value: 222222222 } as const;

/** The part of a new chart. */
export function chartXml(chart: PageChart, series: readonly ChartSeries[], dialect: Dialect): string {
  const names = { chart: "c", drawing: dialect.drawing };
  const sers = series.map((one, index) => seriesXml(names, one, index, chart)).join("");
  const hasLegend = chart.kind !== "bars" || series.length > 1;
  const legend = hasLegend ? `<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>` : "";
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n` +
    `<c:chartSpace xmlns:c="${dialect.chart}" xmlns:a="${dialect.drawing}" xmlns:r="${dialect.relationships}">` +
    `<c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart>${titleXml(chart.title)}<c:autoTitleDeleted val="0"/>` +
    `<c:plotArea><c:layout/>${chart.kind === "lines" ? linesXml(sers, chart.inPercent) : barsXml(sers, chart)}</c:plotArea>` +
    `${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`
  );
}

const AXIS_IDS = `<c:axId val="${AXES.category}"/><c:axId val="${AXES.value}"/>`;

function barsXml(sers: string, { kind, inPercent }: Pick<PageChart, "kind" | "inPercent">): string {
  const isStacked = kind === "stackedBars";
  const overlap = isStacked ? `<c:overlap val="100"/>` : "";
  return (
    `<c:barChart><c:barDir val="bar"/><c:grouping val="${isStacked ? "stacked" : "clustered"}"/>` +
    `<c:varyColors val="0"/>${sers}<c:gapWidth val="60"/>${overlap}${AXIS_IDS}</c:barChart>` +
    `${categoryAxis()}${valueAxis(inPercent)}`
  );
}

/** One series of a chart; it declares what it needs, so that it can stand in any chart of its kind. */
export function seriesXml(
  names: ChartNames,
  series: ChartSeries,
  index: number,
  { kind, inPercent }: Pick<PageChart, "kind" | "inPercent">,
): string {
  if (kind === "lines") return lineSeriesXml(names, series, index);
  const tag = (local: string) => qualified(names.chart, local);
  return (
    `<${tag("ser")} xmlns:a="${names.drawing}"><${tag("idx")} val="${index}"/><${tag("order")} val="${index}"/>` +
    `${textXml(names, "tx", series.name)}<${tag("spPr")}>${fillXml(names, series.colour)}</${tag("spPr")}>` +
    `<${tag("invertIfNegative")} val="0"/>${labelsXml(tag, series.colour, kind === "stackedBars", inPercent)}` +
    `${textXml(names, "cat", series.categories)}${numbersXml(names, series.values)}</${tag("ser")}>`
  );
}

/** A line with a mark of its own shape at each category, so that lines are told apart without colour. */
function lineSeriesXml(names: ChartNames, series: ChartSeries, index: number): string {
  const tag = (local: string) => qualified(names.chart, local);
  const fill = fillXml(names, series.colour);
  const symbol = LINE_MARKS[index % LINE_MARKS.length]?.file ?? "circle";
  return (
    `<${tag("ser")} xmlns:a="${names.drawing}"><${tag("idx")} val="${index}"/><${tag("order")} val="${index}"/>` +
    `${textXml(names, "tx", series.name)}<${tag("spPr")}><a:ln w="22225" cap="rnd">${fill}<a:round/></a:ln></${tag("spPr")}>` +
    `<${tag("marker")}><${tag("symbol")} val="${symbol}"/><${tag("size")} val="7"/>` +
    `<${tag("spPr")}>${fill}<a:ln w="9525">${fill}</a:ln></${tag("spPr")}></${tag("marker")}>` +
    `${textXml(names, "cat", series.categories)}${numbersXml(names, series.values)}<${tag("smooth")} val="0"/></${tag("ser")}>`
  );
}

/** A series' name (`tx`) or its categories (`cat`). */
export function textXml({ chart }: ChartNames, local: "tx" | "cat", cells: ChartCells): string {
  const tag = (name: string) => qualified(chart, name);
  return `<${tag(local)}><${tag("strRef")}>${cellsXml(tag, cells, "strCache", "")}</${tag("strRef")}></${tag(local)}>`;
}

/** A series' values. */
export function numbersXml({ chart }: ChartNames, cells: ChartCells): string {
  const tag = (name: string) => qualified(chart, name);
  const format = `<${tag("formatCode")}>General</${tag("formatCode")}>`;
  return `<${tag("val")}><${tag("numRef")}>${cellsXml(tag, cells, "numCache", format)}</${tag("numRef")}></${tag("val")}>`;
}

export function fillXml({ drawing }: ChartNames, colour: string): string {
  return `<a:solidFill xmlns:a="${drawing}"><a:srgbClr val="${colour}"/></a:solidFill>`;
}

type Tag = (local: string) => string;

function cellsXml(tag: Tag, { reference, values }: ChartCells, cache: string, format: string): string {
  const points = values.map((value, index) =>
    value === null
      ? ""
      : `<${tag("pt")} idx="${index}"><${tag("v")}>${encodeText(value)}</${tag("v")}></${tag("pt")}>`,
  );
  return (
    `<${tag("f")}>${encodeText(reference)}</${tag("f")}><${tag(cache)}>${format}` +
    `<${tag("ptCount")} val="${values.length}"/>${points.join("")}</${tag(cache)}>`
  );
}

/** Labels with the values; in stacked bars they stand on the bars' colour, and zero has none. */
function labelsXml(tag: Tag, colour: string, isStacked: boolean, inPercent: boolean): string {
  const format = inPercent ? "0%" : "0;;;";
  const ink = isStacked ? (isDark(colour) ? "FFFFFF" : "000000") : "404040";
  const shown = [
    "showLegendKey",
    "showVal",
    "showCatName",
    "showSerName",
    "showPercent",
    "showBubbleSize",
  ].map((what) => `<${tag(what)} val="${what === "showVal" ? 1 : 0}"/>`);
  return (
    `<${tag("dLbls")}><${tag("numFmt")} formatCode="${format}" sourceLinked="0"/>` +
    `<${tag("spPr")}><a:noFill/><a:ln><a:noFill/></a:ln></${tag("spPr")}>${textLookXml(tag, ink)}` +
    `<${tag("dLblPos")} val="${isStacked ? "ctr" : "outEnd"}"/>${shown.join("")}</${tag("dLbls")}>`
  );
}

function textLookXml(tag: Tag, ink: string): string {
  return (
    `<${tag("txPr")}><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="900">` +
    `<a:solidFill><a:srgbClr val="${ink}"/></a:solidFill></a:defRPr></a:pPr><a:endParaRPr/></a:p></${tag("txPr")}>`
  );
}

/** By its luma (ITU-R BT.601). */
function isDark(colour: string): boolean {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((start) =>
    parseInt(colour.slice(start, start + 2), 16),
  );
  return 0.299 * red + 0.587 * green + 0.114 * blue < 140;
}

function titleXml(title: string): string {
  return (
    `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr>` +
    `<a:r><a:rPr sz="1200" b="1"/><a:t>${encodeText(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`
  );
}

function linesXml(sers: string, inPercent: boolean): string {
  return (
    `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${sers}<c:marker val="1"/>${AXIS_IDS}</c:lineChart>` +
    `<c:catAx><c:axId val="${AXES.category}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>` +
    `<c:axPos val="b"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>` +
    `<c:tickLblPos val="low"/>${textLookXml(asChart, "404040")}<c:crossAx val="${AXES.value}"/><c:crosses val="autoZero"/>` +
    `<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>` +
    `<c:valAx><c:axId val="${AXES.value}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>` +
    `<c:axPos val="l"/><c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>` +
    `<c:numFmt formatCode="${inPercent ? "0%" : "General"}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>` +
    `<c:tickLblPos val="nextTo"/>${textLookXml(asChart, "404040")}<c:crossAx val="${AXES.category}"/><c:crosses val="autoZero"/>` +
    `<c:crossBetween val="between"/></c:valAx>`
  );
}

/** In reverse order, so that the first category is on top as it is in the cells. */
function categoryAxis(): string {
  return (
    `<c:catAx><c:axId val="${AXES.category}"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/>` +
    `<c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>` +
    `<c:tickLblPos val="low"/>${textLookXml(asChart, "404040")}<c:crossAx val="${AXES.value}"/><c:crosses val="autoZero"/>` +
    `<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>`
  );
}

/** At the bottom though the categories are in reverse order. Counts need none: each bar tells its own. */
function valueAxis(inPercent: boolean): string {
  const scaling = inPercent ? `<c:max val="1"/><c:min val="0"/>` : `<c:min val="0"/>`;
  return (
    `<c:valAx><c:axId val="${AXES.value}"/><c:scaling><c:orientation val="minMax"/>${scaling}</c:scaling>` +
    `<c:delete val="${inPercent ? 0 : 1}"/><c:axPos val="b"/><c:numFmt formatCode="${inPercent ? "0%" : "0"}" sourceLinked="0"/>` +
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${textLookXml(asChart, "404040")}` +
    `<c:crossAx val="${AXES.category}"/><c:crosses val="max"/><c:crossBetween val="between"/></c:valAx>`
  );
}

function asChart(local: string): string {
  return qualified("c", local);
}
