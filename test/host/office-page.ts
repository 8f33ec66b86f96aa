import { connect, inner, listen, type Announce, type Respond } from "./protocol";

/** What Excel on the web says about itself when an add-in's page is loaded. */
export interface Surroundings {
  /** Excel's display language, such as `zh-CN`. */
  readonly language: string;
  /** Body background of Excel's theme; null for an Excel that does not tell. */
  readonly background: string | null;
  /** False for an Excel that refuses to open a window beside the add-in. */
  readonly showsDialogs: boolean;
}

/** A window that was opened beside the add-in, by its address. */
export type OpenDialog = (address: string) => void;

function prototypeOf(...names: readonly string[]): object {
  const prototype = inner(window, ...names, "prototype");
  if (typeof prototype !== "object" || prototype === null)
    throw new Error(`no ${names.join(".")} in Office.js`);
  return prototype;
}

/** The order is that of the client's own constructor; what our add-in never looks at is left empty. */
function appContext({ language, background }: Surroundings): unknown {
  const construct = inner(window, "OSF", "OfficeAppContext");
  const excelOnTheWeb = inner(window, "OSF", "AppName", "ExcelWebApp");
  if (typeof construct !== "function") throw new Error("no OSF.OfficeAppContext in Office.js");
  const requirements = JSON.stringify({
    ExcelApi: 1.14,
    SharedRuntime: 1.1,
    RibbonApi: 1.1,
    DialogApi: 1.2,
    KeyboardShortcuts: 1.1,
  });
  const nothing = undefined;
  const theme = background === null ? nothing : { bodyBackgroundColor: background };
  const [first, rest] = [
    [
      "add-in",
      excelOnTheWeb,
      16,
      language,
      language,
      "",
      0,
      {},
      0,
      nothing,
      "",
      "",
      "add-in",
      false,
      false,
      0,
    ],
    [requirements, nothing, "16.0.0.0", 0, 0, "EcoGap", [], nothing, nothing, theme, 0],
  ];
  const context: unknown = Reflect.construct(construct, [...first, ...rest]);
  return context;
}

/**
 * Stands where the page of Excel on the web stands. Loaded right behind the client (`excel-web-16.00.js`), before
 * office.js goes on. Of the client three things are replaced: the handshake with the page around it, the way of its
 * requests, and the dialog window; everything else, with `Office.onReady` and `Office.actions`, is the client's own.
 */
export function standIn(
  surroundings: Promise<Surroundings>,
  respond: Respond,
  openDialog: OpenDialog,
): Promise<Announce> {
  const helper = prototypeOf("OSF", "InitializationHelper");
  const prepare: unknown = Reflect.get(helper, "prepareApiSurface");
  if (typeof prepare !== "function") throw new Error("no prepareApiSurface in Office.js");
  Reflect.set(helper, "setAgaveHostCommunication", () => undefined);
  Reflect.set(helper, "getAppContext", (_window: unknown, got: (context: unknown) => void) => {
    void surroundings.then((known) => {
      got(appContext(known));
    });
  });
  connect(window, respond);
  Reflect.set(helper, "initWebDialog", (context: object) => {
    Reflect.set(context, "ui", { displayDialogAsync: dialogs(surroundings, openDialog) });
  });
  return new Promise((resolve) => {
    Reflect.set(helper, "prepareApiSurface", function (this: unknown, ...given: readonly unknown[]) {
      Reflect.apply(prepare, this, given);
      resolve(listen(window));
    });
  });
}

type DisplayDialog = (address: string, options: unknown, answer: (result: unknown) => void) => void;

function dialogs(surroundings: Promise<Surroundings>, openDialog: OpenDialog): DisplayDialog {
  return (address, _options, answer) => {
    void surroundings.then(({ showsDialogs }) => {
      if (showsDialogs) openDialog(address);
      const status = inner(window, "Office", "AsyncResultStatus", showsDialogs ? "Succeeded" : "Failed");
      answer({ status, value: {} });
    });
  };
}

/** Presses a button of the ribbon: runs the function associated with its name until it says that it has completed. */
export function pressRibbon(name: string): Promise<void> {
  const command = inner(window, "Office", "actions", "_association", "mappings", name.toUpperCase());
  if (typeof command !== "function") throw new Error(`nothing is associated with ${name}`);
  return new Promise((resolve) => {
    Reflect.apply(command, undefined, [{ completed: resolve }]);
  });
}
