import { formatAddress, formatArea, type Area } from "../../src/domain/sheet/address";
import { HostFault, HostObject, NotInHost } from "./host-object";
import { cellOf, type HostChart, type HostSeries, type HostSheet } from "./model";
import { areaOf, readArea } from "./range-object";

const TYPES: readonly unknown[] = ["BarStacked", "BarClustered", "LineMarkers"];

let lastChart = 0;

/** Worksheet.charts ("Work with charts using the Excel JavaScript API"). */
export function chartsObject(sheet: HostSheet): HostObject {
  const object = (chart: HostChart) => chartObject(sheet, chart);
  const find = (key: unknown) => sheet.charts.find(({ id, name }) => id === key || name === key);
  return new HostObject("ChartCollection", {
    items: () => sheet.charts.map(object),
    item: (key) => {
      const chart = find(key);
      if (chart === undefined) throw new HostFault("ItemNotFound");
      return object(chart);
    },
    methods: {
      getCount: () => sheet.charts.length,
      getItemOrNullObject: ([name]) => {
        const chart = find(name);
        return chart === undefined ? HostObject.nothing("Chart") : object(chart);
      },
      add: ([type, source, by]) => {
        if (!TYPES.includes(type) || by !== "Columns") throw new NotInHost(`chart ${String(type)}`);
        if (sheet.protection !== null) throw new HostFault("AccessDenied");
        const data = areaOf(source);
        const id = `{chart-${++lastChart}}`;
        const chart: HostChart = {
          id,
          name: `图表 ${lastChart}`,
          type: String(type),
          title: "",
          data,
          series: seriesOf(sheet, data, []),
          position: [],
          set: new Map(),
        };
        sheet.charts = [...sheet.charts, chart];
        return object(chart);
      },
    },
  });
}

/** Every column but the first is a series, named by the header; series that were there keep their look. */
function seriesOf(sheet: HostSheet, data: Area, before: readonly HostSeries[]): readonly HostSeries[] {
  return Array.from({ length: data.right - data.left }, (_, index) => {
    const content = cellOf(sheet, data.top, data.left + 1 + index).content;
    const known = before[index];
    return {
      name: content?.kind === "text" ? content.value : "",
      colour: known?.colour ?? null,
      set: known?.set ?? new Map<string, unknown>(),
    };
  });
}

function chartObject(sheet: HostSheet, chart: HostChart): HostObject {
  const part = (type: string, prefix: string, keys: readonly string[]) =>
    new HostObject(type, { set: settersOf(chart.set, prefix, keys) });
  return new HostObject("Chart", {
    id: chart.id,
    get: { id: () => chart.id, name: () => chart.name },
    set: {
      name: (value) => {
        chart.name = String(value);
      },
    },
    objects: {
      title: () =>
        new HostObject("ChartTitle", {
          get: { text: () => chart.title },
          set: {
            text: (value) => {
              chart.title = String(value);
            },
          },
        }),
      legend: () => part("ChartLegend", "legend.", ["visible", "position"]),
      axes: () =>
        new HostObject("ChartAxes", {
          objects: {
            categoryAxis: () => part("ChartAxis", "categoryAxis.", ["reversePlotOrder", "position"]),
            valueAxis: () => part("ChartAxis", "valueAxis.", ["minimum", "numberFormat"]),
          },
        }),
      series: () => seriesCollection(sheet, chart),
    },
    methods: {
      setData: ([source, by]) => {
        if (by !== "Columns") throw new NotInHost(`series by ${String(by)}`);
        chart.data = areaOf(source);
        chart.series = seriesOf(sheet, chart.data, chart.series);
      },
      setPosition: ([start, end]) => {
        chart.position = [start, end].map((cell) => formatArea(readArea(cell)));
      },
      delete: () => {
        sheet.charts = sheet.charts.filter((other) => other !== chart);
      },
    },
  });
}

function settersOf(into: Map<string, unknown>, prefix: string, keys: readonly string[]) {
  return Object.fromEntries(
    keys.map((key) => [
      key,
      (value: unknown) => {
        into.set(`${prefix}${key}`, value);
      },
    ]),
  );
}

function seriesCollection(sheet: HostSheet, chart: HostChart): HostObject {
  const object = (series: HostSeries, index: number) => seriesObject(sheet, chart, series, index);
  return new HostObject("ChartSeriesCollection", {
    items: () => chart.series.map(object),
    methods: {
      /** Counts from 0. */
      getItemAt: ([index]) => {
        const series = chart.series[Number(index)];
        if (series === undefined) throw new HostFault("InvalidArgument");
        return object(series, Number(index));
      },
    },
  });
}

function seriesObject(sheet: HostSheet, chart: HostChart, series: HostSeries, index: number): HostObject {
  const { top, left, bottom } = chart.data;
  const column = left + 1 + index;
  return new HostObject("ChartSeries", {
    get: { name: () => series.name },
    set: settersOf(series.set, "", [
      "gapWidth",
      "hasDataLabels",
      "markerStyle",
      "markerBackgroundColor",
      "markerForegroundColor",
    ]),
    objects: {
      dataLabels: () =>
        new HostObject("ChartDataLabels", {
          set: settersOf(series.set, "dataLabels.", ["showValue", "linkNumberFormat", "numberFormat"]),
        }),
      format: () =>
        new HostObject("ChartSeriesFormat", {
          objects: {
            line: () =>
              new HostObject("ChartLineFormat", {
                set: {
                  color: (colour) => {
                    series.colour = String(colour);
                  },
                },
              }),
            fill: () =>
              new HostObject("ChartFill", {
                methods: {
                  setSolidColor: ([colour]) => {
                    series.colour = String(colour);
                  },
                },
              }),
          },
        }),
    },
    methods: {
      getDimensionDataSourceString: () => {
        const cells = [top + 1, bottom].map(
          (row) => `$${formatAddress({ row, column }).replace(/(\d+)$/, "$$$1")}`,
        );
        return `${sheet.name}!${cells.join(":")}`;
      },
      getDimensionValues: () =>
        Array.from({ length: bottom - top }, (_, down) => {
          const content = cellOf(sheet, top + 1 + down, column).content;
          return content === null ? "" : String(content.kind === "error" ? content.code : content.value);
        }),
    },
  });
}
