/** The page and the pane in Excel, as built, for taking pictures of them: prepared, served and opened in a browser. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { chromium } from "playwright-core";
import prepare from "../test/browser/prepare.mjs";

export const root = path.join(import.meta.dirname, "..");
const client = path.dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/dist/office.js"));
const PAGE = "http://localhost:8080/";
const ADDIN = "https://localhost:3000/";
const OFFICE = "https://appsforoffice.microsoft.com/lib/1/hosted/";
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
};
/** Where the browser keeps that the first steps were read; they would stand in every picture. */
const STEPS_READ = "ecogap.firstStepsRead";
const SAMPLE = readFileSync(path.join(root, "test/fixtures/samples/kangbashi-2020-blank.xlsx"));

/** Milliseconds until what moves stands still. */
export const SETTLES = 500;

/** Builds what is shown, and starts the browser that shows it. */
export async function openBrowser() {
  await prepare();
  return chromium.launch({ ...JSON.parse(process.env.BROWSER_LAUNCH), chromiumSandbox: false });
}

/** A page of the browser for which the faces are served. */
export async function newPage(browser, options) {
  const context = await browser.newContext(options);
  await context.route("**/*", serve);
  await context.addInitScript(`localStorage.setItem("${STEPS_READ}", "1")`);
  return context.newPage();
}

/** Opens the page with its sample. */
export async function openPage(page, language) {
  await page.goto(`${PAGE}?lang=${language}`);
  await page.getByRole("grid").waitFor();
}

/** Opens the pane in Excel beside a workbook, the sample unless another one is given. */
export async function openPane(page, language, theme, file = SAMPLE) {
  await page.goto(`${ADDIN}taskpane.html?_host_Info=Excel$Web$16.01$${language}$$$$0`);
  await page.waitForFunction("'excelOfOurs' in window");
  const background = theme === "dark" ? "#1f1f1f" : "#ffffff";
  const surroundings = JSON.stringify({ language, background, showsDialogs: true });
  await page.evaluate(`excelOfOurs.open("${Buffer.from(file).toString("base64")}", ${surroundings})`);
}

/** Answers for the page, the add-in and office.js, whose client of Excel gets an Excel of ours behind it. */
async function serve(route) {
  const { origin, pathname } = new URL(route.request().url());
  const address = `${origin}${pathname}`;
  const found = [
    [PAGE, path.join(root, "dist/page")],
    [ADDIN, path.join(root, "dist/addin")],
    [OFFICE, client],
  ].find(([start]) => address.startsWith(start));
  if (found === undefined) return route.abort();
  const name = address.slice(found[0].length) || "index.html";
  const bytes = readFileSync(path.join(found[1], name));
  const isClient = /^excel-web-[\d.]+\.js$/u.test(name);
  const behind = isClient ? readFileSync(path.join(root, ".cache/browser/excel/excel.js")) : "";
  const contentType = TYPES[path.extname(name)] ?? "application/octet-stream";
  return route.fulfill({ body: isClient ? `${bytes}\n${behind}` : bytes, contentType });
}
