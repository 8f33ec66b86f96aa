import { IntlMessageFormat } from "intl-messageformat";
import type { Language } from "../domain/reporting/wording";
import enUS from "./en-US.json";
import { firstSentences, isFirstKey, type FirstKey } from "./first-screen";
import zhCN from "./zh-CN.json";

type LaterKey = keyof typeof zhCN;

/** Keys of all sentences; both languages have the same. */
export type MessageKey = FirstKey | LaterKey;

export type MessageParams = Readonly<Record<string, string | number>>;

/** A message as it is written, or as webpack has it parsed. */
type Message = ConstructorParameters<typeof IntlMessageFormat>[0];

const CATALOGUES: Readonly<Record<Language, Readonly<Record<LaterKey, Message>>>> = {
  "zh-CN": zhCN,
  "en-US": enUS,
};

/** Makes the sentence of a key. For a parameter `x` a message can also ask by `xGiven` (`yes`/`no`) whether it has text. */
export type Say = (key: MessageKey, params?: MessageParams) => string;

/** The sentences of one language. */
export function sentences(language: Language): Say {
  const first = firstSentences(language);
  const compiled = new Map<LaterKey, IntlMessageFormat>();
  return (key, params = {}) => {
    if (isFirstKey(key)) return first(key);
    const message = compiled.get(key) ?? new IntlMessageFormat(CATALOGUES[language][key], language);
    compiled.set(key, message);
    const values = new Map<string, string>();
    for (const [name, value] of Object.entries(params)) {
      values.set(name, String(value)).set(`${name}Given`, value === "" ? "no" : "yes");
    }
    return String(message.format<string>(Object.fromEntries(values)));
  };
}
