import type { Language } from "../domain/reporting/wording";
import { firstSentences } from "../locales/first-screen";
import { mountPane } from "../pane/mount-pane";
import type { OpenPane } from "../pane/open-pane";
import { languageFor, themeFor } from "./host-look";
import { COMMAND_NAMES, ribbonCommands } from "./ribbon-commands";
import { tell, type NoticeLook } from "./tell";

function currentTheme(): ReturnType<typeof themeFor> {
  const prefers = (query: string): boolean => matchMedia(query).matches;
  const { officeTheme } = Office.context;
  const background: unknown = Reflect.get(Object(officeTheme), "bodyBackgroundColor");
  return themeFor(typeof background === "string" ? background : undefined, {
    contrast: prefers("(forced-colors: active)"),
    dark: prefers("(prefers-color-scheme: dark)"),
  });
}

/** Loads what is more than the first screen, and opens the workbook in front of the user. */
async function openPaneInExcel(language: Language): Promise<OpenPane> {
  const [{ openExcel }, { openPane }, { surroundingsInExcel }] = await Promise.all([
    import("./open-excel"),
    import("../pane/open-pane"),
    import("./surroundings-in-excel"),
  ]);
  return openPane(openExcel(), language, surroundingsInExcel());
}

/** Lets the ribbon, the menu of a cell or a keyboard shortcut, which alone gives no event, run an action. */
function associate(name: string, action: () => Promise<void>): void {
  Office.actions.associate(name, (event?: Office.AddinCommands.Event) => {
    void action()
      .catch(() => undefined)
      .finally(() => event?.completed());
  });
}

async function start(element: HTMLElement): Promise<void> {
  const { host } = await Office.onReady();
  const displayLanguage: unknown = Reflect.get(Object(Office.context), "displayLanguage");
  const language = languageFor(typeof displayLanguage === "string" ? displayLanguage : undefined);
  const say = firstSentences(language);
  document.documentElement.lang = language;
  document.title = say("page.title");
  const title = document.getElementById("title");
  if (title !== null) title.textContent = say("page.title");
  if (host !== Office.HostType.Excel) {
    element.textContent = say("addin.notInExcel");
    return;
  }
  const opening = openPaneInExcel(language);
  const pane = mountPane(element, opening, say, currentTheme());
  for (const query of ["(forced-colors: active)", "(prefers-color-scheme: dark)"]) {
    matchMedia(query).addEventListener("change", () => {
      pane.setTheme(currentTheme());
    });
  }
  const look = (): NoticeLook => ({ title: say("page.title"), language, theme: currentTheme() });
  for (const name of COMMAND_NAMES) {
    associate(name, () =>
      opening
        .then(
          (open) => ribbonCommands(open.session, open.say)[name](),
          () => ({ sentence: say("pane.notLoaded"), next: "" }),
        )
        .then((told) => tell(told, look())),
    );
  }
  associate("showPane", () => Office.addin.showAsTaskpane());
}

const element = document.getElementById("pane");
if (element !== null) void start(element);
