import { isMeasureSheet } from "./measures/own-sheet";
import { readPages } from "./memory";
import { madeSheets } from "./pages/find-pages";
import type { Area } from "./sheet/address";
import type { SheetSnapshot, WorkbookSnapshot } from "./sheet/snapshot";
import { statesStandard } from "./standards/system-of-table";
import { recogniseTables } from "./table/recognise";
import { recogniseTaskTables } from "./tasks/recognise-tasks";
import { holdsTemplates } from "./templates/read-templates";

/** Where a table stands, what it is called, and how many indicators or tasks it has. */
export interface TablePlace {
  readonly kind: "indicators" | "tasks";
  readonly sheet: string;
  readonly area: Area;
  readonly title: string | null;
  readonly count: number;
}

interface Found extends TablePlace {
  readonly isStandard: boolean;
}

function tablesOn(sheet: SheetSnapshot): readonly Found[] {
  const { name } = sheet;
  const indicators = recogniseTables(sheet).map((table): Found => {
    const { area, title } = table;
    const count = table.indicators.length;
    return { kind: "indicators", sheet: name, area, title, count, isStandard: statesStandard(table) };
  });
  const tasks = recogniseTaskTables(sheet).map(({ area, title, tasks: { length: count } }): Found => ({
    kind: "tasks",
    sheet: name,
    area,
    title,
    count,
    isStandard: false,
  }));
  return [...indicators, ...tasks].sort((a, b) => a.area.top - b.area.top || a.area.left - b.area.left);
}

/**
 * The tables of both kinds that a check of the whole workbook would look at, in the order of the sheets; nothing is judged.
 * A list that only serves the other tables as their standard is none of them.
 */
export function tablePlaces(workbook: WorkbookSnapshot): readonly TablePlace[] {
  const made = madeSheets(readPages(workbook.memory), workbook.sheets);
  const found = workbook.sheets
    .filter((sheet) => !made.has(sheet) && !holdsTemplates(sheet) && !isMeasureSheet(sheet))
    .flatMap(tablesOn);
  const isServing = found.some(({ kind, isStandard }) => kind === "indicators" && !isStandard);
  return found.flatMap(({ isStandard, ...place }) => (isStandard && isServing ? [] : [place]));
}
