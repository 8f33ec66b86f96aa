import type { Verdict } from "../judging/verdict";
import type { Wording } from "../reporting/wording";
import type { RolledIndicator, RolledRegion, Rollup } from "../rollup/roll-up";
import type { Address } from "../sheet/address";
import { countFormula } from "./formula";
import { textCell, type Places, type Register, type RegisterCell, type RegisterRow } from "./register";
import { uniqueKeys } from "./unique-keys";

/** The regions against the indicators of one domain. */
export interface Grid {
  readonly key: string;
  readonly domain: string;
  readonly indicators: readonly RolledIndicator[];
}

/** The column of a grid that counts what a region misses. */
const MISSED = "missed";
export const REGION = "region";

/** A verdict as a cell of a grid shows it: a sign and a word. */
export function signOf(verdict: Verdict | undefined, wording: Wording): string {
  return wording.page(`rollup.${verdict ?? "absent"}`);
}

export function gridsOf({ domains }: Rollup, wording: Wording): readonly Grid[] {
  const keyOf = uniqueKeys();
  return domains.map(({ domain, indicators }): Grid => {
    const name = domain ?? wording.page("otherDomain");
    return { key: keyOf(`grid:${name}`), domain: name, indicators };
  });
}

function columnKey({ key }: RolledIndicator): string {
  return `i:${key}`;
}

/** The cells of a region in a grid. */
function cellsOfRegion(grid: Grid, { label }: RolledRegion, places: Places): readonly Address[] {
  return grid.indicators.flatMap((indicator) => places.at(grid.key, label, columnKey(indicator)) ?? []);
}

/** How many indicators of a region have a verdict, counted in the grids. */
export function countOfRegion(
  grids: readonly Grid[],
  region: RolledRegion,
  verdict: Verdict,
  wording: Wording,
): (places: Places) => string {
  return (places) => {
    const word = signOf(verdict, wording);
    const terms = grids.map((grid) => countFormula(cellsOfRegion(grid, region, places), word));
    return terms.join("+");
  };
}

/** How many regions miss an indicator, or list it, counted in its grid. */
export function countOfIndicator(
  grid: Grid,
  indicator: RolledIndicator,
  verdict: Verdict,
  regions: readonly RolledRegion[],
  wording: Wording,
): (places: Places) => string {
  return (places) => {
    const cells = regions.flatMap(({ label }) => places.at(grid.key, label, columnKey(indicator)) ?? []);
    return countFormula(cells, signOf(verdict, wording));
  };
}

export function formulaCell(
  make: (places: Places) => string,
  result: number,
  style: RegisterCell["style"],
): RegisterCell {
  return { content: (places) => ({ kind: "formula", formula: make(places), result }), style };
}

function rowOf(grid: Grid, region: RolledRegion, wording: Wording): RegisterRow {
  const verdicts = grid.indicators.map((indicator) => {
    const verdict = region.indicators.get(indicator.key)?.verdict;
    return [columnKey(indicator), textCell(signOf(verdict, wording))] as const;
  });
  const missed = grid.indicators.filter(({ key }) => region.indicators.get(key)?.verdict === "unmet").length;
  const word = signOf("unmet", wording);
  return {
    key: region.label,
    cells: {
      [REGION]: textCell(region.label),
      ...Object.fromEntries(verdicts),
      [MISSED]: formulaCell(
        (places) => countFormula(cellsOfRegion(grid, region, places), word),
        missed,
        "total",
      ),
    },
  };
}

/** The regions against the indicators of one domain: signs and words, and how many each region misses. */
export function gridRegister(grid: Grid, regions: readonly RolledRegion[], wording: Wording): Register {
  return {
    key: grid.key,
    caption: wording.page("rollup.ofDomain", { domain: grid.domain }),
    columns: [
      { key: REGION, title: wording.page("rollup.column.region") },
      ...grid.indicators.map((indicator) => ({ key: columnKey(indicator), title: indicator.name })),
      { key: MISSED, title: wording.verdict("unmet") },
    ],
    id: REGION,
    hasOpenColumns: true,
    numbered: false,
    rows: regions.map((region) => rowOf(grid, region, wording)),
    closing: null,
  };
}
