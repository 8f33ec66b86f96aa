import { formatArea } from "../../src/domain/sheet/address";
import type { HostModel } from "./model";

/** Every content and formula of a workbook with its place, and every rule, as lines that can be compared. */
export function written({ sheets }: HostModel): readonly string[] {
  return sheets.flatMap(({ name, cells, rules }) => [
    ...[...cells]
      .filter(([, { content, formula }]) => content !== null || formula !== null)
      .toSorted(([a], [b]) => a - b)
      .map(([key, { content, formula }]) => `${name} ${key} ${JSON.stringify([content, formula])}`),
    ...rules.map(({ areas, formula }) => `${name} ${areas.map(formatArea).join(",")} ${formula}`).toSorted(),
  ]);
}
