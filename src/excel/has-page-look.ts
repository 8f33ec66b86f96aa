import type { PageStyle } from "../domain/sheet/page";
import { PAGE_LOOKS } from "../workbook/page-look";
import type { CellLook } from "./text-looks";

const SIDES = ["top", "bottom", "left", "right"] as const;

/** Whether a cell looks as a style wants it; lines that only neighbours draw do not matter. */
export function hasPageLook(found: CellLook | undefined, style: PageStyle): boolean {
  const format = found?.properties.format;
  if (found === undefined || format === undefined) return false;
  const look = PAGE_LOOKS[style];
  const { font, fill, borders } = format;
  const horizontal: string | undefined = format.horizontalAlignment;
  const vertical: string | undefined = format.verticalAlignment;
  return (
    found.numberFormat === look.numberFormat &&
    font?.bold === look.bold &&
    font.underline === (look.underlined ? "Single" : "None") &&
    (look.size === null || font.size === look.size) &&
    (look.colour === null || isColour(font.color, look.colour)) &&
    (look.fill === null ? fill === undefined : isColour(fill?.color, look.fill)) &&
    horizontal === alignment(look.horizontal, "General") &&
    vertical === alignment(look.vertical, "Bottom") &&
    format.wrapText === look.wraps &&
    (!look.lined || SIDES.every((side) => borders?.[side]?.style === "Continuous"))
  );
}

function isColour(found: string | undefined, wanted: string): boolean {
  return found?.toUpperCase() === `#${wanted}`;
}

function alignment(wanted: "left" | "center" | null, usual: string): string {
  return wanted === null ? usual : `${wanted.charAt(0).toUpperCase()}${wanted.slice(1)}`;
}
