import * as z from "zod/mini";
import type { PageKind } from "./page-kind";
import type { CellPlace } from "./page-cells";

/** As it is stored: the fingerprint of each content that we put on a sheet of ours, by its place. */
export const pageMemorySchema = z.object({
  kind: z.enum(["analysis", "summary", "ledger", "findings", "templates", "rollup", "trend"]),
  name: z.string(),
  texts: z.array(z.tuple([z.string(), z.string()])),
  replaced: z.optional(z.literal(true)),
});

/** What we put on a sheet of ours. */
export interface PageMemory {
  readonly kind: PageKind;
  /** The sheet's name when we left it. */
  readonly name: string;
  /** Another sheet has taken its place: it is brought up to date no more, but nothing on it is a table to be judged either. */
  readonly isReplaced: boolean;
  readonly prints: ReadonlyMap<CellPlace, string>;
}
