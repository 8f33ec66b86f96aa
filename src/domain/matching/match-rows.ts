import type { SaidLink } from "../mapping/said-of-table";
import { normaliseText } from "../reading/normalise";
import { canonicalUnit } from "../reading/unit";
import type { TableIndicator, TableRow } from "../table/table";
import type { NameForms } from "./canonical-name";
import { findCertain } from "./find-indicator";
import type { Match, RowMatches, Suggestion } from "./match";
import { resolveNames, type Name, type Resolved } from "./resolve-names";
import type { SystemIndex } from "./system-index";

/** What the names of a table say for certain in one system; a name that stands often is looked up once. */
export class CertainNames {
  readonly index: SystemIndex;
  readonly forms: (name: string) => NameForms;
  readonly #whole = new Map<string, Match | null>();

  constructor(index: SystemIndex, forms: (name: string) => NameForms) {
    this.index = index;
    this.forms = forms;
  }

  /** The indicator that an indicator of the table is; for one without components it may be a component. */
  of(indicator: TableIndicator): Match | null {
    const { text } = indicator.name;
    const composite = isComposite(indicator);
    const key = composite ? `composite ${text}` : text;
    const known = this.#whole.get(key);
    if (known !== undefined) return known;
    const forms = this.forms(text);
    const found = composite
      ? this.index.find(forms, this.index.indicators)
      : findCertain(text, forms, this.index);
    this.#whole.set(key, found);
    return found;
  }

  /** Whether anything of the indicator is known: its name, or under an unknown name one of its components. */
  knows(indicator: TableIndicator): Match | null {
    const own = this.of(indicator);
    if (own !== null) return own;
    for (const { component } of indicator.rows) {
      const found = component === null ? null : this.component(component.text, null);
      if (found !== null) return found;
    }
    return null;
  }

  /** A component is looked up under its own indicator; under a name that the system does not know, among all. */
  component(text: string, parent: Match | null): Match | null {
    const { index } = this;
    const table = parent === null ? index.components : index.componentsOf(parent.id);
    const found = index.find(this.forms(text), table);
    if (found === null || parent === null || parent.confidence >= found.confidence) return found;
    return { ...found, kind: parent.kind, confidence: parent.confidence };
  }
}

/** A row with what it was found to be. */
type ResolvedRow = Resolved & { readonly row: number };

export function isComposite({ rows }: TableIndicator): boolean {
  return rows.some(({ component }) => component !== null);
}

function unitOf({ unit, name, component }: TableRow): string | null {
  const inName = /\(([^()]+)\)$/u.exec(normaliseText((component ?? name).text))?.[1];
  return canonicalUnit(unit === null ? (inName ?? "") : normaliseText(unit.text));
}

function resolveComponents(
  rows: readonly TableRow[],
  parent: Resolved,
  certain: CertainNames,
): readonly ResolvedRow[] {
  const { match } = parent;
  const candidates = match === null ? [] : certain.index.componentsOf(match.id).candidates;
  const names = rows.map((row): Name => {
    const text = row.component?.text ?? "";
    const found = row.component === null ? match : certain.component(text, match);
    return { forms: certain.forms(text), unit: unitOf(row), certain: found, composite: false, candidates };
  });
  const resolved = resolveNames(names, new Set());
  return rows.map(({ row, component }, index): ResolvedRow => {
    const own = resolved[index] ?? parent;
    return component === null ? { ...parent, row } : { ...own, row };
  });
}

/** What the user said of rows, as far as it is of this system. */
type Links = ReadonlyMap<number, Match | null>;

function linksIn(
  indicators: readonly TableIndicator[],
  said: ReadonlyMap<number, SaidLink>,
  { index, forms }: CertainNames,
): Links {
  const links = new Map<number, Match | null>();
  if (said.size === 0) return links;
  for (const { row, name, component } of indicators.flatMap(({ rows }) => rows)) {
    const link = said.get(row);
    if (link === undefined) continue;
    const match =
      link.system === index.system.id ? index.byId(link.id ?? "", forms((component ?? name).text)) : null;
    if (link.id === null || match !== null) links.set(row, match);
  }
  return links;
}

function resolveRows(
  indicators: readonly TableIndicator[],
  certain: CertainNames,
  links: Links,
): readonly ResolvedRow[] {
  const { index } = certain;
  const known = indicators.map((indicator) => certain.of(indicator));
  const parts = indicators.flatMap((indicator, at) => {
    const id = known[at]?.id;
    return id === undefined || !isComposite(indicator) ? [] : index.componentsOf(id).candidates;
  });
  const names = indicators.map((indicator, at): Name => {
    const [first] = indicator.rows;
    const composite = isComposite(indicator);
    return {
      forms: certain.forms(indicator.name.text),
      unit: first === undefined || composite ? null : unitOf(first),
      certain: known[at] ?? null,
      composite,
      candidates: composite ? index.indicators.candidates : index.all.candidates,
    };
  });
  const said = [...links.values()].flatMap((match) => (match === null ? [] : [match.id]));
  const resolved = resolveNames(names, new Set([...parts.map(({ id }) => id), ...said]));
  return indicators.flatMap((indicator, at): readonly ResolvedRow[] => {
    const own = resolved[at] ?? { match: null, suggestion: null };
    if (isComposite(indicator)) return resolveComponents(indicator.rows, own, certain);
    return indicator.rows.map(({ row }) => ({ ...own, row }));
  });
}

/** What a match stands for; limits for different kinds of region are different rows of one indicator. */
function place({ id, regionClass }: Match): string {
  return `${id}|${regionClass?.text ?? ""}`;
}

/** Rows that the user spoke of are what the user said, and are left out where the others are resolved. */
function resolveWithLinks(
  indicators: readonly TableIndicator[],
  certain: CertainNames,
  links: Links,
): readonly ResolvedRow[] {
  const open = indicators.filter(({ rows }) => rows.some(({ row }) => !links.has(row)));
  const resolved = new Map(resolveRows(open, certain, links).map((found) => [found.row, found]));
  return indicators.flatMap(({ rows }) =>
    rows.flatMap(({ row }): readonly ResolvedRow[] => {
      const said = links.get(row);
      if (said !== undefined) return [{ row, match: said, suggestion: null }];
      const own = resolved.get(row);
      return own === undefined ? [] : [own];
    }),
  );
}

/**
 * Matches the rows of a table with one system; what the user said of a row counts before its name. A row that names what an earlier row has named keeps its match, so that it
 * is judged on its own cells, and is told to be a duplicate.
 */
export function matchRows(
  indicators: readonly TableIndicator[],
  said: ReadonlyMap<number, SaidLink>,
  certain: CertainNames,
): RowMatches {
  const byRow = new Map<number, Match>();
  const suggestions = new Map<number, Suggestion>();
  const duplicates = new Map<number, number>();
  const first = new Map<string, number>();
  for (const { row, match, suggestion } of resolveWithLinks(
    indicators,
    certain,
    linksIn(indicators, said, certain),
  )) {
    if (suggestion !== null) suggestions.set(row, suggestion);
    if (match === null) continue;
    byRow.set(row, match);
    const before = first.get(place(match));
    if (before === undefined) first.set(place(match), row);
    else duplicates.set(row, before);
  }
  return { byRow, suggestions, duplicates };
}
