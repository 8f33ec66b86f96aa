/**
 * Shows a sentence in a little window of Excel's; where Excel refuses the window, by showing the pane, which says the same.
 * Where it refuses that too, the sentence waits in the pane until it is opened.
 */
export function tell(sentence: string): Promise<void> {
  const address = new URL("notice.html", location.href);
  address.hash = encodeURIComponent(sentence);
  return new Promise((resolve) => {
    const options = { height: 20, width: 30, displayInIframe: true, promptBeforeOpen: false };
    Office.context.ui.displayDialogAsync(address.href, options, ({ status }) => {
      const shown = status === Office.AsyncResultStatus.Succeeded;
      resolve(shown ? undefined : Office.addin.showAsTaskpane().catch(() => undefined));
    });
  });
}
