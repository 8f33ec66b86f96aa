import type { Language } from "../../domain/language";
import type { WorkbookSnapshot } from "../../domain/sheet/snapshot";
import type { CheckRequest } from "../../workbook/plan-check";
import type { GraphPiece } from "./graph";

/** What a thread of its own is asked about a workbook; the answer is what the function of that name gives. */
export type Question =
  | { readonly kind: "recognise"; readonly snapshot: WorkbookSnapshot; readonly sheet: string | null }
  | {
      readonly kind: "planCheck";
      readonly snapshot: WorkbookSnapshot;
      readonly request: CheckRequest;
      readonly language: Language;
    };

/** To the thread: the question by pieces, then that this was all. */
export type ToThread = { readonly kind: "piece"; readonly piece: GraphPiece } | { readonly kind: "asked" };

/** How far the judging has come, in rows. */
export interface Judged {
  readonly rows: number;
  readonly of: number;
}

/** From the thread: how far it is, the answer by pieces, then that this was all; or what went wrong. */
export type FromThread =
  | ({ readonly kind: "judged" } & Judged)
  | { readonly kind: "piece"; readonly piece: GraphPiece }
  | { readonly kind: "answered" }
  | { readonly kind: "failed"; readonly detail: string };
