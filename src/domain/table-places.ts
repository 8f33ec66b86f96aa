import { recognisedSheets } from "./recognised-sheets";
import type { Area } from "./sheet/address";
import type { WorkbookSnapshot } from "./sheet/snapshot";
import { statesStandard } from "./standards/system-of-table";
import { taskTables } from "./tasks/check-tasks";

/** Where a table stands, what it is called, and how many indicators or tasks it has. */
export interface TablePlace {
  readonly kind: "indicators" | "tasks";
  readonly sheet: string;
  readonly area: Area;
  readonly title: string | null;
  readonly count: number;
}

/**
 * The tables of both kinds that a check of the whole workbook would look at, in the order of the sheets; nothing is judged.
 * A list that only serves the other tables as their standard is none of them.
 */
export function tablePlaces(workbook: WorkbookSnapshot): readonly TablePlace[] {
  const indicators = recognisedSheets(workbook).flatMap(({ tables }) => tables);
  const isServing = indicators.some((table) => !statesStandard(table));
  const places = [
    ...indicators
      .filter((table) => !isServing || !statesStandard(table))
      .map(({ sheet, area, title, indicators: { length: count } }): TablePlace => {
        return { kind: "indicators", sheet, area, title, count };
      }),
    ...taskTables(workbook, null).map(({ sheet, area, title, tasks: { length: count } }): TablePlace => {
      return { kind: "tasks", sheet, area, title, count };
    }),
  ];
  const order = new Map(workbook.sheets.map(({ name }, index) => [name, index]));
  const orderOf = ({ sheet }: TablePlace): number => order.get(sheet) ?? 0;
  return places.toSorted(
    (a, b) => orderOf(a) - orderOf(b) || a.area.top - b.area.top || a.area.left - b.area.left,
  );
}
