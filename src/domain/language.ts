/** The languages that texts are given in. */
export type Language = "zh-CN" | "en-US";

/** A text in every language; what is known in one only stands in both. */
export type InLanguages = Readonly<Record<Language, string>>;
