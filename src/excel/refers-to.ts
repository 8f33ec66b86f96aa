import { contains } from "../domain/sheet/address";
import type { WorkbookSnapshot } from "../domain/sheet/snapshot";
import type { BeforeImage } from "./take-back";

/** Whether a formula that is not ours refers to a sheet that a write added: it would be broken if that were deleted. */
export function isReferredTo({ sheets }: WorkbookSnapshot, { added, left }: BeforeImage): boolean {
  const names = added.map(({ name }) => name.toLowerCase());
  const marks = names.flatMap((name) => [`${name}!`, `${name.replaceAll("'", "''")}'!`]);
  return sheets
    .filter(({ name }) => !names.includes(name.toLowerCase()))
    .some(({ name, rows }) => {
      const ours = left.filter(({ sheet }) => sheet === name);
      return rows.some((cells, row) =>
        (cells ?? []).some((cell, column) => {
          const formula = cell?.formula?.toLowerCase();
          if (formula === undefined || !marks.some((mark) => formula.includes(mark))) return false;
          return !ours.some(({ area }) => contains(area, { row, column }));
        }),
      );
    });
}
