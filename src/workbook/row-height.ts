import { remembered } from "../domain/reading/remembered";

/** Highest that Excel makes a row, in points. */
const MAX_HEIGHT = 409.5;
/** Size of the font in whose digits column widths are counted, in points. */
const DIGIT_SIZE = 11;
/** Height of a line by the size of its font; that of the fonts that Excel brings for Chinese and English is not above. */
const LINE = 1.35;
/** Heights of rows are whole pixels. */
const PIXEL = 0.75;

/** Characters as wide as two digits, those included that Chinese fonts draw so wide. */
const WIDE =
  /[±×÷·\u1100-\u115F\u2010-\u2027\u2030-\u205E\u2100-\u27BF\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;
const WITHOUT_WIDTH = /[\p{M}\p{Cf}]/u;

/** What a line cannot be broken in: a wide character or a word, with the marks that must not begin a line. */
const UNBREAKABLE = new RegExp(
  `(?:${WIDE.source}|(?:(?!${WIDE.source})[^\\s])+)[，。、；：？！）》」』】〉”’…,.;:?!)%℃\\]]*\\s*`,
  "gu",
);

/**
 * The height in points, in whole pixels, that a row needs so that wrapped texts of its cells show in full; an estimate, as
 * fonts differ between machines. `characters` is the width of the cell's column or merged area as Excel counts widths, and
 * `fontSize` is in points. 0 where there is no text; never above what Excel permits.
 */
export function heightFor(
  cells: readonly { readonly text: string; readonly characters: number; readonly fontSize: number }[],
): number {
  const heights = cells.map(({ text, characters, fontSize }) => {
    if (text === "" || characters <= 0) return 0;
    const width = (characters * DIGIT_SIZE) / fontSize;
    const lines = text.split(/\r\n|\r|\n/).map((line) => linesOf(line, width));
    const total = lines.reduce((sum, count) => sum + count, 0);
    return total * toPixels(fontSize * LINE);
  });
  return Math.min(MAX_HEIGHT, Math.max(0, ...heights));
}

function linesOf(line: string, width: number): number {
  let lines = 1;
  let filled = 0;
  for (const { visible, gap } of piecesOf(line)) {
    if (filled > 0 && filled + visible > width) {
      lines++;
      filled = 0;
    }
    const overflow = Math.ceil((filled + visible) / width) - 1;
    if (overflow > 0) {
      lines += overflow;
      filled += visible - overflow * width;
    } else filled += visible;
    filled += gap;
  }
  return lines;
}

/** What a line cannot be broken in, one after the other: how wide it is, and the spaces behind it. */
const piecesOf = remembered((line): readonly { readonly visible: number; readonly gap: number }[] =>
  Array.from(line.matchAll(UNBREAKABLE), ([piece]) => {
    const text = piece.trimEnd();
    return { visible: widthOf(text), gap: piece.length - text.length };
  }),
);

function widthOf(text: string): number {
  let width = 0;
  for (const character of text) {
    if (WIDE.test(character)) width += 2;
    else if (!WITHOUT_WIDTH.test(character)) width += 1;
  }
  return width;
}

function toPixels(points: number): number {
  return Math.ceil(points / PIXEL) * PIXEL;
}
