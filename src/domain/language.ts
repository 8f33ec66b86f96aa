export const LANGUAGES = ["zh-CN", "en-US"] as const;

/** The languages that texts are given in. */
export type Language = (typeof LANGUAGES)[number];

/** A text in every language; what is known in one only stands in both. */
export type InLanguages = Readonly<Record<Language, string>>;
