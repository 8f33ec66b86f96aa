import type { ReactElement } from "react";
import type { Language } from "../domain/reporting/wording";
import { sentences, type Say } from "../locales/messages";
import { wordingIn } from "../locales/wording";
import type { LiveWorkbook } from "../workbook/live-workbook";
import { CheckSession } from "./check-session";
import { Pane } from "./pane";
import { BROWSER, type Surroundings } from "./surroundings";
import { WordsContext } from "./words";

/** A workbook with its pane. */
export interface OpenPane {
  /** What the pane shows and does; for commands that work beside it. */
  readonly session: CheckSession;
  readonly say: Say;
  readonly view: ReactElement;
}

/** The pane of a workbook; it starts reading when its view is shown. */
export function openPane(
  workbook: LiveWorkbook,
  language: Language,
  surroundings: Surroundings = BROWSER,
): OpenPane {
  const words = { wording: wordingIn(language), say: sentences(language) };
  const session = new CheckSession(workbook, words.wording, surroundings);
  const view = (
    <WordsContext.Provider value={words}>
      <Pane session={session} />
    </WordsContext.Provider>
  );
  return { session, say: words.say, view };
}
