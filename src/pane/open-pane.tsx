import type { ReactElement } from "react";
import type { Language } from "../domain/reporting/wording";
import type { Say } from "../locales/messages";
import type { LiveWorkbook } from "../workbook/live-workbook";
import { CheckSession } from "./check-session";
import { OpenWindowContext } from "./help/guide";
import { Pane } from "./pane";
import { BROWSER, type Surroundings } from "./surroundings";
import { useSpokenWords, WordsContext, wordsIn, type Words } from "./words";

/** A workbook with its pane. */
export interface OpenPane {
  /** What the pane shows and does; for commands that work beside it. */
  readonly session: CheckSession;
  /** In the language that the pane speaks at that moment. */
  readonly say: Say;
  readonly view: ReactElement;
}

/** The pane in the language that its workbook asks for. */
function SpokenPane({
  session,
  around,
}: {
  readonly session: CheckSession;
  readonly around: Words;
}): ReactElement {
  return (
    <WordsContext.Provider value={useSpokenWords(session, around)}>
      <Pane session={session} />
    </WordsContext.Provider>
  );
}

/** The pane of a workbook; it starts reading when its view is shown. */
export function openPane(
  workbook: LiveWorkbook,
  language: Language,
  surroundings: Surroundings = BROWSER,
): OpenPane {
  const around = wordsIn(language);
  const session = new CheckSession(workbook, around.wording, surroundings);
  const say: Say = (key, params) => {
    const chosen = session.state().recognised?.settings.language ?? null;
    return (chosen === null ? around : wordsIn(chosen)).say(key, params);
  };
  const view = (
    <OpenWindowContext.Provider value={surroundings.openWindow ?? null}>
      <SpokenPane session={session} around={around} />
    </OpenWindowContext.Provider>
  );
  return { session, say, view };
}
