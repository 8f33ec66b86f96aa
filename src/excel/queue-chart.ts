import { formatAddress, formatArea, topLeft } from "../domain/sheet/address";
import type { PageChart } from "../domain/sheet/page";
import { LINE_MARKS } from "../workbook/line-marks";
import type { ChartState } from "./page-step";

/** Shares and counts as labels; a part of nothing in a stacked bar has no label. */
const SHARE = "0%";
const COUNT = "0;-0;;";
/** Of the width of a bar, in percent. */
const GAP = 60;

/** Queues a chart. One that already has its name is replaced, so that doing it again adds none. */
export function queueChart(sheet: Excel.Worksheet, chart: PageChart): void {
  sheet.charts.getItemOrNullObject(chart.name).delete();
  const added = sheet.charts.add(
    typeOf(chart),
    sheet.getRange(formatArea(chart.data)),
    Excel.ChartSeriesBy.columns,
  );
  added.name = chart.name;
  added.title.text = chart.title;
  added.legend.visible = chart.kind !== "bars";
  if (chart.kind !== "bars") added.legend.position = Excel.ChartLegendPosition.bottom;
  if (chart.kind !== "lines") queueBarAxes(added);
  if (chart.inPercent) added.axes.valueAxis.numberFormat = SHARE;
  const { over } = chart;
  added.setPosition(formatAddress(topLeft(over)), formatAddress({ row: over.bottom, column: over.right }));
  queueSeries(added, chart);
  if (chart.kind === "lines") queueMarks(added, chart);
}

function typeOf({ kind }: PageChart): Excel.ChartType {
  switch (kind) {
    case "stackedBars":
      return Excel.ChartType.barStacked;
    case "bars":
      return Excel.ChartType.barClustered;
    case "lines":
      return Excel.ChartType.lineMarkers;
  }
}

/** The first category stands on top, as in the table, and the scale stays at the bottom. */
function queueBarAxes({ axes }: Excel.Chart): void {
  axes.categoryAxis.reversePlotOrder = true;
  axes.categoryAxis.position = Excel.ChartAxisPosition.maximum;
  axes.valueAxis.minimum = 0;
}

/** Queues giving a chart other data; where there is none of that name, Excel does nothing. */
export function queueChartChange(sheet: Excel.Worksheet, chart: ChartState): void {
  const changed = sheet.charts.getItemOrNullObject(chart.name);
  changed.setData(sheet.getRange(formatArea(chart.data)), Excel.ChartSeriesBy.columns);
  changed.title.text = chart.title;
  queueSeries(changed, chart);
}

/** The first column of the data names the categories, every other one is a series. */
function queueSeries(chart: Excel.Chart, { kind, data, colours, inPercent }: ChartState): void {
  for (const [index, colour] of coloursOf({ data, colours }).entries()) {
    const series = chart.series.getItemAt(index);
    if (kind === "lines") {
      series.format.line.color = `#${colour}`;
      continue;
    }
    series.format.fill.setSolidColor(`#${colour}`);
    series.gapWidth = GAP;
    series.hasDataLabels = true;
    series.dataLabels.showValue = true;
    series.dataLabels.linkNumberFormat = false;
    series.dataLabels.numberFormat = inPercent ? SHARE : COUNT;
  }
}

function coloursOf({ data, colours }: Pick<PageChart, "data" | "colours">): readonly string[] {
  return colours.slice(0, data.right - data.left);
}

/** A mark of its own shape for each line, in the line's colour. */
function queueMarks(chart: Excel.Chart, wanted: PageChart): void {
  for (const [index, colour] of coloursOf(wanted).entries()) {
    const series = chart.series.getItemAt(index);
    series.markerStyle = LINE_MARKS[index % LINE_MARKS.length]?.excel ?? "Circle";
    series.markerBackgroundColor = `#${colour}`;
    series.markerForegroundColor = `#${colour}`;
  }
}
