import type { Language } from "../domain/reporting/wording";
import { firstSentences } from "../locales/first-screen";
import { mountPane } from "../pane/mount-pane";
import type { OpenPane } from "../pane/open-pane";
import { COMMAND_NAMES } from "./command-names";
import { languageFor, themeFor } from "./host-look";
import type { RibbonCommands } from "./ribbon-commands";
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

/** A pane, and what can be done without it. */
interface InExcel {
  readonly pane: OpenPane;
  readonly commands: RibbonCommands;
}

/** Loads what is more than the first screen, and opens the workbook in front of the user. */
async function openInExcel(language: Language): Promise<InExcel> {
  const [{ openExcel }, { openPane }, { surroundingsInExcel }, { ribbonCommands }] = await Promise.all([
    import("./open-excel"),
    import("../pane/open-pane"),
    import("./surroundings-in-excel"),
    import("./ribbon-commands"),
  ]);
  const pane = openPane(openExcel(), language, surroundingsInExcel());
  return { pane, commands: ribbonCommands(pane.session, pane.say) };
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
  const opening = openInExcel(language);
  const pane = mountPane(
    element,
    opening.then((opened) => opened.pane),
    say,
    currentTheme(),
  );
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
          ({ commands }) => commands[name](),
          () => ({ sentence: say("pane.notLoaded"), next: "" }),
        )
        .then((told) => tell(told, look())),
    );
  }
  associate("showPane", () => Office.addin.showAsTaskpane());
}

const element = document.getElementById("pane");
if (element !== null) void start(element);
