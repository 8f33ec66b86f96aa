import { findBaseData } from "./base-data/find-base-data";
import { auditWorkbook } from "./audit/audit-workbook";
import { auditMeasures } from "./audit/own-measures";
import type { Assessment } from "./judging/assessment";
import { GAP_BANDS, type GapBands } from "./judging/gap";
import { judgeTable, type MatchedTable } from "./judging/judge-table";
import type { OwnMeasure } from "./measures/own-measure";
import { proposeMeasures } from "./measures/propose";
import { measureSources } from "./measures/sources";
import { memoryBySheet, readMemory, readSettings, type Memory } from "./memory";
import { recognisedSheets, type RecognisedSheet } from "./recognised-sheets";
import { profileOf } from "./region/guess-profile";
import type { RegionTraits } from "./region/region-feature";
import type { Settings } from "./settings";
import { settingsOf } from "./settings-of";
import type { SheetSnapshot, WorkbookSnapshot } from "./sheet/snapshot";
import { matchTable, type NamedSystem } from "./matching/match-table";
import { CATALOGUE } from "./standards/catalogue";
import type { IndicatorSystem } from "./standards/indicator-system";
import { statesStandard, systemOfTable } from "./standards/system-of-table";
import { allTexts, textsOfSheet } from "./table/earlier-texts";
import type { IndicatorTable } from "./table/table";
import { readTemplates } from "./templates/read-templates";

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

interface FoundTable {
  readonly sheet: SheetSnapshot;
  readonly table: IndicatorTable;
}

/** A list without values is a standard for the other tables; where there is no other, it is a table to be filled. */
function partStandards(found: readonly FoundTable[]): {
  readonly judged: readonly FoundTable[];
  readonly standards: readonly IndicatorSystem[];
} {
  const judged = found.filter(({ table }) => !statesStandard(table));
  if (judged.length === 0) return { judged: found, standards: [] };
  const lists = found.filter(({ table }) => statesStandard(table));
  return { judged, standards: lists.map(({ table }) => systemOfTable(table)) };
}

/** All systems that a table may follow, each id once: lists in the workbook, the user's own, those that come with the product. */
function systemsOf(
  lists: readonly IndicatorSystem[],
  given: readonly IndicatorSystem[],
  { ownStandards }: Settings,
): readonly IndicatorSystem[] {
  const all = [...lists, ...given, ...ownStandards, ...CATALOGUE];
  return all.filter(({ id }, index) => all.findIndex((other) => other.id === id) === index);
}

/** The system that the user names for the tables of a sheet; null where the evidence decides. */
function namedFor(
  sheet: string,
  systemId: string | undefined,
  catalogue: readonly IndicatorSystem[],
  { standard, standardOfSheet }: Settings,
): NamedSystem | null {
  const named = systemId === undefined ? (standardOfSheet.get(sheet) ?? standard) : { id: systemId };
  if (named === null) return null;
  if (named.id === null) return { system: null };
  const system = catalogue.find(({ id }) => id === named.id);
  return system === undefined ? null : { system };
}

function tablesIn(recognised: readonly RecognisedSheet[]): readonly FoundTable[] {
  return recognised.flatMap(({ sheet, tables }) => tables.map((table) => ({ sheet, table })));
}

/** The systems that a person can name for a table of a workbook, in the order in which they are looked through. */
export function systemsFor(workbook: WorkbookSnapshot): readonly IndicatorSystem[] {
  const { standards } = partStandards(tablesIn(recognisedSheets(workbook)));
  return systemsOf(standards, [], readSettings(workbook.memory));
}

/** The ids in other tables of the same list: of one region and one base year. */
function heldElsewhere(own: MatchedTable, all: readonly MatchedTable[]): ReadonlySet<string> {
  const yearOf = ({ table }: MatchedTable): number | null => table.valueColumns.at(-1)?.year ?? null;
  const others = all.filter((other) => {
    const sameList = other.match.system === own.match.system && other.table.region === own.table.region;
    return other !== own && sameList && yearOf(other) === yearOf(own);
  });
  return new Set(others.flatMap(({ match }) => [...match.byRow.values()].map(({ id }) => id)));
}

/** Cells that hold a text of ours, be it of another year: what they say is not the user's word. */
function ownAddresses(
  { sheet }: FoundTable,
  judged: readonly FoundTable[],
  stored: Memory,
  workbook: WorkbookSnapshot,
): ReadonlySet<string> {
  const tables = judged.filter((other) => other.sheet === sheet).map(({ table }) => table);
  const entry = memoryBySheet(stored, workbook.sheets).get(sheet.name);
  return new Set(allTexts(textsOfSheet(sheet, tables, stored, entry)).keys());
}

/**
 * Finds, judges and audits every indicator table of a workbook, or of one of its sheets. Base data are taken from all
 * sheets either way.
 */
export function check(
  workbook: WorkbookSnapshot,
  sheetName: string | null,
  { systemId, region = {}, standards: given = [], bands, measures = [] }: CheckOptions = {},
): readonly Assessment[] {
  const memory = readMemory(workbook.memory);
  const settings = settingsOf(workbook);
  const { templates, findings } = readTemplates(workbook);
  const recognised = recognisedSheets(workbook);
  const baseData = findBaseData(recognised);
  const { calculation } = workbook;
  const { judged, standards } = partStandards(tablesIn(recognised));
  const catalogue = systemsOf(standards, given, settings);
  const matched = judged.map(({ sheet, table }): MatchedTable => {
    const user = { ...settings.region, ...settings.regionOfSheet.get(sheet.name), ...region };
    const named = namedFor(sheet.name, systemId, catalogue, settings);
    const match = matchTable(table, catalogue, named, user.level ?? null);
    return { sheet, table, match, profile: profileOf(table, match, user) };
  });
  const sheets = recognised
    .map(({ sheet }) => sheet)
    .filter(({ name }) => sheetName === null || name === sheetName);
  const sources = measureSources(workbook, measures);
  const used = bands ?? settings.bands ?? GAP_BANDS;
  const assessments = matched
    .filter(({ sheet }) => sheets.includes(sheet))
    .map((table) => {
      const own = ownAddresses(table, judged, memory, workbook);
      const elsewhere = heldElsewhere(table, matched);
      const assessment = judgeTable(table, { own, elsewhere, calculation, bands: used, baseData, templates });
      return proposeMeasures(assessment, sources, own);
    });
  const [first, ...others] = auditMeasures(sources, matched, catalogue, auditWorkbook(sheets, assessments));
  return first === undefined ? [] : [{ ...first, findings: [...first.findings, ...findings] }, ...others];
}
