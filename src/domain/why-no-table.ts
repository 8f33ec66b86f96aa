import { isMeasureSheet } from "./measures/own-sheet";
import type { TableDraft } from "./mapping/table-drafts";
import { readProjects } from "./projects/read-projects";
import type { Area } from "./sheet/address";
import type { SheetSnapshot } from "./sheet/snapshot";
import { nearestMiss, type NearestMiss } from "./table/nearest-miss";
import { recogniseTables } from "./table/recognise";
import { holdsTemplates } from "./templates/read-templates";

/**
 * Why there is nothing to judge on a sheet that holds something:
 * - `draft`: the user spoke of a table there that lacks something to be judged;
 * - `standardList`: its table lists what must be reached, and serves the workbook's other tables as their standard;
 * - `ownMeasures`, `ownTemplates`: it is the sheet of the user's own measures or of the wording of gap analyses;
 * - `projects`: it lists projects, which measures refer to;
 * - `unlike`: no row of it is like a table's header; else the row that comes nearest to one.
 */
export type WhyNoTable =
  | { readonly code: "draft"; readonly area: Area }
  | { readonly code: "standardList" | "ownMeasures" | "ownTemplates" | "projects" | "unlike" }
  | NearestMiss;

/** Tells why a sheet on which no table was found has none; `drafts` are those of the workbook. */
export function whyNoTable(sheet: SheetSnapshot, drafts: readonly TableDraft[]): WhyNoTable {
  const draft = drafts.find((one) => one.sheet === sheet.name);
  if (draft !== undefined) return { code: "draft", area: draft.area };
  if (isMeasureSheet(sheet)) return { code: "ownMeasures" };
  if (holdsTemplates(sheet)) return { code: "ownTemplates" };
  if (recogniseTables(sheet).length > 0) return { code: "standardList" };
  if (readProjects(sheet).length > 0) return { code: "projects" };
  return nearestMiss(sheet) ?? { code: "unlike" };
}
