import { formatArea, type Address } from "../domain/sheet/address";
import type { SheetSnapshot } from "../domain/sheet/snapshot";
import { pointsOf } from "./column-width";
import { fittedTexts } from "./needed-before";
import { placeOf } from "./page-blocks";
import type { ChartState, RowHeight } from "./page-step";
import { grownRows, planHeights } from "./plan-heights";
import { planPage, type PagePlan } from "./plan-page";
import { planRightEdge } from "./plan-right-edge";
import type { SheetEdit } from "./refusals";
import type { CellFont, SheetBefore } from "./sheet-before";
import type { Step } from "./step";

/** How the texts of a sheet will be set where that is not known from the cells that are there. */
interface NewFonts {
  /** Of cells that take another look, by row and column. */
  readonly given: ReadonlyMap<string, CellFont>;
  /** Columns whose texts wrap from now on. */
  readonly wrapping: ReadonlySet<number>;
}

/** Works out what a sheet gets beside texts, flags and columns. */
export function planAround(
  sheet: SheetSnapshot,
  edits: readonly SheetEdit[],
  before: SheetBefore | undefined,
  charts: ReadonlyMap<SheetEdit, ChartState>,
  fonts: NewFonts,
): PagePlan {
  if (before === undefined) return { steps: [], inverse: [], left: [] };
  const edge = planRightEdge(sheet, edits, before);
  const page = planPage(sheet, edits, before);
  const changes = edits.map((edit) => planChart(edit, charts.get(edit)));
  const grown = grownRows(
    sheet,
    fittedTexts(sheet, edits),
    { heights: before.heights, widths: new Map([...before.widths, ...styledWidths(edits)]) },
    (font, at) => fonts.given.get(placeOf(at.row, at.column)) ?? fontIn(at, before.fontAt(font), fonts),
  );
  const former = new Map<number, RowHeight>(
    [...grown.keys()].flatMap((row) => {
      const height = before.heights.get(row);
      return height === undefined ? [] : [[row, height] as const];
    }),
  );
  return {
    steps: [
      ...edge.steps,
      ...page.steps,
      ...planHeights(sheet.name, grown),
      ...changes.flatMap(({ steps }) => steps),
    ],
    inverse: [
      ...changes.toReversed().flatMap(({ inverse }) => inverse),
      ...planHeights(sheet.name, former),
      ...page.inverse,
      ...edge.inverse,
    ],
    left: page.left,
  };
}

function fontIn(
  { column }: Address,
  font: CellFont | undefined,
  { wrapping }: NewFonts,
): CellFont | undefined {
  return font === undefined || !wrapping.has(column) ? font : { ...font, wraps: true };
}

function styledWidths(edits: readonly SheetEdit[]): readonly (readonly [column: number, points: number])[] {
  return edits.flatMap((edit) =>
    edit.kind === "styleColumn" ? [[edit.column, pointsOf(edit.width)] as const] : [],
  );
}

function planChart(
  edit: SheetEdit,
  before: ChartState | undefined,
): { readonly steps: readonly Step[]; readonly inverse: readonly Step[] } {
  if (edit.kind !== "changeChart" || before === undefined) return { steps: [], inverse: [] };
  const { name, kind, data, title, colours, inPercent } = edit.chart;
  const after: ChartState = { name, kind, data, title, colours, inPercent };
  if (formatArea(data) === formatArea(before.data) && title === before.title)
    return { steps: [], inverse: [] };
  return {
    steps: [{ kind: "changeChart", sheet: edit.sheet, chart: after }],
    inverse: [{ kind: "changeChart", sheet: edit.sheet, chart: before }],
  };
}
