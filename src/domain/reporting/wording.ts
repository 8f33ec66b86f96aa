import type { Language } from "../language";
import type { FindingDetail } from "../judging/finding";
import type { Link } from "../measures/measure";
import type { TraceStep } from "../judging/trace";
import type { Verdict } from "../judging/verdict";
import type { AddedRole } from "../table/written-role";
import type { Templates } from "../templates/template";
import type { Situation } from "../templates/template-words";
import type { Analysis } from "./analysis";
import type { Notice } from "./notice";
import type { PageWord } from "./page-word";

export type { Language };

/** Turns codes into sentences; the locales implement it, so that the domain stays without words. */
export interface Wording {
  readonly language: Language;
  verdict(verdict: Verdict): string;
  columnTitle(role: AddedRole): string;
  /** The usual sentence of a part of a gap analysis, as a template with placeholders by their codes. */
  template(situation: Situation): string;
  /** A gap analysis: its parts in the given templates, in the usual ones where none is given. */
  analysis(analysis: Analysis, templates: Templates): string;
  finding(detail: FindingDetail): string;
  trace(step: TraceStep): string;
  notice(notice: Notice): string;
  /** The end of a year as a deadline. */
  endOfYear(year: number): string;
  /** Tasks and projects that serve an indicator, in brackets behind a measure; none give nothing. */
  links(links: readonly Link[]): string;
  /** A difference with its unit, which may be `percentagePoint`. */
  amount(amount: string, unit: string): string;
  /** A word or sentence of the sheets and documents that are made from a check. */
  page(word: PageWord, params?: Readonly<Record<string, string | number>>): string;
}
