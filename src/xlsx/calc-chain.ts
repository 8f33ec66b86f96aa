import { formatAddress, type Address } from "../domain/sheet/address";
import type { Splice } from "./splice";
import { editTag } from "./tag";
import { isMain, scanXml } from "./xml";

/** Cells by the id of their sheet. */
export type CellsBySheet = ReadonlyMap<number, readonly Address[]>;

interface Entry {
  readonly start: number;
  readonly end: number;
  /** The entry's own sheet id; null where it has that of the entry before (ECMA-376 part 1, 18.6.1). */
  readonly ownSheet: string | null;
  readonly isLost: boolean;
}

/**
 * Takes cells out of the order of calculation, in which Excel tolerates no cell without a formula. Null where nothing would
 * be left in it.
 */
export function withoutCells(xml: string, lost: CellsBySheet): readonly Splice[] | null {
  const places = new Map([...lost].map(([sheet, cells]) => [sheet, new Set(cells.map(formatAddress))]));
  const entries: Entry[] = [];
  let sheet = "";
  scanXml(xml, {
    close: (element, { end }) => {
      const { local, depth, start, attributes } = element;
      if (local !== "c" || depth !== 1 || !isMain(element)) return;
      const ownSheet = attributes["i"] ?? null;
      sheet = ownSheet ?? sheet;
      const isLost = places.get(Number(sheet))?.has(attributes["r"] ?? "") === true;
      entries.push({ start, end, ownSheet, isLost });
    },
  });
  if (entries.every(({ isLost }) => isLost)) return null;
  const splices: Splice[] = [];
  let inherited: string | null = null;
  for (const { start, end, ownSheet, isLost } of entries) {
    if (isLost) {
      inherited = ownSheet ?? inherited;
      splices.push({ start, end, text: "" });
      continue;
    }
    if (inherited !== null && ownSheet === null)
      splices.push({ start, end, text: editTag(xml.slice(start, end), { i: inherited }) });
    inherited = null;
  }
  return splices;
}
