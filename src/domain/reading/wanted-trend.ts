/** The course that a trend clause wants: at least no change for the worse, or a change for the better. */
export type WantedTrend = "notWorse" | "better" | "notLower" | "notHigher";

const BETTER = "(?:改善|提高|提升|向好|好转|优化|下降|降低|减少)";
const BEFORE = "(?:上一?年度?|去年|现状|基准年|(?:19|20)\\d{2}年)(?:水平|值)?";
const TRENDS: readonly (readonly [RegExp, WantedTrend])[] = [
  [
    new RegExp(`^(?:保持|维持|基本|持续|长期)*稳定(?:或者?(?:持续|逐步|稳步|逐年|有所)?${BETTER})?$`, "u"),
    "notWorse",
  ],
  [/^稳中(?:向好|有升|提质)$|^(?:不|未)(?:恶化|变差|退化)$/u, "notWorse"],
  [new RegExp(`^(?:不|未)(?:降低|下降|减少)$|^只增不减$|^不低于${BEFORE}$`, "u"), "notLower"],
  [new RegExp(`^(?:不|未)(?:升高|上升|增加|提高)$|^只减不增$|^不高于${BEFORE}$`, "u"), "notHigher"],
  [new RegExp(`^(?:持续|逐步|稳步|逐年|不断|进一步|有所)${BETTER}$|^优于${BEFORE}$`, "u"), "better"],
];

/** Reads a clause of normalised text as a wanted course; null where it is none. */
export function readWantedTrend(text: string): WantedTrend | null {
  return TRENDS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}
