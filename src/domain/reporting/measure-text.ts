import type { RowAssessment } from "../judging/assessment";
import type { Language } from "../language";
import type { Measure } from "../measures/measure";
import type { Wording } from "./wording";

/** A measure's sentence, with the tasks and projects that serve the indicator in brackets before its full stop. */
export function measureText({ text, serves }: Measure, wording: Wording): string {
  const sentence = text[wording.language];
  if (serves.length === 0) return sentence;
  const [, body = sentence, stop = ""] = /^([^]*?)([。.]?)$/u.exec(sentence) ?? [];
  return `${body}${wording.links(serves)}${stop}`;
}

/** When a measure is due: as the user wrote it, or the end of a year; null where nothing is known. */
export function dueText({ dueText: written, dueYear }: Measure, wording: Wording): string | null {
  return written ?? (dueYear === null ? null : wording.endOfYear(dueYear));
}

/** The measures of rows that share a cell, numbered, one on a line; null where there are none. */
export function measuresText(rows: readonly RowAssessment[], wording: Wording): string | null {
  const measures = rows.flatMap((row) => row.measures);
  if (measures.length === 0) return null;
  return measures.map((measure, index) => `${index + 1}. ${measureText(measure, wording)}`).join("\n");
}

/** The department that leads most of a row's measures, the first of them where several lead as many. */
function leadOf({ measures }: RowAssessment, language: Language): string | null {
  const counts = new Map<string, number>();
  for (const { lead } of measures) {
    if (lead !== null) counts.set(lead[language], (counts.get(lead[language]) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0] ?? null;
}

/** Who leads for rows that share a cell, each department once; null where nobody is known. */
export function leadText(rows: readonly RowAssessment[], language: Language): string | null {
  const leads = new Set(rows.flatMap((row) => leadOf(row, language) ?? []));
  return leads.size === 0 ? null : [...leads].join(language === "zh-CN" ? "、" : ", ");
}
