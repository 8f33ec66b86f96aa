const OPENING = "(（[【［〔《“";
const CLOSING = /[)）\]】］〕》”]/u;

/** True where a bracket that opens at an index is closed later. */
function isClosedLater(text: string, from: number): boolean {
  return CLOSING.test(text.slice(from + 1));
}

/** A comma between digits groups them: 1,385. */
function groupsDigits(text: string, index: number): boolean {
  return (
    /[,，]/u.test(text.charAt(index)) &&
    /\d/u.test(text.charAt(index - 1)) &&
    /^\d{3}/u.test(text.slice(index + 1, index + 4))
  );
}

/**
 * The parts of a list that stands in one cell, parted at any of the given signs outside brackets, each as it is written
 * but for white space around it; empty parts are left out.
 */
export function splitList(text: string, signs: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < text.length; index++) {
    const sign = text.charAt(index);
    if (OPENING.includes(sign) && isClosedLater(text, index)) depth++;
    else if (CLOSING.test(sign)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && signs.includes(sign) && !groupsDigits(text, index)) {
      parts.push(text.slice(start, index));
      start = index + 1;
    }
  }
  parts.push(text.slice(start));
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}
