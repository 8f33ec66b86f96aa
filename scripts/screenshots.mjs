/**
 * Takes pictures of the page and of the pane in Excel into docs/screens: before and after a check, with a row's evidence, of
 * the other views, while the sheets for the plan are chosen and after they are made, in both languages, light and dark, in forced colours and 320 pixels wide; renews
 * those of the README.
 *
 * Run in the project's folder: node scripts/screenshots.mjs
 */
import { copyFileSync, mkdirSync } from "node:fs";
import path from "node:path";
import { newPage, openBrowser, openPage, openPane, root, SETTLES } from "./faces.mjs";

const folder = path.join(root, "docs/screens");
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

mkdirSync(folder, { recursive: true });
const browser = await openBrowser();

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
  const page = await newPage(browser, {
    locale: language,
    viewport,
    colorScheme: theme === "dark" ? "dark" : "light",
    forcedColors: theme === "forced" ? "active" : "none",
  });
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
  await page.context().close();
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
