import { IntlMessageFormat } from "intl-messageformat";
import type { Language } from "../domain/reporting/wording";
import enUS from "./en-US.json";
import zhCN from "./zh-CN.json";

/** Keys of all sentences; both languages have the same. */
export type MessageKey = keyof typeof zhCN;

export type MessageParams = Readonly<Record<string, string | number>>;

const CATALOGUES: Readonly<Record<Language, Readonly<Record<MessageKey, string>>>> = {
  "zh-CN": zhCN,
  "en-US": enUS,
};

/** Makes the sentence of a key. For a parameter `x` a message can also ask by `xGiven` (`yes`/`no`) whether it has text. */
export type Say = (key: MessageKey, params?: MessageParams) => string;

/** The sentences of one language. */
export function sentences(language: Language): Say {
  const compiled = new Map<MessageKey, IntlMessageFormat>();
  return (key, params = {}) => {
    const message = compiled.get(key) ?? new IntlMessageFormat(CATALOGUES[language][key], language);
    compiled.set(key, message);
    const values = new Map<string, string>();
    for (const [name, value] of Object.entries(params)) {
      values.set(name, String(value)).set(`${name}Given`, value === "" ? "no" : "yes");
    }
    return String(message.format<string>(Object.fromEntries(values)));
  };
}
