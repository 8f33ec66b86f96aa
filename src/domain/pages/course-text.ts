import { decimalText } from "../reading/quantity";
import type { Wording } from "../reporting/wording";
import { movementWord, type Movement } from "../trend/movement";
import { shareDone, type Course } from "../trend/trend";
import type { TrendRow } from "../trend/trend-table";

/** What a row is called: its indicator's name, and its component's after a colon. */
export function rowText({ name, component }: Pick<TrendRow, "name" | "component">, wording: Wording): string {
  return component === null || component === "" ? name : wording.page("component", { name, component });
}

/** Which way a figure moved and whether that is good, in a sign and a word; `since` is told where it is not the year before. */
export function movementText(movement: Movement, since: number | null, wording: Wording): string {
  const judged = wording.page(movementWord(movement));
  const params = { way: movement.way, judged, since: since === null ? "" : String(since) };
  return wording.page("trend.movement", params);
}

/** How the last year stands to the one before it that has a figure. */
export function lastMovementText({ years, sinceLast }: Course, wording: Wording): string {
  const [before, last] = years.slice(-2).map(({ year }) => year);
  const isNext = before !== undefined && last !== undefined && last - before === 1;
  return movementText(sinceLast, isNext ? null : (before ?? null), wording);
}

/** Years with those that follow each other put together: 2015, 2018—2020. */
function yearRanges(years: readonly number[], wording: Wording): string {
  const ranges: { readonly from: number; to: number }[] = [];
  for (const year of years) {
    const open = ranges.at(-1);
    if (open?.to === year - 1) open.to = year;
    else ranges.push({ from: year, to: year });
  }
  return ranges
    .map(({ from, to }) =>
      from === to ? String(from) : wording.page("trend.yearRange", { from: String(from), to: String(to) }),
    )
    .join(wording.page("trend.separator"));
}

/** The years in which the figure was enough, and those in which it was not. */
export function verdictsText({ years }: Course, wording: Wording): string {
  return (["met", "unmet"] as const)
    .flatMap((verdict) => {
      const of = years.filter((value) => value.verdict === verdict).map(({ year }) => year);
      const params = { verdict: wording.verdict(verdict), years: yearRanges(of, wording) };
      return of.length === 0 ? [] : [wording.page("trend.verdictYears", params)];
    })
    .join("\n");
}

/** How far it is to what the table wants; empty where that is not known. */
export function distanceText({ row: { verdict, gap } }: Course, wording: Wording): string {
  if (verdict === "met") return wording.page("trend.reached");
  return verdict === "unmet" && gap !== null ? wording.amount(gap.amount, gap.unit ?? "") : "";
}

/** Where a plan starts from and where it leads. */
export function aimText({ progress }: Course, wording: Wording): string {
  if (progress === null) return "";
  const { from, target } = progress;
  return wording.page("trend.aim", {
    fromYear: String(from.year),
    from: decimalText(from.number),
    year: String(target.year),
    target: decimalText(target.number),
  });
}

/** How the pace stands to the one that is needed. */
export function paceText({ progress }: Course, wording: Wording): string {
  return progress === null ? "" : wording.page(`trend.pace.${progress.status}`);
}

/** The share of the way done; null where there is no way to go. */
export function doneShare({ progress }: Course): number | null {
  return progress === null ? null : shareDone(progress);
}

/** Figures of which another table has others. */
export function remarkText({ years }: Course, wording: Wording): string {
  return years
    .flatMap(({ year, other }) => {
      if (other === undefined) return [];
      const { number, sheet, cell } = other;
      return [wording.page("trend.differs", { year: String(year), number, sheet, cell: cell ?? "" })];
    })
    .join("\n");
}
