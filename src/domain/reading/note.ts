import { normaliseText } from "./normalise";
import { yearIn } from "./year";

/** What a note below or above a table says of a marker. */
export interface MarkerNote {
  readonly marker: string;
  readonly text: string;
  /** The year that marked values are of, where the note names one. */
  readonly year: number | null;
}

const NOTE_START = /^(?:注|备注|说明|数据来源|资料来源|notes?)(?:$|\d*[:.、])/iu;
const MARKER_START = /^["“]?([*#※☆★▲△◆◇①-⓿²³¹⁰-⁹]+)["”]?/u;

/** True for a text that starts the notes of a table: `注：…`, `*为2021年数据`. */
export function isNote(text: string): boolean {
  const normalised = normaliseText(text);
  return (
    NOTE_START.test(normalised) || (MARKER_START.test(normalised) && /[\u4e00-\u9fff]/u.test(normalised))
  );
}

/** The markers that note lines explain: `注：*标注为2021年数据` explains `*`. */
export function readNotes(lines: readonly string[]): readonly MarkerNote[] {
  return lines.flatMap((line) =>
    normaliseText(line)
      .replace(NOTE_START, "")
      .split(/[;。,]|(?=[*#※☆★▲△◆◇①-⓿])/u)
      .flatMap((part) => {
        const clause = part.replace(/^\d+[.、]/u, "");
        const marker = MARKER_START.exec(clause)?.[1];
        return marker === undefined ? [] : [{ marker, text: clause, year: yearIn(clause) }];
      }),
  );
}
