import { readCriterion } from "../reading/criterion";
import { nameKey, normaliseText, onOneLine } from "../reading/normalise";
import { wholeLimit, type BoundedQuantity } from "../reading/quantity";
import { readStatement, type Statement } from "../reading/statement";
import { canonicalUnit, sameUnit } from "../reading/unit";
import { figureOfQuantity, readValue, type Figure, type ValueReading } from "../reading/value";
import { directionInName } from "../standards/direction-words";
import { yearIn } from "../reading/year";
import type { Address } from "../sheet/address";
import { cellAt, type SheetSnapshot, type WorkbookSnapshot } from "../sheet/snapshot";
import type { IndicatorSystem } from "../standards/indicator-system";
import type { Match } from "../matching/match";
import type { RegionProfile } from "../region/region-profile";
import type { RowNote } from "../table/row-notes";
import type { IndicatorTable, TableCell, TableIndicator, TableRow } from "../table/table";
import type { Evidence } from "./evidence";
import { doubtOf, type UndoubtedEvidence } from "./figure-doubt";
import type { GapBands } from "./gap";
import { criterionText, isVerified, rowTraits, standardCriteria } from "./standard-criterion";
import type { LimitSource } from "./verdict";

/** Where a table stands: the sheet it was found in and what it follows. */
export interface TableContext {
  readonly sheet: SheetSnapshot;
  readonly table: IndicatorTable;
  readonly system: IndicatorSystem | null;
  readonly profile: RegionProfile;
  /** Addresses of cells that hold a text of ours; what they say is not the user's word. */
  readonly own: ReadonlySet<string>;
  /** What notes below the table say of a row by its name, by worksheet row. */
  readonly rowNotes: ReadonlyMap<number, readonly RowNote[]>;
  readonly calculation: WorkbookSnapshot["calculation"];
  /** Where the header of the judged column names its year, or for a matrix its title; null where no column is judged. */
  readonly yearAt: Address | null;
  readonly bands: GapBands;
}

/** The criterion that a row is judged against, and where it was found. */
export interface RowCriterion {
  readonly at: Address | null;
  /** On one line. */
  readonly raw: string;
  /** As it stands in the cell, line breaks and all. */
  readonly text: string;
  readonly from: LimitSource;
  /** False for a criterion of the standard that no source at hand confirms. */
  readonly verified: boolean;
  /** The standard has several, and which one is for this kind of region is not known. */
  readonly openClass: boolean;
}

/** The year of a value and what says it: its own cell, a note, or the header of its column. */
export interface ValueYear {
  readonly year: number;
  readonly from: "cell" | "note" | "column";
  readonly at: Address | null;
  readonly text: string;
}

export interface RowReading {
  readonly evidence: Evidence;
  readonly valueAt: Address | null;
  /** Where the upstream target stands, if in a column of its own. */
  readonly upstreamAt: Address | null;
  /** Where the earlier figure of the evidence stands; null where there is none. */
  readonly earlierAt: Address | null;
  readonly earlierYear: number | null;
  readonly criterion: RowCriterion;
  /** Null where neither cell, nor note, nor header names a year. */
  readonly year: ValueYear | null;
}

function says(cell: TableCell): boolean {
  return !/^[-—/\\]*$/u.test(normaliseText(cell.text));
}

/**
 * The table's own criterion first, then the plan's first target that says anything, then the standard's for this kind of region. Of a target
 * such as 63%→67.5% the end counts.
 */
function criterionOf(row: TableRow, match: Match | null, { profile, system }: TableContext): RowCriterion {
  const from = (at: Address | null, text: string, source: LimitSource): RowCriterion => {
    return { at, raw: onOneLine(text), text, from: source, verified: true, openClass: false };
  };
  const own = row.criterion;
  if (own !== null && says(own)) return from(own.at, own.text, "sheet");
  const target = row.targets.find(says);
  if (target !== undefined) return from(target.at, target.text.split(ARROW).at(-1) ?? "", "target");
  const empty = own ?? row.targets[0];
  if (empty !== undefined) return from(empty.at, empty.text, own === null ? "target" : "sheet");
  const criteria = standardCriteria(match, profile, system);
  const text = criterionText(criteria);
  const verified = match === null || criteria.every((criterion) => isVerified(criterion, match, system));
  return { ...from(null, text ?? "", "standard"), verified, openClass: text === null && criteria.length > 0 };
}

const ARROW = /→|➔|⟶|->/u;

/** A table without values may say in its target cells where each row starts from: 63%→67.5%. */
function startOfTarget(row: TableRow): { readonly at: Address; readonly value: ValueReading } | null {
  const [target] = row.targets;
  const [start, end] = target?.text.split(ARROW) ?? [];
  return target === undefined || start === undefined || end === undefined
    ? null
    : {
        at: target.at,
        value: readValue({ content: { kind: "text", value: start }, format: "General", formula: null }),
      };
}

/** The one figure that can be of a year: figures marked with another year are not; null where none or several can. */
export function figureOf({ figures, statements, remarks }: ValueReading, year: number | null): Figure | null {
  const planned = [...statements, ...remarks].some(({ kind }) => kind === "notActual");
  const possible = figures.filter((figure) => figure.year === null || figure.year === year);
  return possible.length === 1 && !planned ? (possible[0] ?? null) : null;
}

/** The years that a value is said to be of, in its own words. */
function statedYears({ statements, remarks }: ValueReading): readonly number[] {
  return [...remarks, ...statements].flatMap((statement) =>
    statement.kind === "year" ? [statement.year] : [],
  );
}

/**
 * The judged figure. One alone stands though it is of another year, but for a year that the table plans for or that is
 * so much later that it can only be a plan's.
 */
function judgedFigure(value: ValueReading, { table }: TableContext): Figure | null {
  const year = table.valueColumns.at(-1)?.year ?? null;
  const own = figureOf(value, year);
  const [only] = value.figures;
  if (only === undefined || value.figures.length > 1) return own;
  const said = only.year ?? statedYears(value)[0] ?? null;
  const planned = said !== null && table.targetColumns.some((column) => column.year === said);
  const distant = year !== null && said !== null && said - year > 2;
  return planned || distant ? null : (own ?? only);
}

interface PlacedFigure {
  readonly figure: Figure;
  readonly at: Address | null;
  readonly year: number | null;
}

/** The figure of the year before: in its own column, or in the brackets of the judged cell. */
function earlierFigure(
  value: ValueReading,
  row: TableRow,
  { sheet, table }: TableContext,
): PlacedFigure | null {
  const year = table.valueColumns.at(-1)?.year ?? null;
  const within = value.figures.filter(
    (figure) => figure.year !== null && year !== null && figure.year < year,
  );
  const [inCell] = within;
  if (value.figures.length > 1 && within.length === 1 && inCell !== undefined)
    return { figure: inCell, at: row.values.at(-1) ?? null, year: inCell.year };
  const at = row.values.at(-2);
  const earlierYear = table.valueColumns.at(-2)?.year ?? null;
  if (at === undefined) return null;
  const figure = figureOf(readValue(cellAt(sheet, at)), earlierYear);
  return figure === null ? null : { figure, at, year: figure.year ?? earlierYear };
}

/** A value that is said to be of an older year than its column's may be no later than what stands for the year before. */
function isBefore(earlier: PlacedFigure | null, year: ValueYear | null): boolean {
  if (earlier?.year === null || year === null || year.from === "column") return true;
  return earlier !== null && earlier.year < year.year;
}

const EMPTY_TARGET = /^[-—/]*$/u;

function upstreamAt({ upstream }: TableRow): Address | null {
  return upstream === null || EMPTY_TARGET.test(normaliseText(upstream.text)) ? null : upstream.at;
}

/** What a column of upstream targets says: a target or that there is none, and never what was reached. */
function upstreamStatement(text: string, target: BoundedQuantity | null): Statement {
  if (target !== null) return { kind: "upstreamTarget", target, year: null, about: "", text };
  const said = readStatement(/^无$/u.test(text) ? "无上级目标" : text);
  return said.kind === "noUpstreamTarget" || said.kind === "upstreamTarget"
    ? said
    : { kind: "unreadTarget", text };
}

/** A target in a column of its own counts like one in the value's brackets. */
function withUpstream(value: ValueReading, { upstream }: TableRow): ValueReading {
  const text = normaliseText(upstream?.text ?? "");
  if (EMPTY_TARGET.test(text)) return value;
  const target = wholeLimit(text);
  return { ...value, remarks: [...value.remarks, upstreamStatement(text, target)] };
}

/** Where the header of a table's judged column names its year, or for a matrix its title; null where no column is judged. */
export function headerOfYear(sheet: SheetSnapshot, table: IndicatorTable): Address | null {
  const column = table.valueColumns.at(-1);
  if (column === undefined) return null;
  const rows = Array.from({ length: table.header.bottom - table.header.top + 1 }, (_, index) => {
    return { row: table.header.top + index, column: column.column };
  });
  const naming = rows.find((at) => {
    const content = cellAt(sheet, at)?.content;
    return (content?.kind === "text" || content?.kind === "number") && yearIn(String(content.value)) !== null;
  });
  const titled = table.above.find(({ text }) => yearIn(normaliseText(text)) !== null);
  return naming ?? (table.matrix === null ? undefined : titled?.at) ?? rows[0] ?? null;
}

/** The value says something that a note about its indicator can be a note of. */
function saysAnything(value: ValueReading): boolean {
  return value.figures.length > 0 || value.statements.some(({ kind }) => kind !== "noData");
}

function noteYear(value: ValueReading, row: TableRow, { table, rowNotes }: TableContext): ValueYear | null {
  const marked = table.notes.find(({ marker, year }) => year !== null && value.markers.includes(marker));
  const named = saysAnything(value) ? rowNotes.get(row.row)?.find(({ year }) => year !== null) : undefined;
  const { year, at, text } = marked ?? named ?? { year: null, at: null, text: "" };
  return year === null ? null : { year, from: "note", at, text };
}

function yearOf(
  value: ValueReading,
  figure: Figure | null,
  row: TableRow,
  context: TableContext,
): ValueYear | null {
  const valueAt = row.values.at(-1) ?? null;
  const [stated] = statedYears(value);
  const [only, ...more] = value.figures;
  const told = figure ?? (more.length === 0 ? only : undefined);
  const own = told?.year ?? stated ?? null;
  if (own !== null) return { year: own, from: "cell", at: valueAt, text: value.raw };
  const noted = noteYear(value, row, context);
  const columnYear = context.table.valueColumns.at(-1)?.year ?? null;
  if (noted !== null || columnYear === null) return noted;
  return { year: columnYear, from: "column", at: context.yearAt, text: String(columnYear) };
}

/** A percentage that the format makes one stays a percentage; the row's unit is the column's, or the standard's. */
function rowUnit(row: TableRow, match: Match | null): string | null {
  const stated = row.unit === null ? null : canonicalUnit(normaliseText(row.unit.text));
  if (stated !== null) return stated;
  const named = /\(([^()]+)\)$/u.exec(normaliseText((row.component ?? row.name).text))?.[1];
  const unit = named ?? match?.entry.unit ?? null;
  return unit === null ? null : canonicalUnit(normaliseText(unit));
}

/** The standard's word for the subject; a row of no standard is about what its name or component says as a whole. */
function subjectOf({ name, component }: TableRow, match: Match | null): string | null {
  if (match === null) return nameKey((component ?? name).text);
  return match.entry.subject === undefined ? null : nameKey(match.entry.subject);
}

type Course = Pick<Evidence, "direction" | "measure" | "rising" | "directionWord">;

/** Which way is better, by the standard; for a row of no standard as far as its name says so. */
function courseOf(indicator: TableIndicator, row: TableRow, match: Match | null): Course {
  if (match === null) {
    const said =
      directionInName((row.component ?? indicator.name).text) ?? directionInName(indicator.name.text);
    return said === null
      ? { direction: null, measure: "level", rising: null, directionWord: null }
      : {
          direction: said.direction,
          measure: said.measure,
          rising: said.rising,
          directionWord: said.word,
        };
  }
  const { direction, measure, level = null } = match.entry;
  const rising = measure === "change" && level !== null ? direction === level.direction : null;
  return { direction, measure, rising, directionWord: null };
}

/**
 * A figure that the cell gives in a phrase is the row's own where the phrase is the row's name (处理率100%), or, for an
 * indicator that is a change, where it says by how much (下降3.2%).
 */
function withOwnFigure(value: ValueReading, key: string, { measure, rising }: Course): ValueReading {
  if (value.figures.length > 0) return value;
  const own = value.statements.flatMap((statement): readonly Figure[] => {
    if (statement.kind === "otherFigure") {
      const label = nameKey(statement.label ?? "");
      return label.length > 1 && key.endsWith(label) ? [figureOfQuantity(statement.quantity)] : [];
    }
    if (statement.kind !== "changed" || measure !== "change" || rising === null) return [];
    const { up, by, cumulative } = statement;
    const number = up === rising ? by.number : by.number.neg();
    return [{ ...figureOfQuantity({ ...by, number, operator: null }), cumulative }];
  });
  const others = value.statements.filter(({ kind }) => kind === "otherFigure" || kind === "changed").length;
  return own.length === 1 && others === 1 ? { ...value, figures: own } : value;
}

/** 65%，提高1个百分点 under an indicator that is a change: the change that is told is the figure, the level beside it is not. */
function withStatedChange(
  value: ValueReading,
  unit: string | null,
  { measure, rising }: Course,
): ValueReading {
  const inUnit = (own: string | null): boolean => sameUnit(own ?? unit, unit);
  const told = [...value.statements, ...value.remarks].filter((statement) => statement.kind === "changed");
  const [change, ...more] = told;
  if (measure !== "change" || rising === null || change === undefined || more.length > 0) return value;
  const own = value.figures.length > 0 && value.figures.every((figure) => inUnit(figure.unit));
  if (!own || change.cumulative || !inUnit(change.by.unit)) return value;
  const number = change.up === rising ? change.by.number : change.by.number.neg();
  return { ...value, figures: [figureOfQuantity({ ...change.by, number, operator: null })] };
}

/** Reads the cells of one row into what its criterion is judged on. */
export function readRow(
  context: TableContext,
  indicator: TableIndicator,
  row: TableRow,
  match: Match | null,
): RowReading {
  const column = row.values.at(-1) ?? null;
  const columnYear = context.table.valueColumns.at(-1)?.year ?? null;
  const start = column === null ? startOfTarget(row) : null;
  const valueAt = column ?? start?.at ?? null;
  const cell = column === null ? undefined : cellAt(context.sheet, column);
  const read = withUpstream(start?.value ?? readValue(cell), row);
  const key = nameKey(indicator.name.text + (row.component?.text ?? ""));
  const course = courseOf(indicator, row, match);
  const unit = rowUnit(row, match);
  const value = withStatedChange(withOwnFigure(read, key, course), unit, course);
  const figure = judgedFigure(value, context);
  const year = yearOf(value, figure, row, context);
  const before = earlierFigure(value, row, context);
  const earlier = isBefore(before, year) ? before : null;
  const criterion = criterionOf(row, match, context);
  const evidence: UndoubtedEvidence = {
    value,
    figure,
    earlier: earlier?.figure ?? null,
    earlierYear: context.table.valueColumns.at(-2)?.year ?? null,
    year: columnYear,
    criterion: readCriterion(criterion.text),
    criterionFrom: criterion.from,
    traits: rowTraits(match, context.profile),
    lacksCriterion: criterion.openClass ? "regionClass" : "criterion",
    unit,
    ...course,
    level: match?.entry.level ?? null,
    nameKey: key,
    recognised: match !== null,
    subject: subjectOf(row, match),
  };
  return {
    valueAt,
    upstreamAt: upstreamAt(row),
    earlierAt: earlier?.at ?? null,
    earlierYear: earlier?.year ?? null,
    criterion,
    year,
    evidence: { ...evidence, doubt: doubtOf(evidence, match?.entry.unit ?? null) },
  };
}
