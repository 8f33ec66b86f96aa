import { check, type CheckOptions, type JudgingProgress } from "../domain/check";
import type { IgnoredFinding } from "../domain/judging/ignored-findings";
import { settingsOf } from "../domain/settings-of";
import { unusedMappings, type UnusedMappings } from "../domain/mapping/table-drafts";
import type { Output } from "../domain/outputs";
import { inSheetOrder, type CheckedTable } from "../domain/reporting/checked-table";
import { overviewsOf, type MatrixOverview } from "../domain/rollup/overview";
import { plan, type Plan } from "../domain/reporting/plan";
import type { UserText } from "../domain/reporting/row-text";
import type { Wording } from "../domain/reporting/wording";
import { intersects, type Area } from "../domain/sheet/address";
import type { WorkbookSnapshot } from "../domain/sheet/snapshot";
import { occupiedArea } from "../domain/table/table";
import { checkTasks } from "../domain/tasks/check-tasks";
import type { MadeBy } from "./made-by";

/** What is to be checked and written. */
export interface CheckRequest {
  /** Null for all sheets. */
  readonly sheet: string | null;
  /** Only tables that this area of the sheet touches are judged and filled; null for all tables. */
  readonly within: Area | null;
  readonly options: CheckOptions;
  /** What is written from now on; null for what the workbook remembers. */
  readonly outputs: readonly Output[] | null;
  /** Whether sheets of ours that the workbook lacks are added; those that it has are brought up to date anyway. */
  readonly addPages: boolean;
  /** Whether texts that we wrote for another year are brought up to date or emptied. */
  readonly renew: boolean;
  /** What the user words differently from what the check proposes. */
  readonly texts?: readonly UserText[];
  readonly madeBy: MadeBy;
}

/** What a check came to, and what it writes. */
export interface PlannedCheck {
  readonly plan: Plan;
  /** The checked tables of both kinds, in the order of the sheets. */
  readonly tables: readonly CheckedTable[];
  /** What the matrices among them come to. */
  readonly overviews: readonly MatrixOverview[];
  /** Findings that the user has set aside. */
  readonly ignored: readonly IgnoredFinding[];
  /** What the user has said of tables and what was not used. */
  readonly unused: UnusedMappings;
}

const NOTHING: PlannedCheck = {
  plan: { edits: [], tables: [], pages: [], notices: [], mappingNotices: [] },
  tables: [],
  overviews: [],
  ignored: [],
  unused: { broken: [], drafts: [] },
};

/**
 * Judges the indicator tables of one sheet, or of all, and plans what is written; checks the task tables. The sheets of ours
 * always speak of the whole workbook. Nothing is planned where no table is within what was asked for.
 */
export function planCheck(
  snapshot: WorkbookSnapshot,
  { sheet, within, options, outputs, addPages, renew, texts = [], madeBy }: CheckRequest,
  wording: Wording,
  progress?: JudgingProgress,
): PlannedCheck {
  const assessments = check(snapshot, sheet, options, progress);
  const isWithin = (area: Area): boolean => within === null || intersects(area, within);
  const tasks = checkTasks(snapshot, sheet).filter(({ table }) => isWithin(table.area));
  const isAny = tasks.length > 0 || assessments.some(({ table }) => isWithin(occupiedArea(table)));
  if (within !== null && !isAny) return NOTHING;
  const isAll = sheet === null;
  const planned = plan(snapshot, assessments, wording, {
    ...(options.region === undefined ? {} : { region: options.region }),
    ...(outputs === null ? {} : { outputs }),
    ...(within === null ? {} : { within }),
    renew,
    texts,
    pages: {
      tables: () => (isAll ? assessments : check(snapshot, null, options)),
      tasks: () => (isAll ? tasks : checkTasks(snapshot, null)),
      ...madeBy,
      mayAdd: addPages,
    },
  });
  const { ignored } = settingsOf(snapshot);
  const unused = unusedMappings(snapshot);
  const tables = inSheetOrder(snapshot, planned.tables, tasks);
  const overviews = overviewsOf(planned.tables.map(({ assessment }) => assessment));
  return { plan: planned, tables, overviews, ignored, unused };
}
