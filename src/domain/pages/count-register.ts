import type { IndicatorAssessment } from "../judging/assessment";
import type { Verdict } from "../judging/verdict";
import type { Wording } from "../reporting/wording";
import { formatAddress, type Address } from "../sheet/address";
import type { PageContent } from "../sheet/page";
import { absolute, CRITERION_SIGN, exactly, sumFormula } from "./formula";
import { domainText, LIST } from "./list-register";
import { captionOf, type PageSource, type SourceTable } from "./page-source";
import { textCell, type Places, type Register, type RegisterCell, type RegisterRow } from "./register";

/** In the order of the columns; the series of the chart. */
export const COUNTED: readonly Verdict[] = ["met", "unmet", "undetermined", "pending", "notApplicable"];

type GroupedBy = "domain" | "property";

const TOTAL_ROW = "total";

/** Key of the counts of a table. */
export function countKey(table: SourceTable, by: GroupedBy): string {
  return `${by}:${table.key}`;
}

function reference(at: Address | null): string {
  return at === null ? "0" : formatAddress(at);
}

/** Counts the rows of the list that have the group and, where one is given, the verdict. */
function countFormula(
  table: SourceTable,
  by: GroupedBy,
  group: string,
  verdict: string | null,
  several: boolean,
) {
  return (places: Places): string => {
    const key = countKey(table, by);
    const groups = places.column(LIST, by);
    const verdicts = places.column(LIST, "status");
    const tables = several ? places.column(LIST, "table") : null;
    if (groups === null || verdicts === null) return "0";
    const conditions = [
      `${absolute(groups)},${CRITERION_SIGN.test(group) ? exactly(group) : reference(places.at(key, group, by))}`,
      ...(verdict === null ? [] : [`${absolute(verdicts)},${exactly(verdict)}`]),
      ...(tables === null ? [] : [`${absolute(tables)},${exactly(table.label)}`]),
    ];
    return `COUNTIFS(${conditions.join(",")})`;
  };
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

function groupRow(
  table: SourceTable,
  by: GroupedBy,
  { name, of }: Group,
  several: boolean,
  wording: Wording,
): RegisterRow {
  const key = countKey(table, by);
  const counts = COUNTED.map(
    (verdict) =>
      [
        verdict,
        formula(
          countFormula(table, by, name, wording.verdict(verdict), several),
          countOf(of, verdict),
          "count",
        ),
      ] as const,
  );
  const sum = (places: Places): string => {
    const cells = COUNTED.flatMap((verdict) => places.at(key, name, verdict) ?? []);
    if (cells.length === COUNTED.length) return sumFormula(cells);
    return countFormula(table, by, name, null, several)(places);
  };
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
      (places) => sumFormula(groups.flatMap(({ name }) => places.at(key, name, column) ?? [])),
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
    caption: captionOf(caption, table, several, wording),
    columns: [
      { key: by, title: wording.page(`column.${by}`) },
      ...COUNTED.map((verdict) => ({ key: verdict, title: wording.verdict(verdict) })),
      { key: "total", title: wording.page("column.total") },
    ],
    id: by,
    numbered: false,
    rows: [
      ...groups.map((group) => groupRow(table, by, group, several, wording)),
      totalRow(table, by, groups, wording),
    ],
    closing: null,
  };
}
