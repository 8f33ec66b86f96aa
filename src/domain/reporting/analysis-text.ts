import type { Assessment, RowAssessment } from "../judging/assessment";
import { analyse } from "./analysis";
import type { Wording } from "./wording";

/** A cell holds 32,767 characters, and may be shared by the components of an indicator. */
const LONGEST = 5_000;

/** The gap analysis of a row in words, a department's own where it has given them; null where there is nothing to say. */
export function analysisText(
  row: RowAssessment,
  { templates }: Pick<Assessment, "templates">,
  wording: Wording,
): string | null {
  const analysis = analyse(row);
  const text = analysis === null ? "" : wording.analysis(analysis, templates);
  if (text === "") return null;
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
