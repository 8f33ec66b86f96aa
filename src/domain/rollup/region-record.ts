import Big from "big.js";
import type { Assessment, IndicatorAssessment, RowAssessment } from "../judging/assessment";
import { limitText } from "../judging/limit-text";
import { domainOf } from "../judging/summary";
import type { Verdict } from "../judging/verdict";
import { nameKey, onOneLine, shownName } from "../reading/normalise";
import { decimalText } from "../reading/quantity";
import { formatAddress } from "../sheet/address";
import { tableRecord, type TableRecord } from "./table-record";

/** How far a row is from what it must reach. Numbers are decimal texts. */
export interface Shortfall {
  readonly component: string | null;
  /** The figure with its unit, or the cell's words. */
  readonly current: string;
  readonly limit: string;
  readonly amount: string;
  /** `percentagePoint` for a percentage. */
  readonly unit: string | null;
  /** The distance as a share of the limit; null where the limit is zero. */
  readonly relative: string | null;
  readonly cell: string | null;
}

/** An indicator of a region as it counts in a roll-up: once, its components rolled up. */
export interface IndicatorRecord {
  /** The same for the same indicator in every table. */
  readonly key: string;
  readonly name: string;
  readonly domain: string | null;
  /** The final verdict. */
  readonly verdict: Verdict;
  /** Where its value stands. */
  readonly sheet: string;
  readonly cell: string | null;
  /** The row that is furthest off; null where none is at a measured distance. */
  readonly shortfall: Shortfall | null;
}

/** What a roll-up is made from: one judged table. */
export interface RegionRecord extends TableRecord {
  readonly indicators: readonly IndicatorRecord[];
}

function shortfallOf({ table, value, limit, gap, criterion }: RowAssessment): Shortfall | null {
  if (gap === null) return null;
  const { figure, unit, raw, at } = value;
  return {
    component: table.component === null ? null : shownName(table.component.text),
    current: figure === null ? onOneLine(raw) : `${decimalText(figure.number)}${unit ?? ""}`,
    limit: limit === null ? onOneLine(criterion.raw) : limitText(limit),
    amount: decimalText(gap.amount),
    unit: gap.unit,
    relative: gap.relative === null ? null : decimalText(gap.relative),
    cell: at === null ? null : formatAddress(at),
  };
}

/** Whether a shortfall is larger than another: as a share of the limit, or by itself where that tells nothing. */
export function isFurther(a: Shortfall, b: Shortfall): boolean {
  if (a.relative !== null && b.relative !== null) return new Big(a.relative).gt(b.relative);
  if (a.relative === null && b.relative === null) return new Big(a.amount).gt(b.amount);
  return a.relative !== null;
}

/** The standard's name for an indicator, or for a component that the table lists by itself; else its own. */
function nameOf({ table, rows }: IndicatorAssessment, { system }: Assessment): string {
  const match = rows[0]?.match ?? null;
  const isComposite = rows.some((row) => row.table.component !== null);
  const parent = system?.indicators.find(({ id }) => id === match?.id.split("/")[0]);
  const standard = isComposite ? parent?.name : match?.entry.name;
  return standard ?? shownName(table.name.text);
}

function indicatorRecord(indicator: IndicatorAssessment, assessment: Assessment): IndicatorRecord {
  const { rows, final } = indicator;
  const name = nameOf(indicator, assessment);
  const found = rows.flatMap((row) => (row.final.verdict === "unmet" ? (shortfallOf(row) ?? []) : []));
  const [first, ...others] = found;
  const at = rows.find((row) => row.final.verdict === final)?.value.at ?? rows[0]?.value.at ?? null;
  return {
    key: nameKey(name),
    name,
    domain: domainOf(indicator, assessment),
    verdict: final,
    sheet: assessment.table.sheet,
    cell: at === null ? null : formatAddress(at),
    shortfall:
      first === undefined ? null : others.reduce((most, one) => (isFurther(one, most) ? one : most), first),
  };
}

/** A judged table as a roll-up needs it. */
export function regionRecord(assessment: Assessment, file: string | null): RegionRecord {
  const { indicators } = assessment;
  return {
    ...tableRecord(assessment, file),
    indicators: indicators.map((indicator) => indicatorRecord(indicator, assessment)),
  };
}
