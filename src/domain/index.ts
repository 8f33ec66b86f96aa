/** What other programs use: from the cells of a workbook to verdicts, findings, reports and edits. */
export { check } from "./check";
export type { Assessment, IndicatorAssessment, RowAssessment } from "./judging/assessment";
export type { Finding, FindingCode, FindingDetail, Severity } from "./judging/finding";
export type { Gap } from "./judging/gap";
export { summarise, type Summary, type VerdictCounts } from "./judging/summary";
export type { TraceStep } from "./judging/trace";
export type { Basis, FinalVerdict, Limit, LimitSource, Missing, Verdict } from "./judging/verdict";
export { inSheetOrder, type CheckedTable } from "./reporting/checked-table";
export type { Link, Measure, MeasureKind } from "./measures/measure";
export { readOwnMeasures, type OwnMeasure, type ReadOwnMeasures } from "./measures/own-measure";
export {
  regionRecord,
  type IndicatorRecord,
  type RegionRecord,
  type Shortfall,
} from "./rollup/region-record";
export {
  rollUp,
  verdictCounts,
  type RolledIndicator,
  type RolledRegion,
  type Rollup,
} from "./rollup/roll-up";
export { planClearing } from "./reporting/clearing";
export type { Notice } from "./reporting/notice";
export { OUTPUTS, type Output } from "./outputs";
export type { PageKind } from "./pages/page-kind";
export type { PlannedPage } from "./pages/plan-pages";
export { plan, type PageRequest, type Plan, type PlanOptions } from "./reporting/plan";
export type { TablePlan } from "./reporting/plan-sheet";
export { reportTable, type ReportRow, type ReportTable } from "./reporting/report";
export type { ReportFinding } from "./reporting/report-finding";
export { reportTasks, type ReportTask, type ReportTaskTable } from "./reporting/report-tasks";
export type { Language, Wording } from "./reporting/wording";
export type { Address, Area } from "./sheet/address";
export type { Edit } from "./sheet/edit";
export type { Page, PageCell, PageCellChange, PageChart, PageContent, PageStyle } from "./sheet/page";
export type { Flag, FlagKind, FlagPlace } from "./sheet/flag";
export type {
  Cell,
  CellContent,
  ListObject,
  Protection,
  SheetSnapshot,
  Validation,
  WorkbookSnapshot,
} from "./sheet/snapshot";
export { CATALOGUE } from "./standards/catalogue";
export type { IndicatorSystem, StandardComponent, StandardIndicator } from "./standards/indicator-system";
export type { IndicatorTable, Property, TableCell, TableIndicator, TableRow } from "./table/table";
export { defaultTemplates, type TemplateLine } from "./templates/default-templates";
export { checkTasks } from "./tasks/check-tasks";
export type { AssessedTask, TaskAssessment } from "./tasks/task-assessment";
export type { Task, TaskLine, TaskTable } from "./tasks/task-table";
