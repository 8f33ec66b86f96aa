import { decimalText } from "../reading/quantity";
import type { Operator } from "../reading/operator";
import type { Limit } from "./verdict";

const SIGNS: Readonly<Record<Operator, string>> = { "<": "＜", "<=": "≤", ">": "＞", ">=": "≥", "=": "=" };

/** A limit as it is shown in cells and sentences: `＜10立方米/万元`. */
export function limitText({ operator, number, unit }: Limit): string {
  return `${SIGNS[operator]}${decimalText(number)}${unit ?? ""}`;
}
