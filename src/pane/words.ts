import { createContext, useContext, useEffect, useMemo, useSyncExternalStore } from "react";
import type { Language, Wording } from "../domain/reporting/wording";
import { sentences, type Say } from "../locales/messages";
import { wordingIn } from "../locales/wording";
import type { SessionState } from "./session-state";

/** The sentences of the pane's language: the domain's and the pane's own. */
export interface Words {
  readonly wording: Wording;
  readonly say: Say;
}

export const WordsContext = createContext<Words | null>(null);

/** The words of the pane around a component. */
export function useWords(): Words {
  const words = useContext(WordsContext);
  if (words === null) throw new Error("a component of the pane stands outside it");
  return words;
}

/** The words of a language. */
export function wordsIn(language: Language): Words {
  return { wording: wordingIn(language), say: sentences(language) };
}

/** What the pane is read from, as far as its words go. */
interface Spoken {
  readonly subscribe: (listener: () => void) => () => void;
  readonly state: () => SessionState;
}

const NOBODY: Spoken["subscribe"] = () => () => undefined;

/** The words of the language that the user chose for a workbook, else those of the program around it; the document says so. */
export function useSpokenWords(session: Spoken | null, around: Words): Words {
  const chosen = useSyncExternalStore(
    session?.subscribe ?? NOBODY,
    () => session?.state().recognised?.settings.language ?? null,
  );
  const language = chosen ?? around.wording.language;
  const words = useMemo(
    () => (language === around.wording.language ? around : wordsIn(language)),
    [language, around],
  );
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return words;
}
