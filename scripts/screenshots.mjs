/**
 * Takes pictures of the page and of the pane in Excel into docs/screens: before and after a check, with a row's evidence, of
 * the other views, while the sheets for the plan are chosen and after they are made, in both languages, light and dark, in forced colours and 320 pixels wide; renews
 * those of the README.
 *
 * Run in the project's folder: node scripts/screenshots.mjs
 */
import { copyFileSync, mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { chromium } from "playwright-core";
import prepare from "../test/browser/prepare.mjs";

const root = path.join(import.meta.dirname, "..");
const folder = path.join(root, "docs/screens");
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
const WORDS = {
  "zh-CN": {
    check: "一键检查",
    done: /检查完成/u,
    read: /已识别/u,
    materials: "生成材料…",
    make: "生成",
    made: /材料工作表 4 张/u,
    sheet: "未达标指标分析",
    evidence: /^依据/u,
    views: { result: "结果", mapping: "对应关系", region: "区域与标准", settings: "设置" },
  },
  "en-US": {
    check: "Check",
    done: /Checked/u,
    read: /recognised/iu,
    materials: "Make sheets…",
    make: "Make",
    made: /4 sheets made or renewed/u,
    sheet: "Unmet indicators",
    evidence: /^Evidence/u,
    views: { result: "Result", mapping: "Mapping", region: "Region", settings: "Settings" },
  },
};

/** Where the browser keeps that the first steps were read; they would stand in every picture. */
const STEPS_READ = "ecogap.firstStepsRead";

/** Milliseconds until what moves stands still. */
const SETTLES = 500;

await prepare();
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ ...JSON.parse(process.env.BROWSER_LAUNCH), chromiumSandbox: false });

for (const language of ["zh-CN", "en-US"]) {
  for (const theme of ["light", "dark", "forced"]) {
    for (const width of theme === "light" ? ["wide", "narrow"] : ["wide"]) {
      const name = `${language}-${theme}${width === "narrow" ? "-320" : ""}`;
      await shoot("page", name, { language, theme, viewport: size("page", width) }, openPage);
      await shoot("pane", name, { language, theme, viewport: size("pane", width) }, openPane);
    }
  }
}
await browser.close();
copyFileSync(path.join(folder, "page-zh-CN-light-after.png"), path.join(root, "assets/readme/page.png"));
copyFileSync(path.join(folder, "pane-zh-CN-light-after.png"), path.join(root, "assets/readme/pane.png"));
copyFileSync(path.join(folder, "page-zh-CN-light-made.png"), path.join(root, "assets/readme/analysis.png"));

function size(face, width) {
  if (width === "narrow") return { width: 320, height: 800 };
  return face === "page" ? { width: 1640, height: 720 } : { width: 350, height: 760 };
}

async function shoot(face, name, { language, theme, viewport }, open) {
  const context = await browser.newContext({
    locale: language,
    viewport,
    colorScheme: theme === "dark" ? "dark" : "light",
    forcedColors: theme === "forced" ? "active" : "none",
  });
  await context.route("**/*", serve);
  await context.addInitScript(`localStorage.setItem("${STEPS_READ}", "1")`);
  const page = await context.newPage();
  const words = WORDS[language];
  await open(page, language, theme);
  await page.getByText(words.read).waitFor();
  await page.screenshot({ path: path.join(folder, `${face}-${name}-before.png`) });
  await page.getByRole("button", { name: words.check, exact: true }).click();
  await page.getByText(words.done).waitFor();
  await page.getByRole("list").first().waitFor();
  if (face === "page") await showDecidingCell(page);
  await page.screenshot({
    path: path.join(folder, `${face}-${name}-after.png`),
    fullPage: viewport.width === 320,
  });
  await shootViews(page, face, name, words);
  await shootMaterials(page, face, name, words);
  await context.close();
}

/** A row with its evidence, and each of the pane's other views. */
async function shootViews(page, face, name, { evidence, views: { result, ...views } }) {
  await page.getByRole("button", { name: evidence }).first().click();
  await page.waitForTimeout(SETTLES);
  await page.screenshot({ path: path.join(folder, `${face}-${name}-evidence.png`) });
  for (const [view, tab] of Object.entries(views)) {
    await page.getByRole("tab", { name: tab, exact: true }).click();
    await page.waitForTimeout(SETTLES);
    await page.screenshot({ path: path.join(folder, `${face}-${name}-${view}.png`), fullPage: true });
  }
  await page.getByRole("tab", { name: result, exact: true }).click();
}

/** The dialog with what will change, and a sheet that was made. */
async function shootMaterials(page, face, name, words) {
  await page.getByRole("button", { name: words.materials }).click();
  await page.getByRole("dialog").getByRole("listitem").first().waitFor();
  await page.waitForTimeout(SETTLES);
  await page.screenshot({ path: path.join(folder, `${face}-${name}-materials.png`) });
  await page.getByRole("button", { name: words.make, exact: true }).click();
  await page.getByText(words.made).waitFor();
  await page.getByRole("dialog").waitFor({ state: "detached" });
  if (face === "page") await page.getByRole("button", { name: words.sheet, exact: true }).click();
  await page.waitForTimeout(SETTLES);
  await page.screenshot({ path: path.join(folder, `${face}-${name}-made.png`) });
}

/** As after a click on the first unmet row. */
async function showDecidingCell(page) {
  await page.getByRole("listitem").first().click();
  await page.locator('[data-cell="I28"][aria-selected="true"]').waitFor();
}

async function openPage(page, language) {
  await page.goto(`${PAGE}?lang=${language}`);
  await page.getByRole("grid").waitFor();
}

async function openPane(page, language, theme) {
  await page.goto(`${ADDIN}taskpane.html?_host_Info=Excel$Web$16.01$${language}$$$$0`);
  await page.waitForFunction("'excelOfOurs' in window");
  const file = readFileSync(path.join(root, "test/fixtures/samples/kangbashi-2020-blank.xlsx"), "base64");
  const background = theme === "dark" ? "#1f1f1f" : "#ffffff";
  const surroundings = JSON.stringify({ language, background, showsDialogs: true });
  await page.evaluate(`excelOfOurs.open("${file}", ${surroundings})`);
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
