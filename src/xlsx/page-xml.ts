import { formatArea, intersects, MAX_ROW } from "../domain/sheet/address";
import type { Page } from "../domain/sheet/page";
import { fileWidth } from "./columns";
import type { Dialect } from "./dialect";

const PAPER_A4 = 9;

/** The worksheet part of a page without its cells; `drawingId` is the relationship to its drawing, null for none. */
export function pageXml(
  { merges, widths, frozenRows }: Page,
  dialect: Dialect,
  drawingId: string | null,
): string {
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n` +
    `<worksheet xmlns="${dialect.main}" xmlns:r="${dialect.relationships}">` +
    `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1"/>${viewXml(frozenRows)}` +
    `<sheetFormatPr defaultRowHeight="15"/>${columnsXml(widths)}<sheetData/>${mergesXml(merges)}` +
    `<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>` +
    `<pageSetup paperSize="${PAPER_A4}" orientation="landscape" fitToWidth="1" fitToHeight="0"/>` +
    `${drawingId === null ? "" : `<drawing r:id="${drawingId}"/>`}</worksheet>`
  );
}

function viewXml(frozenRows: number): string {
  if (frozenRows === 0) return `<sheetViews><sheetView workbookViewId="0"/></sheetViews>`;
  const first = `A${Math.min(frozenRows + 1, MAX_ROW)}`;
  return (
    `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${frozenRows}" topLeftCell="${first}" activePane="bottomLeft" state="frozen"/>` +
    `<selection pane="bottomLeft" activeCell="${first}" sqref="${first}"/></sheetView></sheetViews>`
  );
}

function columnsXml(widths: Page["widths"]): string {
  if (widths.length === 0) return "";
  const columns = widths.map(
    (characters, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${fileWidth(characters)}" customWidth="1"/>`,
  );
  return `<cols>${columns.join("")}</cols>`;
}

/** A single cell is not merged. Throws an Error for areas that overlap: with either, Excel does not open a file. */
function mergesXml(areas: Page["merges"]): string {
  const merges = areas.filter(({ top, left, bottom, right }) => top < bottom || left < right);
  if (merges.length === 0) return "";
  const clash = merges.find((area, index) => merges.slice(0, index).some((other) => intersects(area, other)));
  if (clash !== undefined) throw new Error(`merged areas overlap: ${formatArea(clash)}`);
  const cells = merges.map((area) => `<mergeCell ref="${formatArea(area)}"/>`);
  return `<mergeCells count="${cells.length}">${cells.join("")}</mergeCells>`;
}
