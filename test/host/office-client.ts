import { readFileSync } from "node:fs";
import { createContext, Script } from "node:vm";
import type { ExcelHost } from "./excel-host";
import { connect, listen, type Announce } from "./protocol";

const CLIENT = require.resolve("@microsoft/office-js/dist/excel-web-16.00.debug.js");

/** As much of a browser window as the client looks at when it is loaded. */
function standInWindow(): Record<string, unknown> {
  const nothing = (): null => null;
  const storage = { getItem: nothing, setItem: nothing };
  const window: Record<string, unknown> = {
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    console,
    Promise,
    URL,
    performance,
    navigator: { userAgent: "node" },
    location: { href: "https://localhost/", search: "", hash: "", protocol: "https:", host: "localhost" },
    document: {
      getElementsByTagName: () => [],
      addEventListener: nothing,
      createElement: () => ({}),
      getElementById: nothing,
      URL: "https://localhost/",
    },
    sessionStorage: storage,
    localStorage: storage,
    addEventListener: nothing,
    removeEventListener: nothing,
    postMessage: nothing,
  };
  return Object.assign(window, { window, self: window, top: window, parent: window });
}

let client: { readonly window: Record<string, unknown>; readonly announce: Announce } | null = null;

/** Puts the real client of Excel, talking with this host, where the add-in expects it; the host opened last is the one. */
export function openInExcel(host: ExcelHost): Announce {
  client ??= loadClient();
  connect(client.window, (flags, body) => host.respond(flags, body));
  return client.announce;
}

function loadClient(): NonNullable<typeof client> {
  const window = standInWindow();
  new Script(readFileSync(CLIENT, "utf8"), { filename: CLIENT }).runInContext(createContext(window));
  Object.assign(globalThis, { Excel: window["Excel"], OfficeExtension: window["OfficeExtension"] });
  return { window, announce: listen(window) };
}
