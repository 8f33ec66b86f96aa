/** Replaces the characters from `start` up to, not including, `end` by `text`. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What undoes a list of splices in the text they made, in ascending order and without overlap. */
export interface Inverse {
  /** For each splice two numbers: characters kept since the one before, and characters to take out. */
  readonly steps: readonly number[];
  /** For each splice the text to put in. */
  readonly texts: readonly string[];
}

/**
 * Applies splices that do not overlap, in any order; those at one place in the order given. Splices that change
 * nothing are left out of the inverse.
 */
export function applySplices(
  text: string,
  splices: readonly Splice[],
): { readonly text: string; readonly inverse: Inverse } {
  const ordered = merged(
    text,
    splices.toSorted((a, b) => a.start - b.start || a.end - b.end),
  );
  const pieces: string[] = [];
  const steps: number[] = [];
  const texts: string[] = [];
  let done = 0;
  for (const splice of ordered) {
    pieces.push(text.slice(done, splice.start), splice.text);
    steps.push(splice.start - done, splice.text.length);
    texts.push(text.slice(splice.start, splice.end));
    done = splice.end;
  }
  pieces.push(text.slice(done));
  return { text: pieces.join(""), inverse: { steps, texts } };
}

/** Undoes; null when the inverse does not fit the text. */
export function revertSplices(text: string, { steps, texts }: Inverse): string | null {
  if (steps.length !== texts.length * 2) return null;
  const pieces: string[] = [];
  let done = 0;
  for (const [index, removed] of texts.entries()) {
    const start = done + (steps[index * 2] ?? 0);
    pieces.push(text.slice(done, start), removed);
    done = start + (steps[index * 2 + 1] ?? 0);
  }
  if (done > text.length) return null;
  pieces.push(text.slice(done));
  return pieces.join("");
}

function merged(text: string, ordered: readonly Splice[]): readonly Splice[] {
  const result: Splice[] = [];
  for (const splice of ordered) {
    if (text.slice(splice.start, splice.end) === splice.text) continue;
    const last = result.at(-1);
    if (last !== undefined && splice.start < last.end) throw new Error("splices overlap");
    if (last?.end === splice.start) {
      result[result.length - 1] = { start: last.start, end: splice.end, text: last.text + splice.text };
    } else {
      result.push(splice);
    }
  }
  return result;
}
