import type { FindingDetail } from "../judging/finding";
import type { TraceStep } from "../judging/trace";
import type { Verdict } from "../judging/verdict";
import type { WrittenRole } from "../table/own-texts";
import type { AnalysisPart } from "./analysis";
import type { Notice } from "./notice";

export type Language = "zh-CN" | "en-US";

/** Turns codes into sentences; the locales implement it, so that the domain stays without words. */
export interface Wording {
  readonly language: Language;
  verdict(verdict: Verdict): string;
  columnTitle(role: WrittenRole): string;
  analysis(part: AnalysisPart): string;
  finding(detail: FindingDetail): string;
  trace(step: TraceStep): string;
  notice(notice: Notice): string;
}
