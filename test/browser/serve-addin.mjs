import { readFile } from "node:fs/promises";
import path from "node:path";

/** Where office.js comes from unless the build is told otherwise. */
export const OFFICE = "https://appsforoffice.microsoft.com/lib/1/hosted/";

const TYPES = new Map([
  [".html", "text/html; charset=utf-8"],
  [".js", "text/javascript; charset=utf-8"],
  [".css", "text/css; charset=utf-8"],
  [".png", "image/png"],
]);

/**
 * Answers in a browser for the host of an add-in, whose files are in a folder, and for the one of office.js; behind its
 * client of Excel stands an Excel of ours.
 *
 * @param {string} root the folder of this project, tests prepared
 * @param {string} own the add-in's address
 * @param {string} folder the add-in's files
 * @param {{ office?: string, also?: string }} [more] the folder that holds office.js, as an address, if not the usual one;
 *   script to run behind the Excel of ours
 * @returns {Promise<(route: import("playwright-core").Route) => Promise<void>>}
 */
export async function addinServer(root, own, folder, { office = OFFICE, also = "" } = {}) {
  const excel = await readFile(path.join(root, ".cache/browser/excel/excel.js"), "utf8");
  const client = path.join(root, "node_modules/@microsoft/office-js/dist");
  return async (route) => {
    const url = new URL(route.request().url());
    const address = `${url.origin}${url.pathname}`;
    const behind = /\/excel-web-[\d.]+\.js$/u.test(url.pathname) ? `${excel}\n${also}` : "";
    if (address.startsWith(office))
      await answer(route, path.join(client, address.slice(office.length)), behind);
    else if (address.startsWith(own)) await answer(route, path.join(folder, url.pathname), behind);
    else await route.abort();
  };
}

/**
 * @param {import("playwright-core").Route} route
 * @param {string} file
 * @param {string} behind
 */
async function answer(route, file, behind = "") {
  const text = await readFile(file).catch(() => null);
  if (text === null) await route.fulfill({ status: 404 });
  else
    await route.fulfill({
      body: behind === "" ? text : `${text.toString("utf8")}\n${behind}`,
      contentType: TYPES.get(path.extname(file)) ?? "application/octet-stream",
    });
}
