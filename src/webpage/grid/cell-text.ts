import { format, formatColor, isDateFormat } from "numfmt";
import { DAYS_BETWEEN_CALENDARS } from "../../xlsx/cell-content";
import type { Cell } from "../../domain/sheet/snapshot";

/** Dates and numbers are written as Excel writes them in Chinese, where a format leaves that open. */
const OPTIONS = { locale: "zh-CN", throws: false };

/**
 * What a cell shows: its content in its number format, or in `code` where a conditional format gives it another one;
 * `dates1904` where day 0 of the workbook's calendar is in 1904.
 */
export function shownText({ content, format: own }: Cell, code = own, dates1904 = false): string {
  switch (content?.kind) {
    case undefined:
      return "";
    case "error":
      return content.code;
    case "number": {
      const later = dates1904 && isDateFormat(code);
      return format(code, later ? content.value + DAYS_BETWEEN_CALENDARS : content.value, OPTIONS);
    }
    case "text":
    case "boolean":
      return format(code, content.value, OPTIONS);
  }
}

/** The colour that a number format gives to a content, such as `[Red]`; null for none. */
export function formatColour({ content, format: code }: Cell): string | null {
  if (content?.kind !== "number" || !code.includes("[")) return null;
  const colour = formatColor(code, content.value, OPTIONS);
  return typeof colour === "string" ? colour : null;
}
