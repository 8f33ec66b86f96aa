import type { Verdict } from "../judging/verdict";
import { uniqueKeys } from "../pages/unique-keys";
import { isFurther, type IndicatorRecord, type RegionRecord, type Shortfall } from "./region-record";

/** A region of a roll-up with its indicators by their keys. */
export interface RolledRegion {
  /** Its name, with what tells it from others of the same name. */
  readonly label: string;
  readonly record: RegionRecord;
  readonly indicators: ReadonlyMap<string, IndicatorRecord>;
}

/** The region that is furthest from what an indicator must reach. */
export interface Furthest {
  readonly region: RolledRegion;
  readonly shortfall: Shortfall;
}

/** An indicator over all regions that list it. */
export interface RolledIndicator {
  readonly key: string;
  readonly name: string;
  readonly domain: string | null;
  /** The regions that list it, and those of them that miss it. */
  readonly listed: number;
  readonly missed: number;
  readonly furthest: Furthest | null;
}

/** Many judged tables put together. Tables of earlier years of a region are told apart and do not count. */
export interface Rollup {
  readonly regions: readonly RolledRegion[];
  /** In the order in which the tables first name them. */
  readonly domains: readonly {
    readonly domain: string | null;
    readonly indicators: readonly RolledIndicator[];
  }[];
  /** The tables of earlier years. */
  readonly earlier: readonly RegionRecord[];
}

/** What tables of several years have in common. */
function listOf({ region, systemId }: RegionRecord): string | null {
  return region === null ? null : `${region}|${systemId ?? ""}`;
}

function latestYears(records: readonly RegionRecord[]): ReadonlyMap<string, number> {
  const latest = new Map<string, number>();
  for (const record of records) {
    const list = listOf(record);
    if (list !== null && record.year !== null) latest.set(list, Math.max(record.year, latest.get(list) ?? 0));
  }
  return latest;
}

/** The name of a file without its folders. */
export function fileName(path: string): string {
  return path.split(/[\\/]/u).at(-1) ?? path;
}

/** Names that tell regions apart: the region's, with its sheet or file where several have it, and a number where that fails. */
function labelsOf(records: readonly RegionRecord[]): readonly string[] {
  const plain = ({ region, sheet, file }: RegionRecord): string =>
    region ?? (file === null ? sheet : fileName(file));
  const counts = new Map<string, number>();
  for (const record of records) counts.set(plain(record), (counts.get(plain(record)) ?? 0) + 1);
  const taken = new Set<string>();
  return records.map((record) => {
    const own = plain(record);
    const where = record.file === null ? record.sheet : fileName(record.file);
    const wanted = (counts.get(own) ?? 0) < 2 || own === where ? own : `${own} · ${where}`;
    let label = wanted;
    for (let count = 2; taken.has(label); count++) label = `${wanted} ${count}`;
    taken.add(label);
    return label;
  });
}

/** Tables of one region, year and standard are parts of one list where none lists what another does. */
function joined(records: readonly RegionRecord[]): readonly RegionRecord[] {
  const lists: RegionRecord[] = [];
  const byList = new Map<string, number>();
  for (const record of records) {
    const { file, year } = record;
    const list = listOf(record);
    const key = list === null ? null : `${file ?? ""}|${list}|${year ?? ""}`;
    const place = key === null ? undefined : byList.get(key);
    const before = place === undefined ? undefined : lists[place];
    const known = new Set(before?.indicators.map((indicator) => indicator.key));
    const isPart = before !== undefined && record.indicators.every((indicator) => !known.has(indicator.key));
    if (isPart && place !== undefined)
      lists[place] = { ...before, indicators: [...before.indicators, ...record.indicators] };
    else {
      if (key !== null) byList.set(key, lists.length);
      lists.push(record);
    }
  }
  return lists;
}

function keyed({ indicators }: RegionRecord): ReadonlyMap<string, IndicatorRecord> {
  const keyOf = uniqueKeys();
  return new Map(indicators.map((indicator) => [keyOf(indicator.key), indicator]));
}

/** An indicator that is still being counted. */
interface OpenIndicator {
  readonly key: string;
  readonly name: string;
  domain: string | null;
  listed: number;
  missed: number;
  furthest: Furthest | null;
}

function counted(regions: readonly RolledRegion[]): readonly RolledIndicator[] {
  const found = new Map<string, OpenIndicator>();
  for (const region of regions) {
    for (const [key, { name, domain, verdict, shortfall }] of region.indicators) {
      const open = found.get(key) ?? { key, name, domain, listed: 0, missed: 0, furthest: null };
      found.set(key, open);
      open.domain ??= domain;
      open.listed++;
      if (verdict === "unmet") open.missed++;
      const isMost =
        shortfall !== null && (open.furthest === null || isFurther(shortfall, open.furthest.shortfall));
      if (isMost) open.furthest = { region, shortfall };
    }
  }
  return [...found.values()];
}

function byDomain(indicators: readonly RolledIndicator[]): Rollup["domains"] {
  const domains = new Map<string | null, RolledIndicator[]>();
  for (const indicator of indicators) {
    const known = domains.get(indicator.domain);
    if (known === undefined) domains.set(indicator.domain, [indicator]);
    else known.push(indicator);
  }
  const all = [...domains].map(([domain, of]) => ({ domain, indicators: of }));
  return [...all.filter(({ domain }) => domain !== null), ...all.filter(({ domain }) => domain === null)];
}

/** Puts judged tables together, in their order. */
export function rollUp(records: readonly RegionRecord[]): Rollup {
  const latest = latestYears(records);
  const isEarlier = (record: RegionRecord): boolean => {
    const list = listOf(record);
    return list !== null && record.year !== null && record.year < (latest.get(list) ?? record.year);
  };
  const current = joined(records.filter((record) => !isEarlier(record)));
  const labels = labelsOf(current);
  const regions = current.map((record, index): RolledRegion => {
    return { label: labels[index] ?? record.sheet, record, indicators: keyed(record) };
  });
  return { regions, domains: byDomain(counted(regions)), earlier: records.filter(isEarlier) };
}

/** Whether the tables are of several regions, as far as they are named. */
export function hasSeveralRegions({ regions }: Rollup): boolean {
  return new Set(regions.flatMap(({ record }) => record.region ?? [])).size > 1;
}

/** The counts of a region's final verdicts. */
export function verdictCounts({ indicators }: RolledRegion): Readonly<Record<Verdict, number>> {
  const counts = { met: 0, unmet: 0, pending: 0, undetermined: 0, notApplicable: 0 };
  for (const { verdict } of indicators.values()) counts[verdict]++;
  return counts;
}
