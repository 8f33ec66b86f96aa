import { sentences } from "../locales/messages";
import { mountPane } from "../pane/mount-pane";
import { AwaitedWorkbook } from "./awaited-workbook";
import { languageFor, themeFor } from "./host-look";
import { ribbonCommands } from "./ribbon-commands";
import { tell } from "./tell";

function currentTheme(): ReturnType<typeof themeFor> {
  const prefers = (query: string): boolean => matchMedia(query).matches;
  const { officeTheme } = Office.context;
  const background: unknown = Reflect.get(Object(officeTheme), "bodyBackgroundColor");
  return themeFor(typeof background === "string" ? background : undefined, {
    contrast: prefers("(forced-colors: active)"),
    dark: prefers("(prefers-color-scheme: dark)"),
  });
}

async function start(element: HTMLElement): Promise<void> {
  const { host } = await Office.onReady();
  const displayLanguage: unknown = Reflect.get(Object(Office.context), "displayLanguage");
  const language = languageFor(typeof displayLanguage === "string" ? displayLanguage : undefined);
  const say = sentences(language);
  document.documentElement.lang = language;
  document.title = say("page.title");
  const title = document.getElementById("title");
  if (title !== null) title.textContent = say("page.title");
  if (host !== Office.HostType.Excel) {
    element.textContent = say("addin.notInExcel");
    return;
  }
  const excel = new AwaitedWorkbook(import("./open-excel").then(({ openExcel }) => openExcel()));
  const pane = mountPane(element, excel, language, currentTheme());
  for (const query of ["(forced-colors: active)", "(prefers-color-scheme: dark)"]) {
    matchMedia(query).addEventListener("change", () => {
      pane.setTheme(currentTheme());
    });
  }
  for (const [name, command] of Object.entries<() => Promise<string>>(ribbonCommands(pane.session, say))) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      void command()
        .then(tell)
        .finally(() => {
          event.completed();
        });
    });
  }
}

const element = document.getElementById("pane");
if (element !== null) void start(element);
