import type { IndicatorAssessment } from "../judging/assessment";
import type { Verdict } from "../judging/verdict";
import type { Wording } from "../reporting/wording";
import { columnLetters, formatAddress, type Address, type Area } from "../sheet/address";
import type { PageContent } from "../sheet/page";
import { domainText, LIST } from "./list-register";
import type { PageSource, SourceTable } from "./page-source";
import { textCell, type Places, type Register, type RegisterCell, type RegisterRow } from "./register";

/** In the order of the columns; the series of the chart. */
export const COUNTED: readonly Verdict[] = ["met", "unmet", "undetermined", "pending", "notApplicable"];

type GroupedBy = "domain" | "property";

const TOTAL_ROW = "total";

/** Key of the counts of a table. */
export function countKey(table: SourceTable, by: GroupedBy): string {
  return `${by}:${table.key}`;
}

function absolute({ top, left, bottom, right }: Area): string {
  return `$${columnLetters(left)}$${top}:$${columnLetters(right)}$${bottom}`;
}

function reference(at: Address | null): string {
  return at === null ? "0" : formatAddress(at);
}

/** Counts the rows of the list that have the group and the verdict of a cell's row and column head. */
function countFormula(table: SourceTable, by: GroupedBy, group: string, verdict: Verdict, several: boolean) {
  return (places: Places): string => {
    const key = countKey(table, by);
    const groups = places.column(LIST, by);
    const verdicts = places.column(LIST, "status");
    const tables = several ? places.column(LIST, "table") : null;
    if (groups === null || verdicts === null) return "0";
    const conditions = [
      `${absolute(groups)},${reference(places.at(key, group, by))}`,
      `${absolute(verdicts)},${reference(places.head(key, verdict))}`,
      ...(tables === null ? [] : [`${absolute(tables)},"${table.label.replaceAll('"', '""')}"`]),
    ];
    return `COUNTIFS(${conditions.join(",")})`;
  };
}

/** The sum of the cells beside or above. */
function sumFormula(first: (places: Places) => Address | null, last: (places: Places) => Address | null) {
  return (places: Places): string => `SUM(${reference(first(places))}:${reference(last(places))})`;
}

function formula(
  make: (places: Places) => string,
  result: number,
  style: RegisterCell["style"],
): RegisterCell {
  return { content: (places): PageContent => ({ kind: "formula", formula: make(places), result }), style };
}

interface Group {
  readonly name: string;
  readonly of: readonly IndicatorAssessment[];
}

function groupsOf(table: SourceTable, by: GroupedBy, wording: Wording): readonly Group[] {
  const groups = new Map<string, IndicatorAssessment[]>();
  for (const indicator of table.assessment.indicators) {
    const { property } = indicator.table;
    const named = property === null ? null : wording.page(`property.${property}`);
    const name = by === "domain" ? domainText(table, indicator, wording) : named;
    if (name === null) continue;
    const known = groups.get(name);
    if (known === undefined) groups.set(name, [indicator]);
    else known.push(indicator);
  }
  return [...groups].map(([name, of]) => ({ name, of }));
}

function countOf(of: readonly IndicatorAssessment[], verdict: Verdict): number {
  return of.filter(({ final }) => final === verdict).length;
}

function groupRow(table: SourceTable, by: GroupedBy, { name, of }: Group, several: boolean): RegisterRow {
  const key = countKey(table, by);
  const counts = COUNTED.map(
    (verdict) =>
      [
        verdict,
        formula(countFormula(table, by, name, verdict, several), countOf(of, verdict), "count"),
      ] as const,
  );
  const sum = sumFormula(
    (places) => places.at(key, name, COUNTED[0] ?? ""),
    (places) => places.at(key, name, COUNTED.at(-1) ?? ""),
  );
  return {
    key: name,
    cells: { [by]: textCell(name), ...Object.fromEntries(counts), total: formula(sum, of.length, "total") },
  };
}

function totalRow(
  table: SourceTable,
  by: GroupedBy,
  groups: readonly Group[],
  wording: Wording,
): RegisterRow {
  const key = countKey(table, by);
  const all = groups.flatMap(({ of }) => of);
  const sum = (column: string, result: number) =>
    formula(
      sumFormula(
        (places) => places.at(key, groups[0]?.name ?? "", column),
        (places) => places.at(key, groups.at(-1)?.name ?? "", column),
      ),
      result,
      "total",
    );
  const counts = COUNTED.map((verdict) => [verdict, sum(verdict, countOf(all, verdict))] as const);
  return {
    key: TOTAL_ROW,
    cells: {
      [by]: textCell(wording.page("total"), "total"),
      ...Object.fromEntries(counts),
      total: sum("total", all.length),
    },
  };
}

/** The counts of a table's indicators by domain or by property, which tie to the list; null where nothing names groups. */
export function countRegister(
  table: SourceTable,
  by: GroupedBy,
  { tables }: PageSource,
  wording: Wording,
): Register | null {
  const groups = groupsOf(table, by, wording);
  const named = groups.filter(({ name }) => name !== wording.page("otherDomain"));
  if (named.length === 0) return null;
  const several = tables.length > 1;
  const caption = wording.page(by === "domain" ? "byDomain" : "byProperty");
  return {
    key: countKey(table, by),
    caption: several ? wording.page("ofTable", { caption, table: table.label }) : caption,
    columns: [
      { key: by, title: wording.page(`column.${by}`) },
      ...COUNTED.map((verdict) => ({ key: verdict, title: wording.verdict(verdict) })),
      { key: "total", title: wording.page("column.total") },
    ],
    id: by,
    numbered: false,
    rows: [
      ...groups.map((group) => groupRow(table, by, group, several)),
      totalRow(table, by, groups, wording),
    ],
    closing: null,
  };
}
