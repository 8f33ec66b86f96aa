import type { Verdict } from "../../domain/judging/verdict";

/** The order in which verdicts are shown, what asks for something first. */
export const VERDICTS = [
  "unmet",
  "undetermined",
  "pending",
  "met",
  "notApplicable",
] as const satisfies readonly Verdict[];

/** The signs of verdicts, in the sheet and in the pane. */
export const VERDICT_SIGNS: Readonly<Record<Verdict, string>> = {
  unmet: "✗",
  undetermined: "？",
  pending: "…",
  met: "✓",
  notApplicable: "－",
};
