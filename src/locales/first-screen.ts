import type { Language } from "../domain/reporting/wording";
import enUS from "./first-screen/en-US.json";
import zhCN from "./first-screen/zh-CN.json";

/** Keys of the sentences that the pane's first screen is made of. */
export type FirstKey = keyof typeof zhCN;

const CATALOGUES: Readonly<Record<Language, Readonly<Record<FirstKey, string>>>> = {
  "zh-CN": zhCN,
  "en-US": enUS,
};

/** Gives a sentence of the first screen; these have no parameters and are shown as they stand. */
export type SayFirst = (key: FirstKey) => string;

export function isFirstKey(key: string): key is FirstKey {
  return Object.hasOwn(zhCN, key);
}

/** The first screen's sentences in one language. */
export function firstSentences(language: Language): SayFirst {
  return (key) => CATALOGUES[language][key];
}
