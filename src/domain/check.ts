import { findBaseData } from "./base-data/find-base-data";
import { auditWorkbook } from "./audit/audit-workbook";
import { auditYears } from "./audit/worsening";
import { auditMeasures } from "./audit/own-measures";
import { findTables, type FoundTable, type FoundTables } from "./find-tables";
import type { Assessment } from "./judging/assessment";
import { GAP_BANDS, type GapBands } from "./judging/gap";
import { judgeTable, type MatchedTable } from "./judging/judge-table";
import { toldOnce } from "./matrix/told-once";
import type { OwnMeasure } from "./measures/own-measure";
import { proposeMeasures } from "./measures/propose";
import { measureSources } from "./measures/sources";
import { memoryBySheet, readMemory, type Memory } from "./memory";
import { recognisedSheets } from "./recognised-sheets";
import { profileOf } from "./region/guess-profile";
import { readProfileTables } from "./region/profile-table";
import type { RegionTraits } from "./region/region-feature";
import { settingsOf } from "./settings-of";
import type { SheetSnapshot, WorkbookSnapshot } from "./sheet/snapshot";
import type { IndicatorSystem } from "./standards/indicator-system";
import { allTexts, textsOfSheet } from "./table/earlier-texts";
import { regionIn } from "./table/region";
import { readTemplates } from "./templates/read-templates";
import { joinYears, listOf } from "./trend/join-years";

/** What the user says beside the workbook, or has decided beforehand. */
export interface CheckOptions {
  /** The system that every table follows, over what the workbook remembers; with one that there is not the evidence decides. */
  readonly systemId?: string;
  /** The region, over what the workbook remembers of it. */
  readonly region?: RegionTraits;
  /** Standards of the user's own, before those that the workbook remembers and those that come with the product. */
  readonly standards?: readonly IndicatorSystem[];
  /** The shares of a limit up to which a gap is called small, or marked; over what the workbook remembers. */
  readonly bands?: GapBands;
  /** Measures of the user's own, used before those that come with the product; a sheet 措施库 counts before them. */
  readonly measures?: readonly OwnMeasure[];
}

/** Told how many rows are judged, of how many. */
export type JudgingProgress = (judged: number, of: number) => void;

/** Adds up what is judged of these tables. */
function counting(tables: readonly MatchedTable[], progress: JudgingProgress): (rows: number) => void {
  const of = tables
    .flatMap(({ table }) => table.indicators)
    .reduce((rows, indicator) => rows + indicator.rows.length, 0);
  let judged = 0;
  return (rows) => {
    judged += rows;
    progress(judged, of);
  };
}

/** The systems that a person can name for a table of a workbook, in the order in which they are looked through. */
export function systemsFor(workbook: WorkbookSnapshot): readonly IndicatorSystem[] {
  return findTables(recognisedSheets(workbook), { settings: settingsOf(workbook) }).catalogue;
}

/** Tells for each table the ids in other tables of the same list: of one system, one region and one base year. */
function heldElsewhere(all: readonly MatchedTable[]): (own: MatchedTable) => ReadonlySet<string> {
  const idsOf = ({ match }: MatchedTable): ReadonlySet<string> =>
    new Set([...match.byRow.values()].map(({ id }) => id));
  const listOf = ({ table, match }: MatchedTable): string =>
    JSON.stringify([match.system?.id, table.region, table.valueColumns.at(-1)?.year]);
  const lists = new Map<string, Map<string, number>>();
  for (const table of all) {
    const list = lists.get(listOf(table)) ?? new Map<string, number>();
    for (const id of idsOf(table)) list.set(id, (list.get(id) ?? 0) + 1);
    lists.set(listOf(table), list);
  }
  return (own) => {
    const ids = idsOf(own);
    const holding = [...(lists.get(listOf(own)) ?? [])].filter(
      ([id, tables]) => tables > (ids.has(id) ? 1 : 0),
    );
    return new Set(holding.map(([id]) => id));
  };
}

/** Other tables of the regions and standards of some, whose years tell more of them. */
function sameLists(asked: readonly MatchedTable[], all: readonly MatchedTable[]): readonly MatchedTable[] {
  if (asked.length === all.length) return [];
  const nameOf = ({ table: { region, sheet }, match: { system } }: MatchedTable): string | null =>
    listOf({ region: region ?? system?.region ?? null, sheet, systemId: system?.id ?? null });
  const lists = new Set(asked.map(nameOf));
  lists.delete(null);
  return all.filter((table) => !asked.includes(table) && lists.has(nameOf(table)));
}

/** Tells for each sheet the cells that hold a text of ours, be it of another year: what they say is not the user's word. */
function ownAddresses(
  judged: readonly FoundTable[],
  stored: Memory,
  workbook: WorkbookSnapshot,
): (sheet: SheetSnapshot) => ReadonlySet<string> {
  const entries = memoryBySheet(stored, workbook.sheets);
  const known = new Map<SheetSnapshot, ReadonlySet<string>>();
  return (sheet) => {
    const found = known.get(sheet);
    if (found !== undefined) return found;
    const tables = judged.filter((other) => other.sheet === sheet).map(({ table }) => table);
    const texts = textsOfSheet(sheet, tables, stored, entries.get(sheet.name));
    const own = new Set(allTexts(texts).keys());
    known.set(sheet, own);
    return own;
  };
}

/** The tables of a workbook that are to be judged, each with the standard that it follows, and what goes into judging them. */
export interface MatchedWorkbook {
  readonly workbook: WorkbookSnapshot;
  readonly options: CheckOptions;
  readonly found: FoundTables;
  readonly matched: readonly MatchedTable[];
}

/** Finds every indicator table of a workbook and what its names are in the standards. */
export function matchWorkbook(workbook: WorkbookSnapshot, options: CheckOptions = {}): MatchedWorkbook {
  const { systemId, region = {}, standards: given = [] } = options;
  const settings = settingsOf(workbook);
  const found = findTables(recognisedSheets(workbook), { settings, systemId, given });
  const profiles = readProfileTables(found.sheets.map(({ sheet }) => sheet));
  const matched = found.judged.map(({ sheet, table }): MatchedTable => {
    const named = table.region ?? regionIn(table.sheet);
    const listed = named === null ? {} : profiles.traitsOf(named);
    const user = { ...settings.region, ...listed, ...settings.regionOfSheet.get(sheet.name), ...region };
    const match = found.matcher.match(table, user.level ?? null);
    return { sheet, table, match, profile: profileOf(table, match, user) };
  });
  return { workbook, options, found, matched };
}

/** Judges and audits the tables that were matched, or those of one sheet. Base data are taken from all sheets either way. */
export function judgeWorkbook(
  { workbook, options, found, matched }: MatchedWorkbook,
  sheetName: string | null,
  progress: JudgingProgress = () => undefined,
): readonly Assessment[] {
  const { sheets: recognised, catalogue } = found;
  const { calculation } = workbook;
  const { templates, findings } = readTemplates(workbook);
  const baseData = findBaseData(recognised);
  const sheets = recognised
    .map(({ sheet }) => sheet)
    .filter(({ name }) => sheetName === null || name === sheetName);
  const sources = measureSources(workbook, options.measures ?? []);
  const bands = options.bands ?? settingsOf(workbook).bands ?? GAP_BANDS;
  const ownOf = ownAddresses(found.judged, readMemory(workbook.memory), workbook);
  const elsewhereOf = heldElsewhere(matched);
  const asked = matched.filter(({ sheet }) => sheets.includes(sheet));
  const known = { calculation, bands, baseData, templates };
  const judge = (table: MatchedTable, judged: (rows: number) => void): Assessment =>
    judgeTable(table, { own: ownOf(table.sheet), elsewhere: elsewhereOf(table), judged, ...known });
  const count = counting(asked, progress);
  const assessments = asked.map((table) => proposeMeasures(judge(table, count), sources, ownOf(table.sheet)));
  const beside = sameLists(asked, matched).map((table) => judge(table, () => undefined));
  const [first, ...others] = auditMeasures(
    sources,
    matched,
    catalogue,
    auditWorkbook(sheets, toldOnce(auditYears(joinYears(assessments, beside)))),
  );
  return first === undefined ? [] : [{ ...first, findings: [...first.findings, ...findings] }, ...others];
}

/**
 * Finds, judges and audits every indicator table of a workbook, or of one of its sheets. Base data are taken from all
 * sheets either way.
 */
export function check(
  workbook: WorkbookSnapshot,
  sheetName: string | null,
  options: CheckOptions = {},
  progress?: JudgingProgress,
): readonly Assessment[] {
  return judgeWorkbook(matchWorkbook(workbook, options), sheetName, progress);
}
