import leven from "leven";

/** The share of characters that two texts have in common, wherever they stand. */
function shared(a: string, b: string): number {
  const counts = new Map<string, number>();
  for (const sign of a) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  let both = 0;
  for (const sign of b) {
    const left = counts.get(sign) ?? 0;
    if (left === 0) continue;
    both++;
    counts.set(sign, left - 1);
  }
  return (2 * both) / (a.length + b.length);
}

/**
 * How alike two texts are, from 0 to 1 for the same text: the mean of what edit distance says, which minds the order of
 * the characters, and of what they share, which does not. Less than `least` may be given as 0.
 */
export function similarity(a: string, b: string, least: number): number {
  const common = shared(a, b);
  if ((common + 1) / 2 < least) return 0;
  const longest = Math.max(a.length, b.length);
  return (common + 1 - leven(a, b) / longest) / 2;
}
