import { restOf, type Summary, type VerdictCounts } from "../../judging/summary";
import type { Verdict } from "../../judging/verdict";
import { tableOf, type Column } from "./column";
import type { DocumentTable } from "./document";
import type { SectionWords } from "./section-phrase";

const VERDICTS: readonly Verdict[] = ["met", "unmet", "undetermined", "pending", "notApplicable"];

interface CountRow {
  readonly group: string;
  readonly item: string;
  readonly counts: VerdictCounts;
}

function sumOf(counts: VerdictCounts): number {
  return VERDICTS.reduce((sum, verdict) => sum + counts[verdict], 0);
}

function group(
  name: string,
  items: readonly { readonly item: string; readonly counts: VerdictCounts }[],
  totals: VerdictCounts,
  unnamed: string,
): readonly CountRow[] {
  if (items.length === 0) return [];
  const rest = restOf(
    totals,
    items.map(({ counts }) => counts),
  );
  const all = rest === null ? items : [...items, { item: unnamed, counts: rest }];
  return all.map((one) => ({ group: name, ...one }));
}

function countRows(
  { byDomain, byProperty, totals }: Summary,
  { say, wording }: SectionWords,
): readonly CountRow[] {
  const domains = byDomain.map(({ domain, ...counts }) => ({ item: domain, counts }));
  const properties = (["binding", "reference", "anticipatory"] as const).flatMap((property) => {
    const counts = byProperty[property];
    return counts === undefined ? [] : [{ item: wording.page(`property.${property}`), counts }];
  });
  return [
    ...group(say({ code: "byDomain" }), domains, totals, say({ code: "noDomain" })),
    ...group(say({ code: "byProperty" }), properties, totals, say({ code: "noProperty" })),
    { group: "", item: wording.page("total"), counts: totals },
  ];
}

/** Counts of indicators by domain, by property and in all; each group adds up to the last row. */
export function attainmentTable(summary: Summary, caption: string, words: SectionWords): DocumentTable {
  const { say, wording } = words;
  const columns: readonly Column<CountRow>[] = [
    {
      head: say({ code: "groupColumn" }),
      width: 20,
      align: "center",
      text: (row) => (row.group === "" ? row.item : row.group),
      shared: (row) => row.group,
      overNext: (row) => row.group === "",
    },
    { head: "", width: 34, align: "center", text: ({ item }) => item },
    {
      head: say({ code: "countColumn" }),
      width: 17,
      align: "center",
      text: ({ counts }) => String(sumOf(counts)),
    },
    ...VERDICTS.map((verdict): Column<CountRow> => ({
      head: wording.verdict(verdict),
      width: 17,
      align: "center",
      text: ({ counts }) => String(counts[verdict]),
    })),
  ];
  return tableOf(caption, columns, countRows(summary, words));
}
