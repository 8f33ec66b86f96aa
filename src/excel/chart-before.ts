import { parseArea, type Area } from "../domain/sheet/address";
import type { SheetSnapshot } from "../domain/sheet/snapshot";
import type { ChartState } from "./page-step";
import type { SheetEdit } from "./refusals";

type ChangeChart = Extract<SheetEdit, { readonly kind: "changeChart" }>;

interface Asked {
  readonly edit: ChangeChart;
  readonly chart: Excel.Chart;
}

interface Detailed extends Asked {
  /** Series; the first column of the data is none. */
  readonly count: number;
  readonly source: OfficeExtension.ClientResult<string> | null;
  readonly values: OfficeExtension.ClientResult<string[]> | null;
}

/**
 * Reads how charts are that will be changed; those that are gone are left out. `tellsSources` holds from ExcelApi 1.15 on.
 * Clients in use have no way to tell the colour of a series (ChartFill.getSolidColor is newer), and the colours of verdicts do
 * not change: they are taken to be those that the chart is to have.
 */
export class ChartReader {
  readonly #context: Excel.RequestContext;
  readonly #edits: readonly ChangeChart[];
  readonly #tellsSources: boolean;
  #asked: readonly Asked[] = [];
  #detailed: readonly Detailed[] = [];

  constructor(
    context: Excel.RequestContext,
    edits: ReadonlyMap<SheetSnapshot, readonly SheetEdit[]>,
    tellsSources: boolean,
  ) {
    this.#context = context;
    this.#edits = [...edits.values()].flat().filter((edit) => edit.kind === "changeChart");
    this.#tellsSources = tellsSources;
  }

  /** Queues which charts there are; may be done again. */
  queue(): void {
    this.#asked = this.#edits.map((edit) => {
      const { charts } = this.#context.workbook.worksheets.getItem(edit.sheet);
      const chart = charts.getItemOrNullObject(edit.chart.name);
      chart.load("name");
      chart.title.load("text");
      chart.series.load("items/name");
      return { edit, chart };
    });
  }

  /** Queues the rest about those that are there; false where nothing is to be asked. */
  queueDetails(): boolean {
    const sources = this.#tellsSources;
    const present = this.#asked.filter(({ chart }) => !chart.isNullObject && chart.series.items.length > 0);
    this.#detailed = present.map((asked) => {
      const { series } = asked.chart;
      const first = series.getItemAt(0);
      const { values } = Excel.ChartSeriesDimension;
      return {
        ...asked,
        count: series.items.length,
        source: sources ? first.getDimensionDataSourceString(values) : null,
        values: sources ? null : first.getDimensionValues(values),
      };
    });
    return this.#detailed.length > 0;
  }

  take(): ReadonlyMap<SheetEdit, ChartState> {
    return new Map(this.#detailed.map((detailed) => [detailed.edit, stateOf(detailed)]));
  }
}

function stateOf(detailed: Detailed): ChartState {
  const { edit, chart } = detailed;
  const { name, kind, colours, inPercent } = edit.chart;
  return { name, kind, data: dataOf(detailed), title: chart.title.text, colours, inPercent };
}

/**
 * The cells that a chart shows. Excel tells them from ExcelApi 1.15 on; before, it tells how many series and categories
 * there are, and the data of a chart of ours are taken to start where they will start after the change.
 */
function dataOf({ edit, count, source, values }: Detailed): Area {
  const { top, left } = edit.chart.data;
  const told = source === null ? null : parseArea(source.value.slice(source.value.lastIndexOf("!") + 1));
  if (told !== null && told.top > 1 && told.left > 1)
    return { top: told.top - 1, left: told.left - 1, bottom: told.bottom, right: told.left - 1 + count };
  const rows = values?.value.length ?? edit.chart.data.bottom - top;
  return { top, left, bottom: top + rows, right: left + count };
}
