import { readBoolean, type XmlElement } from "./xml";

/** Lists of a style sheet, in their order. */
export const LISTS = ["fonts", "fills", "borders", "cellXfs", "dxfs"] as const;
export type StyleList = (typeof LISTS)[number];

export function isList(local: string): local is StyleList {
  return LISTS.some((list) => list === local);
}

/**
 * What an element of a list says, with what its children say: alike for records that look alike, whatever program spelled
 * them.
 */
export function describeItem(
  list: StyleList,
  { local, attributes }: XmlElement,
  children: readonly string[],
): string {
  const told = Object.entries(attributes)
    .filter(([name, value]) => isTold(list, local, name, value))
    .map(([name, value]) => ` ${name}=${JSON.stringify(asNumber(value))}`);
  const isEmpty = told.length === 0 && children.length === 0;
  if (isEmpty && (list === "borders" || list === "cellXfs") && local !== "border" && local !== "xf")
    return "";
  return `(${local}${told.toSorted().join("")}${children.toSorted().join("")})`;
}

/** What an attribute of a cell format is where it is absent (CT_Xf, CT_CellAlignment, CT_CellProtection). */
const DEFAULTS: Readonly<Record<string, string>> = {
  numFmtId: "0",
  fontId: "0",
  fillId: "0",
  borderId: "0",
  xfId: "0",
  locked: "1",
  horizontal: "general",
  vertical: "bottom",
  textRotation: "0",
  indent: "0",
  relativeIndent: "0",
  readingOrder: "0",
};

function isTold(list: StyleList, local: string, name: string, value: string): boolean {
  if (name === "val" && readBoolean(value, false)) return false;
  if (list === "dxfs") return name !== "numFmtId" && name !== "patternType";
  if (list !== "cellXfs") return true;
  if (local === "xf" && name.startsWith("apply")) return false;
  const isOff = ["0", "false"].includes(value) && name !== "locked" && !name.endsWith("Id");
  return !isOff && DEFAULTS[name] !== asNumber(value);
}

/** One spelling for what is true. */
function asNumber(value: string): string {
  return value === "true" ? "1" : value;
}
