import type { GapBands } from "../domain/judging/gap";
import { BadInput } from "./bad-input";

/** Reads `10,30`: the percents of a limit up to which a gap is small, and marked; null where nothing is given. Throws BadInput for anything else. */
export function readBands(text: string | null): GapBands | null {
  if (text === null) return null;
  const [, small, marked] = /^(\d{1,4}(?:\.\d+)?)[,，](\d{1,4}(?:\.\d+)?)$/u.exec(text.trim()) ?? [];
  if (small === undefined || marked === undefined || Number(small) >= Number(marked))
    throw new BadInput("usage.bands", { what: text });
  return { small: Number(small) / 100, marked: Number(marked) / 100 };
}
