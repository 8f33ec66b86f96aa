import type { Property } from "../table/table";
import { onOneLine } from "../reading/normalise";
import type { Assessment, IndicatorAssessment } from "./assessment";
import type { Verdict } from "./verdict";

export type VerdictCounts = Readonly<Record<Verdict, number>>;

/** Counts of final verdicts; an indicator counts once, its components rolled up. */
export interface Summary {
  readonly indicators: number;
  readonly byProperty: Readonly<Partial<Record<Property, VerdictCounts & { readonly total: number }>>>;
  /** In the order in which the table first names them. */
  readonly byDomain: readonly (VerdictCounts & { readonly domain: string })[];
  readonly totals: VerdictCounts;
}

function count(indicators: readonly IndicatorAssessment[]): VerdictCounts {
  const counts = { met: 0, unmet: 0, pending: 0, undetermined: 0, notApplicable: 0 };
  for (const { final } of indicators) counts[final]++;
  return counts;
}

/** The domain that the table or, without one there, the standard names for an indicator. */
export function domainOf({ table, rows }: IndicatorAssessment, assessment: Assessment): string | null {
  if (table.domain !== null) return onOneLine(table.domain);
  const id = rows[0]?.match?.id.split("/")[0];
  return assessment.system?.indicators.find((indicator) => indicator.id === id)?.domain ?? null;
}

/** What the counted ones leave of the totals: the indicators that name no domain, or no property; null where none is left. */
export function restOf(totals: VerdictCounts, counted: readonly VerdictCounts[]): VerdictCounts | null {
  const left = (verdict: Verdict): number =>
    counted.reduce((rest, counts) => rest - counts[verdict], totals[verdict]);
  const rest = {
    met: left("met"),
    unmet: left("unmet"),
    pending: left("pending"),
    undetermined: left("undetermined"),
    notApplicable: left("notApplicable"),
  };
  return Object.values(rest).every((number) => number === 0) ? null : rest;
}

/** Counts by domain that add up to the totals: indicators without a domain stand last, under null; none where no domain is named. */
export function domainCounts({
  byDomain,
  totals,
}: Summary): readonly (VerdictCounts & { readonly domain: string | null })[] {
  const rest = byDomain.length === 0 ? null : restOf(totals, byDomain);
  return rest === null ? byDomain : [...byDomain, { domain: null, ...rest }];
}

/** The counts of a judged table. Indicators without a property or a domain count in the totals only. */
export function summarise(assessment: Assessment): Summary {
  const { indicators } = assessment;
  const byProperty: Summary["byProperty"] = Object.fromEntries(
    (["binding", "reference", "anticipatory"] as const).flatMap((property) => {
      const of = indicators.filter(({ table }) => table.property === property);
      return of.length === 0 ? [] : [[property, { total: of.length, ...count(of) }]];
    }),
  );
  const domains = new Map<string, IndicatorAssessment[]>();
  for (const indicator of indicators) {
    const domain = domainOf(indicator, assessment);
    if (domain === null) continue;
    const known = domains.get(domain);
    if (known === undefined) domains.set(domain, [indicator]);
    else known.push(indicator);
  }
  return {
    indicators: indicators.length,
    byProperty,
    byDomain: [...domains].map(([domain, of]) => ({ domain, ...count(of) })),
    totals: count(indicators),
  };
}
