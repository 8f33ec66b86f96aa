import { normaliseText } from "./normalise";
import { QUALIFIER } from "./statement";
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

/** The markers that a note line explains: `注：*标注为2021年数据` explains `*`. */
export function readNotes(line: string): readonly MarkerNote[] {
  return normaliseText(line)
    .replace(NOTE_START, "")
    .split(/[;。,]|(?=[*#※☆★▲△◆◇①-⓿])/u)
    .flatMap((text) => {
      const marker = MARKER_START.exec(text)?.[1];
      return marker === undefined ? [] : [{ marker, text, year: yearIn(text) }];
    });
}

/** What a note says of one indicator: `3.“生态质量指数”采用2019年度数据`. */
export interface IndicatorNote {
  /** The indicator's name in the note's words. */
  readonly name: string;
  /** The name stands in quotation marks, and may be another wording of the table's. */
  readonly quoted: boolean;
  readonly text: string;
  /** The year that its values are said to be of. */
  readonly year: number | null;
  /** A restriction of what its values cover, in the note's words. */
  readonly qualifier: string | null;
}

const QUOTED_NAME = /^["“「『]([^"”」』]{2,40})["”」』](.*)$/u;
const BARE_NAME = /^([^"“”「『]{2,40}?)(?:数据|评价)?((?:采用|使用|取自|来自|为|系).*)$/u;
const DATA_YEAR =
  /(?:采用|使用|取自|来自|取|为|系|是)((?:19|20)\d{2})年?度?的?(?:统计|监测|调查|年报)?(?:数据|数值|数|值|结果|年报)/u;

/** The indicators that a note line dates or restricts by name. */
export function readIndicatorNotes(line: string): readonly IndicatorNote[] {
  return normaliseText(line)
    .replace(NOTE_START, "")
    .split(/[;。]/u)
    .flatMap((part) => {
      const text = part.replace(/^\d+[.、)]/u, "");
      const quoted = QUOTED_NAME.exec(text);
      const [, name = "", says = ""] = quoted ?? BARE_NAME.exec(text) ?? [];
      if (MARKER_START.test(text)) return [];
      const year = yearIn(DATA_YEAR.exec(says)?.[1] ?? "");
      const qualifier = QUALIFIER.test(says) ? says.replace(/^(?:评价)?(?:采用|使用)/u, "") : null;
      return year === null && qualifier === null
        ? []
        : [{ name, quoted: quoted !== null, text, year, qualifier }];
    });
}
