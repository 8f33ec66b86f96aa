import type { Address } from "../domain/sheet/address";
import type { Edit } from "../domain/sheet/edit";
import type { CellContent } from "../domain/sheet/snapshot";
import { changeChart, chartTitle } from "./change-chart";
import { chartSeries } from "./chart-data";
import { findChart } from "./find-chart";
import type { Parts } from "./package";
import { MalformedPart, Unreadable } from "./problem";
import type { Splice } from "./splice";
import { editTag } from "./tag";

/**
 * What renewing a chart changes in its part and, where the alternative text is still its title, in the drawing of its
 * sheet; nothing where there is no such chart or its parts cannot be read.
 */
export async function chartSplices(
  parts: Parts,
  sheetPart: string,
  { sheet, chart }: Extract<Edit, { readonly kind: "changeChart" }>,
  content: (at: Address) => CellContent | null,
): Promise<ReadonlyMap<string, readonly Splice[]>> {
  const splices = new Map<string, readonly Splice[]>();
  try {
    const place = await findChart(parts, sheetPart, chart.name);
    if (place === null) return splices;
    const xml = await parts.text(place.part);
    splices.set(place.part, changeChart(xml, chart, chartSeries(sheet, chart, content)));
    const { start, openEnd, description } = place;
    if (description === chartTitle(xml) && description !== chart.title) {
      const drawing = await parts.text(place.drawingPart);
      const text = editTag(drawing.slice(start, openEnd), { descr: chart.title });
      splices.set(place.drawingPart, [{ start, end: openEnd, text }]);
    }
    return splices;
  } catch (error) {
    if (error instanceof MalformedPart || error instanceof Unreadable) return new Map();
    throw error;
  }
}
