import type { TableIndicator } from "../table/table";
import { rowKeys } from "./row-keys";
import type { SaidHeader } from "./mapped-header";
import type { FoundMapping } from "./place-mapping";
import type { AppliedMapping } from "./said-of-table";

/** What a mapping says of the rows of its table. */
export function appliedMapping(
  { mapping, state }: FoundMapping,
  { said, lost }: SaidHeader,
  indicators: readonly TableIndicator[],
): AppliedMapping {
  const { name, byHand, rows } = mapping;
  const keys = rows.length === 0 ? new Map<string, never>() : rowKeys(indicators);
  const links = rows.flatMap(({ key, system, id }) => {
    const row = keys.get(key);
    return row === undefined ? [] : [[row.row, { system, id }] as const];
  });
  return {
    name,
    byHand,
    isMoved: state === "moved",
    columns: said,
    links: new Map(links),
    lostColumns: lost,
    lostRows: rows.filter(({ key }) => !keys.has(key)).map(({ key, name: shown }) => ({ key, name: shown })),
  };
}
