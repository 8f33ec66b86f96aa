import { format, formatColor } from "numfmt";
import type { Cell } from "../../domain/sheet/snapshot";

/** Dates and numbers are written as Excel writes them in Chinese, where a format leaves that open. */
const OPTIONS = { locale: "zh-CN", throws: false };

/** What a cell shows: its content in its number format, or in `code` where a conditional format gives it another one. */
export function shownText({ content, format: own }: Cell, code = own): string {
  switch (content?.kind) {
    case undefined:
      return "";
    case "error":
      return content.code;
    case "number":
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
