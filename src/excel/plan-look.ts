import type { Address } from "../domain/sheet/address";
import type { PageStyle } from "../domain/sheet/page";
import { PAGE_LOOKS } from "../workbook/page-look";
import { rectangles } from "./rectangles";
import type { Step } from "./step";

/** Most areas that are dressed in one step, so that every step fits into a request. */
const MAX_AREAS = 2000;

/** Gives cells the looks of their styles: style by style, lines and number formats by rectangles. */
export function planPageLooks(
  sheet: string,
  cells: readonly { readonly at: Address; readonly style: PageStyle }[],
): readonly Step[] {
  const styles = new Map<PageStyle, Address[]>();
  for (const { at, style } of cells) {
    const places = styles.get(style);
    if (places === undefined) styles.set(style, [at]);
    else places.push(at);
  }
  const lined = cells.filter(({ style }) => PAGE_LOOKS[style].lined).map(({ at }) => at);
  return [
    ...[...styles].flatMap(([style, places]): readonly Step[] => {
      const areas = rectangles(places);
      return Array.from({ length: Math.ceil(areas.length / MAX_AREAS) }, (_, index) => ({
        kind: "dress",
        sheet,
        style,
        areas: areas.slice(index * MAX_AREAS, (index + 1) * MAX_AREAS),
      }));
    }),
    ...[...styles].flatMap(([style, places]): readonly Step[] => {
      const format = PAGE_LOOKS[style].numberFormat;
      if (format === "General") return [];
      return rectangles(places).map((area) => ({ kind: "setFormat", sheet, area, format }));
    }),
    ...rectangles(lined).map((area): Step => ({ kind: "drawLines", sheet, area })),
  ];
}
