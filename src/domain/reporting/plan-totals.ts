import { summarise } from "../judging/summary";
import type { Plan } from "./plan";

/** What a plan comes to over all its tables: indicators by final verdict, and cells. */
export interface PlanTotals {
  readonly unmet: number;
  /** To be verified, or under way. */
  readonly open: number;
  /** Cells that get a text. */
  readonly written: number;
  /** Cells left as the user filled them. */
  readonly kept: number;
}

export function planTotals({ tables }: Plan): PlanTotals {
  const totals = { unmet: 0, open: 0, written: 0, kept: 0 };
  for (const { assessment, written, kept } of tables) {
    const counts = summarise(assessment).totals;
    totals.unmet += counts.unmet;
    totals.open += counts.undetermined + counts.pending;
    totals.written += written;
    totals.kept += kept;
  }
  return totals;
}
