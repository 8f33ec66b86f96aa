import { createContext, useContext } from "react";
import type { Wording } from "../domain/reporting/wording";
import type { Say } from "../locales/messages";

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
