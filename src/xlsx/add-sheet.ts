import { contains, topLeft, type Area } from "../domain/sheet/address";
import type { Page, PageCell, PageChart } from "../domain/sheet/page";
import type { AttachedPart } from "./attached-part";
import { chartSeries } from "./chart-data";
import { chartXml } from "./chart-xml";
import type { Dialect } from "./dialect";
import { drawingXml } from "./drawing-xml";
import { pageXml } from "./page-xml";
import type { PartNames } from "./part-names";
import { editSheet, type EditContext, type SheetEdit } from "./sheet-editor";
import { applySplices } from "./splice";

/** A sheet to be added, with what else is to be done to it. */
export interface NewSheet {
  readonly name: string;
  readonly page: Page;
  readonly relationshipId: string;
  readonly edits: readonly SheetEdit[];
}

/** What a new sheet needs of the package. */
export interface Surroundings {
  readonly workbookPart: string;
  readonly names: PartNames;
  readonly dialect: Dialect;
  readonly context: EditContext;
}

const DOCUMENT = "application/vnd.openxmlformats-officedocument.";

/** The parts of a new sheet, each behind the one that leads to it. Throws EditRefused. */
export function newSheetParts(
  { name, page, relationshipId, edits }: NewSheet,
  { workbookPart, names, dialect, context }: Surroundings,
): readonly AttachedPart[] {
  const skeleton = pageXml(page, dialect, page.charts.length === 0 ? null : "rId1");
  const cells = [...page.cells, ...coveredCells(page)];
  const first: SheetEdit = { kind: "writePage", sheet: name, cells };
  const { splices, content } = editSheet(name, skeleton, [first, ...edits], context);
  const sheet: AttachedPart = {
    source: workbookPart,
    part: names.free("worksheets/sheet"),
    type: "worksheet",
    relationshipId,
    contentType: `${DOCUMENT}spreadsheetml.worksheet+xml`,
    xml: applySplices(skeleton, splices).text,
  };
  if (page.charts.length === 0) return [sheet];
  const charts = page.charts.map((chart, index) => ({
    chart: changed(chart, edits),
    relationshipId: `rId${index + 1}`,
  }));
  const drawing: AttachedPart = {
    source: sheet.part,
    part: names.free("drawings/drawing"),
    type: "drawing",
    relationshipId: "rId1",
    contentType: `${DOCUMENT}drawing+xml`,
    xml: drawingXml(charts, dialect),
  };
  return [
    sheet,
    drawing,
    ...charts.map(({ chart, relationshipId: id }) => ({
      source: drawing.part,
      part: names.free("charts/chart"),
      type: "chart",
      relationshipId: id,
      contentType: `${DOCUMENT}drawingml.chart+xml`,
      xml: chartXml(chart, chartSeries(name, chart, content), dialect),
    })),
  ];
}

/** A chart with what later edits make of it; its kind and its place stay. */
function changed(chart: PageChart, edits: readonly SheetEdit[]): PageChart {
  const last = edits.findLast((edit) => edit.kind === "changeChart" && edit.chart.name === chart.name);
  if (last?.kind !== "changeChart") return chart;
  const { title, data, colours } = last.chart;
  return { ...chart, title, data, colours };
}

/** The cells under merged areas look like the one that shows, so that lines go all around. */
function coveredCells({ merges, cells }: Page): readonly PageCell[] {
  return merges.flatMap((area) => {
    const inside = cells.filter(({ at }) => contains(area, at));
    const { row, column } = topLeft(area);
    const shown = inside.find(({ at }) => at.row === row && at.column === column);
    return shown === undefined ? [] : restOf(area, shown, inside);
  });
}

function restOf(area: Area, { style }: PageCell, given: readonly PageCell[]): readonly PageCell[] {
  const rest: PageCell[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      if (given.some(({ at }) => at.row === row && at.column === column)) continue;
      rest.push({ at: { row, column }, content: { kind: "blank" }, style });
    }
  }
  return rest;
}
