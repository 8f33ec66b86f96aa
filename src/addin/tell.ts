import type { Language } from "../domain/reporting/wording";
import type { PaneTheme } from "../pane/themes";

/** What a command came to. */
export interface Told {
  /** What happened. */
  readonly sentence: string;
  /** What to do next; empty where the sentence says all. */
  readonly next: string;
}

/** How the little window looks and speaks. */
export interface NoticeLook {
  readonly title: string;
  readonly language: Language;
  readonly theme: PaneTheme;
}

/** The address of the little window with what it says. */
export function noticeAddress({ sentence, next }: Told, { title, language, theme }: NoticeLook): URL {
  const address = new URL("notice.html", location.href);
  address.hash = new URLSearchParams({ title, language, theme, sentence, next }).toString();
  return address;
}

/**
 * Shows what a command came to in a little window of Excel's; where Excel refuses the window, by showing the pane, which says
 * the same. Where it refuses that too, the sentence waits in the pane until it is opened.
 */
export function tell(told: Told, look: NoticeLook): Promise<void> {
  return new Promise((resolve) => {
    const options = { height: 24, width: 30, displayInIframe: true, promptBeforeOpen: false };
    Office.context.ui.displayDialogAsync(noticeAddress(told, look).href, options, ({ status }) => {
      const shown = status === Office.AsyncResultStatus.Succeeded;
      resolve(shown ? undefined : Office.addin.showAsTaskpane().catch(() => undefined));
    });
  });
}
