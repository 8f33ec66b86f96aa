import type { NamedSystem } from "./matching/match-table";
import { TableMatcher } from "./matching/table-matcher";
import type { Matrix } from "./matrix/read-matrix";
import type { RecognisedSheet } from "./recognised-sheets";
import type { Settings } from "./settings";
import type { SheetSnapshot } from "./sheet/snapshot";
import { CATALOGUE } from "./standards/catalogue";
import type { IndicatorSystem } from "./standards/indicator-system";
import { statesStandard, systemOfTable } from "./standards/system-of-table";
import type { IndicatorTable } from "./table/table";

/** A table and the sheet that it was found in. */
export interface FoundTable {
  readonly sheet: SheetSnapshot;
  readonly table: IndicatorTable;
}

/** What sheets hold to be judged, and what it can be judged by. */
export interface FoundTables {
  /** Each sheet with all its tables, those that state a standard and the regions of matrices too. */
  readonly sheets: readonly { readonly sheet: SheetSnapshot; readonly tables: readonly IndicatorTable[] }[];
  readonly judged: readonly FoundTable[];
  /** All systems that a table may follow, each id once: lists in the workbook, the user's own, those that come with the product. */
  readonly catalogue: readonly IndicatorSystem[];
  readonly matcher: TableMatcher;
}

/** What the user says of standards. */
export interface StandardsSaid {
  readonly settings: Settings;
  /** The system that all tables follow, over what the workbook remembers; with one that there is not the evidence decides. */
  readonly systemId?: string | undefined;
  /** Standards of the user's own, before those that the workbook remembers. */
  readonly given?: readonly IndicatorSystem[];
}

/** Rows that a standard must know for a matrix that says nothing of what must be reached. */
const LEAST_KNOWN = 2;

/**
 * Whether a matrix can be judged: it says what must be reached, or a standard knows its indicators. Base data cannot. That the
 * user names a standard that knows none of them, or wants no standard, leaves a matrix what it is.
 */
function isKnown({ stated, tables }: Matrix, matchers: readonly TableMatcher[]): boolean {
  const [table] = tables;
  if (stated || table === undefined) return stated;
  return matchers.some((matcher) => matcher.match(table, null).byRow.size >= LEAST_KNOWN);
}

function systemsOf(
  lists: readonly IndicatorSystem[],
  { given = [], settings: { ownStandards } }: StandardsSaid,
): readonly IndicatorSystem[] {
  const all = [...lists, ...given, ...ownStandards, ...CATALOGUE];
  return all.filter(({ id }, index) => all.findIndex((other) => other.id === id) === index);
}

/** The system that the user names for the tables of a sheet; null where the evidence decides. */
function namedFor(
  sheet: string,
  catalogue: readonly IndicatorSystem[],
  { systemId, settings: { standard, standardOfSheet } }: StandardsSaid,
): NamedSystem | null {
  const named = systemId === undefined ? (standardOfSheet.get(sheet) ?? standard) : { id: systemId };
  if (named === null) return null;
  if (named.id === null) return { system: null };
  const system = catalogue.find(({ id }) => id === named.id);
  return system === undefined ? null : { system };
}

function together(
  recognised: readonly RecognisedSheet[],
  isStandard: (table: IndicatorTable) => boolean,
  said: StandardsSaid,
): FoundTables {
  const lists = recognised.flatMap(({ tables }) => tables.filter(isStandard));
  const catalogue = systemsOf(lists.map(systemOfTable), said);
  const named = (sheet: string): NamedSystem | null => namedFor(sheet, catalogue, said);
  const matcher = new TableMatcher(catalogue, named);
  const byEvidence = new TableMatcher(catalogue);
  const sheets = recognised.map(({ sheet, tables, matrices }) => {
    const matchers = named(sheet.name) === null ? [matcher] : [matcher, byEvidence];
    const known = matrices.filter((matrix) => isKnown(matrix, matchers));
    return { sheet, tables: [...tables, ...known.flatMap((matrix) => matrix.tables)] };
  });
  const judged = sheets.flatMap(({ sheet, tables }) =>
    tables.filter((table) => !isStandard(table)).map((table) => ({ sheet, table })),
  );
  return { sheets, judged, catalogue, matcher };
}

/**
 * Parts what was recognised in sheets: a list without values is a standard for the other tables and matrices; where there is no
 * other, it is a table to be filled.
 */
export function findTables(recognised: readonly RecognisedSheet[], said: StandardsSaid): FoundTables {
  const found = together(recognised, statesStandard, said);
  return found.judged.length > 0 ? found : together(recognised, () => false, said);
}
