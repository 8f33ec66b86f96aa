import { findTables } from "./find-tables";
import { recognisedSheets } from "./recognised-sheets";
import { settingsOf } from "./settings-of";
import type { Area } from "./sheet/address";
import type { WorkbookSnapshot } from "./sheet/snapshot";
import { occupiedArea, type IndicatorTable, type MatrixPlace } from "./table/table";
import { taskTables } from "./tasks/check-tasks";

/** Where a table or a whole matrix stands, what it is called, and how many indicators or tasks it has. */
export interface TablePlace {
  readonly kind: "indicators" | "tasks";
  readonly sheet: string;
  readonly area: Area;
  readonly title: string | null;
  readonly count: number;
}

/** The tables, and of each matrix the first region's. */
function oneOfEach(tables: readonly IndicatorTable[]): readonly IndicatorTable[] {
  const known = new Set<MatrixPlace>();
  return tables.filter(({ matrix }) => {
    const isNew = matrix === null || !known.has(matrix);
    if (matrix !== null) known.add(matrix);
    return isNew;
  });
}

/**
 * The tables of both kinds that a check of the whole workbook would look at, in the order of the sheets; nothing is judged.
 * A list that only serves the other tables as their standard is none of them.
 */
export function tablePlaces(workbook: WorkbookSnapshot): readonly TablePlace[] {
  const { judged } = findTables(recognisedSheets(workbook), { settings: settingsOf(workbook) });
  const indicators = oneOfEach(judged.map(({ table }) => table));
  const places = [
    ...indicators.map((table): TablePlace => {
      const { sheet, title, indicators: all } = table;
      return { kind: "indicators", sheet, area: occupiedArea(table), title, count: all.length };
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
