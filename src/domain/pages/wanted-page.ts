import type { PageChart } from "../sheet/page";
import type { PageKind } from "./page-kind";
import { placesIn, type Placement } from "./placement";
import type { Places, Register } from "./register";

/** A chart whose place and data are known when it is known where everything stands. */
export type WantedChart = (places: Places) => PageChart | null;

/** What a sheet of ours shall hold. */
export interface WantedPage {
  readonly kind: PageKind;
  /** The sheet's name where the user has no sheet of that name. */
  readonly name: string;
  readonly title: string;
  /** What the page was made from and with, and when. It is renewed with the page only. */
  readonly note: string;
  /** In characters, from column A on. */
  readonly widths: readonly number[];
  /** From top to bottom. Rows are added below the last one only. */
  readonly registers: readonly Register[];
  readonly charts: readonly WantedChart[];
  /** The titles of the last register repeat on every printed page, where no row stays in sight. */
  readonly repeatsLastHead?: true;
}

/** The charts of a page whose registers stand at these places. */
export function chartsAt({ charts }: WantedPage, placement: Placement): readonly PageChart[] {
  const places = placesIn(placement);
  return charts.flatMap((chart) => chart(places) ?? []);
}
