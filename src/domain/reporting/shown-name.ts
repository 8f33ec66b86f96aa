import type { RowAssessment } from "../judging/assessment";
import { normaliseText, onOneLine } from "../reading/normalise";
import { canonicalUnit } from "../reading/unit";

const NUMBER_BEFORE = /^(?:\d{1,3}\s*[.、．)）]\s*|其中\s*[:：]\s*)+(?=\p{Script=Han})/u;
const BRACKETS_AFTER = /\s*[(（]([^()（）]+)[)）]$/u;

/** The unit in brackets after a name says nothing that does not stand with the figure. */
function withoutUnit(name: string, unit: string | null): string {
  const bracketed = BRACKETS_AFTER.exec(name)?.[1];
  return bracketed !== undefined && unit !== null && canonicalUnit(normaliseText(bracketed)) === unit
    ? name.replace(BRACKETS_AFTER, "")
    : name;
}

/** What a row is called in a sentence: the standard's name for it, else its own without number and unit. */
export function shownName({ match, table, value }: RowAssessment): string {
  if (match !== null) return match.entry.name;
  const own = onOneLine((table.component ?? table.name).text);
  const bare = withoutUnit(own.replace(NUMBER_BEFORE, ""), value.unit);
  return bare === "" ? own : bare;
}
