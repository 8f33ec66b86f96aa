import type { HostCell } from "./model";
import { HostFault } from "./host-object";

/**
 * What a cell becomes when a value is put into it. A text is taken as if it were typed: formulas, numbers, dates and truth
 * values are recognised and an apostrophe keeps it text (Excel JavaScript API, "Set and get range values, text or formulas");
 * a cell formatted as text takes it as it is.
 */
export function enter(cell: HostCell, value: unknown): HostCell {
  const { look } = cell;
  if (typeof value === "number") return { content: { kind: "number", value }, formula: null, look };
  if (typeof value === "boolean") return { content: { kind: "boolean", value }, formula: null, look };
  if (typeof value !== "string") throw new HostFault("InvalidArgument");
  if (value === "") return { content: null, formula: null, look };
  if (look.numberFormat === "@" && !value.startsWith("=")) return text(cell, value);
  if (value.startsWith("'")) return text(cell, value.slice(1));
  if (value.startsWith("=")) return { content: { kind: "number", value: 0 }, formula: value.slice(1), look };
  if (/^[+@-]\p{L}/u.test(value)) throw new HostFault("InvalidArgument");
  if (/^(true|false)$/i.test(value))
    return { content: { kind: "boolean", value: value.toLowerCase() === "true" }, formula: null, look };
  if (/^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/.test(value))
    return { content: { kind: "error", code: value }, formula: null, look };
  const number = readNumber(value);
  return number === null
    ? text(cell, value)
    : { content: { kind: "number", value: number }, formula: null, look };
}

function text({ look }: HostCell, value: string): HostCell {
  return { content: { kind: "text", value }, formula: null, look };
}

function readNumber(value: string): number | null {
  const plain = value.trim().replaceAll(",", "");
  if (/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(plain)) return Number(plain);
  if (/^[-+]?\d+(\.\d+)?%$/.test(plain)) return Number(plain.slice(0, -1)) / 100;
  if (/^\d{4}[-/年]\d{1,2}([-/月]\d{1,2}日?|月)?$/.test(plain) || /^\d{1,2}[:/-]\d{1,2}$/.test(plain))
    return 40_000;
  return null;
}
