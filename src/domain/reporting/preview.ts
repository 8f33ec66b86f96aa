import { formatAddress } from "../sheet/address";
import type { Plan } from "./plan";

/** What a plan changes on one sheet, in cells. */
export interface SheetChange {
  readonly sheet: string;
  readonly isNew: boolean;
  /** Cells that get another content. */
  readonly written: number;
  /** Cells that are emptied. */
  readonly erased: number;
  /** Cells left as the user filled them. */
  readonly kept: number;
}

interface Counted {
  readonly isNew: boolean;
  readonly written: Set<string>;
  readonly erased: Set<string>;
}

/** What a plan changes, sheet by sheet in the order of its edits; sheets on which only the look changes count with no cell. */
export function previewOf({ edits, tables, pages }: Plan): readonly SheetChange[] {
  const bySheet = new Map<string, Counted>();
  const of = (sheet: string, isNew = false): Counted => {
    const known = bySheet.get(sheet) ?? { isNew, written: new Set(), erased: new Set() };
    bySheet.set(sheet, known);
    return known;
  };
  for (const edit of edits) {
    if (edit.kind === "remember" || edit.kind === "forget") continue;
    if (edit.kind === "nameArea" || edit.kind === "removeName") continue;
    const counted = of(edit.sheet, edit.kind === "addSheet");
    const cells = edit.kind === "writePage" ? edit.cells : edit.kind === "addSheet" ? edit.page.cells : [];
    for (const { at, content } of cells) {
      if (content.kind !== "blank") counted.written.add(formatAddress(at));
      else if (edit.kind === "writePage") counted.erased.add(formatAddress(at));
    }
    if (edit.kind === "writeText") counted.written.add(formatAddress(edit.at));
    if (edit.kind === "eraseText") counted.erased.add(formatAddress(edit.at));
  }
  return [...bySheet].map(([sheet, { isNew, written, erased }]) => {
    const inTables = tables.filter(({ assessment }) => assessment.table.sheet === sheet);
    const onPages = pages.filter((page) => page.sheet === sheet);
    const kept = [...inTables, ...onPages].reduce((sum, one) => sum + one.kept, 0);
    return { sheet, isNew, written: written.size, erased: erased.size, kept };
  });
}
