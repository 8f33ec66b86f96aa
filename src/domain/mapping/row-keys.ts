import { fingerprint } from "../fingerprint";
import { nameKey } from "../reading/normalise";
import type { TableIndicator, TableRow } from "../table/table";

function namesOf({ name, component }: TableRow): string {
  return `${nameKey(name.text)}|${nameKey(component?.text ?? "")}`;
}

function moreOf({ no }: TableIndicator, row: TableRow): string {
  const { unit, criterion } = row;
  return `${namesOf(row)}|${nameKey(unit?.text ?? "")}|${nameKey(criterion?.text ?? "")}|${no ?? ""}`;
}

function repeated(keys: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(keys.filter((key) => seen.size === seen.add(key).size));
}

/**
 * Names the rows of a table by what stands in them, whatever their order, and gives each name's worksheet row: by the names of
 * indicator and component, and where several rows have these, by unit, requirement and number too. Rows that cannot be told
 * apart so have no name, and neither has a row that another one with its names has joined or left.
 */
export function rowKeys(indicators: readonly TableIndicator[]): ReadonlyMap<string, TableRow> {
  const rows = indicators.flatMap((indicator) => indicator.rows.map((row) => ({ indicator, row })));
  const several = repeated(rows.map(({ row }) => namesOf(row)));
  const named = rows.map(({ indicator, row }) => {
    const names = namesOf(row);
    return { row, key: fingerprint(several.has(names) ? moreOf(indicator, row) : names) };
  });
  const alike = repeated(named.map(({ key }) => key));
  return new Map(named.filter(({ key }) => !alike.has(key)).map(({ key, row }) => [key, row]));
}
