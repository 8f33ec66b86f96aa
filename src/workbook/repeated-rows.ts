import type { Page } from "../domain/sheet/page";

/** The rows that repeat on every printed page, as Excel writes them; null for none. */
export function repeatedRows({ frozenRows, repeatedRow }: Page): string | null {
  if (frozenRows > 0) return `$1:$${frozenRows}`;
  return repeatedRow === undefined ? null : `$${repeatedRow}:$${repeatedRow}`;
}
