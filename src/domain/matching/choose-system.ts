import { normaliseText } from "../reading/normalise";
import type { IndicatorSystem } from "../standards/indicator-system";
import { levelOfName, type RegionLevel } from "../region/level-of-name";
import { regionIn } from "../table/region";
import type { IndicatorTable } from "../table/table";
import type { CertainNames } from "./match-rows";

/** The share of a table's indicators that a system must know for the table to follow it. */
const KNOWN = 0.5;
/** A plan whose region the sheet does not name must be nearly the same list, since neighbours have many names in common, */
const KNOWN_OF_UNNAMED = 0.9;
/** and have mostly the same targets, since some have all. */
const AGREED = 0.6;

/** What the sheet says of itself. */
interface Stated {
  /** The table's title and the sheet's name, normalised. */
  readonly text: string;
  readonly region: string | null;
  /** The region's level: the user's word, else what its name says. */
  readonly level: RegionLevel | null;
  readonly baseYear: number | null;
  readonly targetYear: number | null;
}

function statedBy(table: IndicatorTable, level: RegionLevel | null): Stated {
  const region = table.region ?? regionIn(table.sheet);
  return {
    text: `${normaliseText(table.title ?? "")} ${normaliseText(table.sheet)}`,
    region,
    level: level ?? (region === null ? null : levelOfName(region)),
    baseYear: table.valueColumns.at(-1)?.year ?? null,
    targetYear: table.targetColumns[0]?.year ?? null,
  };
}

const DOCUMENT_NUMBER = /\[?(20\d\d)\]?第?(\d+)号/u;
const EDITION = /(20\d\d)年?(?:版|修订)/u;
const LIST_OF = /示范区?\((市|县)\)/u;

/** 〔2021〕353号 as `2021-353`. */
function documentNumber(text: string): string | null {
  const found = DOCUMENT_NUMBER.exec(text);
  return found === null ? null : `${found[1] ?? ""}-${found[2] ?? ""}`;
}

function sameRegion(a: string, b: string): boolean {
  return a.endsWith(b) || b.endsWith(a);
}

/** Whether the sheet says that it follows something else: another region, document, edition, level or year. */
function contradicts(system: IndicatorSystem, stated: Stated, others: readonly IndicatorSystem[]): boolean {
  const { text, region, level, baseYear, targetYear } = stated;
  const title = normaliseText(system.title);
  const cited = documentNumber(text);
  const citesOther =
    cited !== null &&
    cited !== documentNumber(normaliseText(system.document)) &&
    others.some((other) => documentNumber(normaliseText(other.document)) === cited);
  if (citesOther) return true;
  if (system.kind === "plan") {
    const otherRegion = region !== null && system.region !== undefined && !sameRegion(region, system.region);
    const otherYears =
      (baseYear !== null && system.baseYear !== undefined && baseYear < system.baseYear) ||
      (targetYear !== null && system.targetYear !== undefined && targetYear > system.targetYear);
    return otherRegion || otherYears;
  }
  const edition = EDITION.exec(text)?.[1];
  const listOf = LIST_OF.exec(text)?.[1];
  const ownListOf = LIST_OF.exec(title)?.[1];
  const otherList = listOf !== undefined && ownListOf !== undefined && listOf !== ownListOf;
  const otherLevel = level !== null && !system.levels.includes(level);
  const otherEdition =
    edition !== undefined && system.issued !== undefined && !system.issued.startsWith(edition);
  return otherList || otherLevel || otherEdition;
}

/** A target without its percent sign, which a cell may hold in its format. */
function figureKey(text: string): string {
  return normaliseText(text).replace(/%/gu, "");
}

/** Whether the sheet names the system: a standard's document number or title, a plan's region. */
function named(system: IndicatorSystem, { text, region }: Stated): boolean {
  if (system.kind === "plan") {
    return region !== null && system.region !== undefined && sameRegion(region, system.region);
  }
  const number = documentNumber(normaliseText(system.document));
  const cited = number !== null && documentNumber(text) === number;
  return cited || text.includes(normaliseText(system.title));
}

/** Whether a table's title, or its sheet's name, names a system. */
export function tableNames(table: IndicatorTable, system: IndicatorSystem): boolean {
  return named(system, statedBy(table, null));
}

/** Whether a sheet that does not name the plan's region is the plan's own table by its names and targets. */
function isPlanItself(table: IndicatorTable, names: CertainNames, share: number): boolean {
  const agreed = table.indicators.flatMap((indicator) => {
    const criterion = names.knows(indicator)?.entry.criteria[0]?.text;
    const [row] = indicator.rows;
    const stated = row?.targets[0] ?? row?.criterion;
    return criterion === undefined ? [] : [figureKey(stated?.text ?? "") === figureKey(criterion)];
  });
  return share >= KNOWN_OF_UNNAMED && agreed.filter(Boolean).length >= agreed.length * AGREED;
}

/** How a table speaks for a system. */
interface Evidence {
  readonly names: CertainNames;
  readonly named: boolean;
  /** The share of the table's indicators that the system knows. */
  readonly share: number;
  /** The same, where an indicator that several systems know counts for each the less. */
  readonly weight: number;
}

/**
 * The system that a table follows, by its names and by what its title says; null where none knows enough of its names, or
 * where the title, or the level that the user gives, speaks against all that do. A plan is its region's own: it is never taken for another region's.
 */
export function chooseSystem(
  table: IndicatorTable,
  catalogue: readonly CertainNames[],
  level: RegionLevel | null,
): CertainNames | null {
  const stated = statedBy(table, level);
  const systems = catalogue.map(({ index }) => index.system);
  const confidences = table.indicators.map((indicator) =>
    catalogue.map((names) => names.knows(indicator)?.confidence ?? 0),
  );
  const total = table.indicators.length;
  const possible = catalogue.flatMap((names, at): readonly Evidence[] => {
    const { system } = names.index;
    if (contradicts(system, stated, systems)) return [];
    const known = confidences.filter((each) => (each[at] ?? 0) > 0);
    const share = known.length / total;
    const isNamed = named(system, stated);
    const follows = system.kind === "plan" && !isNamed ? isPlanItself(table, names, share) : share >= KNOWN;
    if (!follows) return [];
    const weight = known.reduce((sum, each) => {
      return sum + (each[at] ?? 0) / each.filter((confidence) => confidence > 0).length;
    }, 0);
    return [{ names, named: isNamed, share, weight: weight / total + (isNamed ? 1 : 0) }];
  });
  const [best] = possible.toSorted((a, b) => b.weight - a.weight);
  return best?.names ?? null;
}
