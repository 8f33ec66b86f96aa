import type { Link, Measure, MeasureKind } from "../measures/measure";
import { dueText, measureText } from "./measure-text";
import type { Wording } from "./wording";

/** A measure as the report gives it. */
export interface ReportMeasure {
  /** The same in every run. */
  readonly key: string;
  readonly text: string;
  readonly kind: MeasureKind | null;
  readonly lead: string | null;
  readonly responsible: readonly string[];
  readonly deadline: string | null;
  readonly serves: readonly Link[];
}

export function reportMeasure(measure: Measure, wording: Wording): ReportMeasure {
  const { key, kind, lead, responsible, serves } = measure;
  return {
    key,
    text: measureText(measure, wording),
    kind,
    lead: lead?.[wording.language] ?? null,
    responsible: responsible.map((department) => department[wording.language]),
    deadline: dueText(measure, wording),
    serves,
  };
}
