import { formatAddress, formatArea, topLeft } from "../domain/sheet/address";
import type { PageChart } from "../domain/sheet/page";
import type { ChartState } from "./page-step";

/** Shares and counts as labels; a part of nothing in a stacked bar has no label. */
const SHARE = "0%";
const COUNT = "0;-0;;";
/** Of the width of a bar, in percent. */
const GAP = 60;

/** Queues a chart. One that already has its name is replaced, so that doing it again adds none. */
export function queueChart(sheet: Excel.Worksheet, chart: PageChart): void {
  sheet.charts.getItemOrNullObject(chart.name).delete();
  const isStacked = chart.kind === "stackedBars";
  const added = sheet.charts.add(
    isStacked ? Excel.ChartType.barStacked : Excel.ChartType.barClustered,
    sheet.getRange(formatArea(chart.data)),
    Excel.ChartSeriesBy.columns,
  );
  added.name = chart.name;
  added.title.text = chart.title;
  added.legend.visible = isStacked;
  if (isStacked) added.legend.position = Excel.ChartLegendPosition.bottom;
  // The first category stands on top, as in the table, and the scale stays at the bottom.
  added.axes.categoryAxis.reversePlotOrder = true;
  added.axes.categoryAxis.position = Excel.ChartAxisPosition.maximum;
  added.axes.valueAxis.minimum = 0;
  if (chart.inPercent) added.axes.valueAxis.numberFormat = SHARE;
  const { over } = chart;
  added.setPosition(formatAddress(topLeft(over)), formatAddress({ row: over.bottom, column: over.right }));
  queueSeries(added, chart);
}

/** Queues giving a chart other data; where there is none of that name, Excel does nothing. */
export function queueChartChange(sheet: Excel.Worksheet, chart: ChartState): void {
  const changed = sheet.charts.getItemOrNullObject(chart.name);
  changed.setData(sheet.getRange(formatArea(chart.data)), Excel.ChartSeriesBy.columns);
  changed.title.text = chart.title;
  queueSeries(changed, chart);
}

/** The first column of the data names the categories, every other one is a series. */
function queueSeries(chart: Excel.Chart, { data, colours, inPercent }: ChartState): void {
  for (const [index, colour] of colours.slice(0, data.right - data.left).entries()) {
    const series = chart.series.getItemAt(index);
    series.format.fill.setSolidColor(`#${colour}`);
    series.gapWidth = GAP;
    series.hasDataLabels = true;
    series.dataLabels.showValue = true;
    series.dataLabels.linkNumberFormat = false;
    series.dataLabels.numberFormat = inPercent ? SHARE : COUNT;
  }
}
