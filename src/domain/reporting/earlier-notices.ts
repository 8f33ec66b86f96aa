import type { SheetMemory } from "../memory";
import { contains } from "../sheet/address";
import type { EarlierText } from "../table/earlier-texts";
import type { IndicatorTable } from "../table/table";
import type { Notice } from "./notice";

/** Tells that cells in a table's body hold texts of another year; headers of ours say the same in every year. */
export function earlierNotices(
  { sheet, area, header }: IndicatorTable,
  earlier: readonly EarlierText[],
): readonly Notice[] {
  const body = { ...area, top: header.bottom + 1 };
  const found = earlier.filter(({ at }) => contains(body, at));
  if (found.length === 0) return [];
  const year =
    found
      .map((text) => text.year)
      .toSorted()
      .at(-1) ?? "";
  return [{ code: "lastYearTexts", params: { sheet, year, cells: String(found.length) } }];
}

/** What is remembered of texts that stay as they are, so that they are known at the next check too. */
export function rememberedEarlier(earlier: readonly EarlierText[]): Pick<SheetMemory, "earlier"> {
  if (earlier.length === 0) return {};
  return { earlier: new Map(earlier.map(({ was, fingerprint }) => [was, fingerprint])) };
}
