import type { CellContent } from "../domain/sheet/snapshot";
import { MAX_TEXT } from "../workbook/edit-refused";
import { MalformedPart } from "./problem";
import type { CellMark } from "./sheet-scan";
import { decodeText } from "./xml-text";

/** Days from day 0 of Excel's usual calendar to 1 January 1904, which some workbooks count from (ECMA-376 part 1, 18.17.4.1). */
export const DAYS_BETWEEN_CALENDARS = 1462;

/** Decodes what a cell holds (ECMA-376 part 1, 18.18.11); null for nothing. Throws MalformedPart for what no cell can hold. */
export function cellContent(
  { type, value }: CellMark,
  sharedStrings: readonly CellContent[],
  dates1904 = false,
): CellContent | null {
  if (value === null) return null;
  switch (type) {
    case "s":
      return value.trim() === "" ? null : sharedString(value, sharedStrings);
    case "inlineStr":
    case "str":
      return text(decodeText(value));
    case "b":
      return { kind: "boolean", value: value.trim() === "1" || value.trim() === "true" };
    case "e":
      return { kind: "error", code: text(value).value };
    case "d":
      return number(serialDate(value) - (dates1904 ? DAYS_BETWEEN_CALENDARS : 0));
    default:
      return value.trim() === "" ? null : number(Number(value));
  }
}

function sharedString(index: string, sharedStrings: readonly CellContent[]): CellContent {
  const content = sharedStrings[Number(index)];
  if (content?.kind !== "text") throw new MalformedPart(`shared string ${index}`);
  return text(content.value);
}

/** Excel has no place for more characters in a cell, and what reads one is made for so many. */
function text(value: string): Extract<CellContent, { kind: "text" }> {
  if (value.length > MAX_TEXT) throw new MalformedPart(`text of ${value.length} characters`);
  return { kind: "text", value };
}

function number(value: number): CellContent {
  if (!Number.isFinite(value)) throw new MalformedPart("number");
  return { kind: "number", value };
}

const DAY = 86_400_000;
/** Day 0 of Excel's calendar, such that dates from March 1900 on get the number that Excel shows. */
const DAY_ZERO = Date.UTC(1899, 11, 30);

function serialDate(text: string): number {
  return (
    (Date.parse(/[zZ]|[+-]\d\d:\d\d$/.test(text) ? text : `${text}${text.includes("T") ? "Z" : ""}`) -
      DAY_ZERO) /
    DAY
  );
}
