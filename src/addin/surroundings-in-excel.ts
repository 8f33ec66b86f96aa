import { SHORTCUTS } from "../pane/help/shortcuts";
import { BROWSER, type Surroundings } from "../pane/surroundings";

/** What Excel does around the pane beside the workbook itself. */
export function surroundingsInExcel(): Surroundings {
  const { requirements, ui } = Office.context;
  const opensWindows = requirements.isSetSupported("OpenBrowserWindowApi", "1.1");
  return {
    ...BROWSER,
    openSample: async () => (await import("./open-sample")).openSample(BROWSER.give),
    ...(opensWindows && {
      openWindow: (address: string) => {
        ui.openBrowserWindow(new URL(address, location.href).href);
      },
    }),
    shortcuts: requirements.isSetSupported("KeyboardShortcuts", "1.1") ? SHORTCUTS : [],
  };
}
