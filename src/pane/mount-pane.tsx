import { FluentProvider } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";
import type { Language } from "../domain/reporting/wording";
import { sentences } from "../locales/messages";
import { wordingIn } from "../locales/wording";
import type { LiveWorkbook } from "../workbook/live-workbook";
import { CheckSession } from "./check-session";
import { Pane } from "./pane";
import { THEMES, type PaneTheme } from "./pane-theme";
import { WordsContext } from "./words";

/** The pane of one workbook on a page. */
export interface MountedPane {
  /** What the pane shows and does; for commands that work beside it. */
  readonly session: CheckSession;
  setTheme(theme: PaneTheme): void;
  unmount(): void;
}

/** Shows the pane in an element and starts reading the workbook. */
export function mountPane(
  element: HTMLElement,
  workbook: LiveWorkbook,
  language: Language,
  theme: PaneTheme,
): MountedPane {
  const wording = wordingIn(language);
  const words = { wording, say: sentences(language) };
  const session = new CheckSession(workbook, wording);
  const root = createRoot(element);
  const render = (shown: PaneTheme): void => {
    root.render(
      <FluentProvider theme={THEMES[shown]} style={{ minHeight: "100%" }}>
        <WordsContext.Provider value={words}>
          <Pane session={session} />
        </WordsContext.Provider>
      </FluentProvider>,
    );
  };
  render(theme);
  return {
    session,
    setTheme: render,
    unmount: () => {
      root.unmount();
    },
  };
}
