/**
 * Takes the pictures of the guide into docs/guide/pictures, in both languages: `npm run guide-pictures`, or
 * `npm run guide-pictures -- result regions` for some of them. They are taken at twice their size, and written small.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { newPage, openBrowser, openPage, openPane, root, SETTLES } from "./faces.mjs";
import { matrixFile } from "./guide-matrix.mjs";
import { smallPng } from "./small-png.mjs";

const folder = path.join(root, "docs/guide/pictures");
const PANE = { width: 350, height: 640 };
const WORDS = {
  "zh-CN": {
    check: "一键检查",
    done: /检查完成/u,
    read: /已识别/u,
    evidence: /^依据/u,
    mapping: "对应关系",
    region: "区域与标准",
    materials: "生成材料…",
    list: "各地区结果",
  },
  "en-US": {
    check: "Check",
    done: /Checked/u,
    read: /recognised/iu,
    evidence: /^Evidence/u,
    mapping: "Mapping",
    region: "Region",
    materials: "Make sheets…",
    list: "Results by region",
  },
};

/** Each picture: what it needs to have open, its size, and what is done before it is taken. */
const PICTURES = {
  "first-check": {
    open: openPane,
    size: { ...PANE, height: 420 },
    show: ({ page, words }) => read(page, words),
  },
  result: { open: openPane, size: PANE, show: showEvidence },
  mapping: { open: openPane, size: PANE, show: showView("mapping") },
  region: { open: openPane, size: PANE, show: showView("region") },
  materials: { open: openPane, size: { ...PANE, height: 720 }, show: showMaterials },
  regions: { open: openMatrix, size: { ...PANE, height: 760 }, show: showRegions },
  page: { open: openPage, size: { width: 1200, height: 675 }, show: showCheckedPage },
};

const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !Object.hasOwn(PICTURES, name));
if (unknown !== undefined)
  throw new Error(`no picture ${unknown}; there are ${Object.keys(PICTURES).join(", ")}`);

mkdirSync(folder, { recursive: true });
const browser = await openBrowser();
for (const [language, words] of Object.entries(WORDS)) {
  for (const [name, picture] of Object.entries(PICTURES)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const bytes = smallPng(await taken(picture, language, words));
    writeFileSync(path.join(folder, `${name}-${language}.png`), bytes);
    console.log(`${name}-${language}.png: ${Math.round(bytes.length / 1000)} kB`);
  }
}
await browser.close();

async function taken({ open, size, show }, language, words) {
  const page = await newPage(browser, { locale: language, viewport: size, deviceScaleFactor: 2 });
  await open(page, language, "light");
  await show({ page, words });
  await page.mouse.move(0, 0);
  await page.waitForTimeout(SETTLES);
  const bytes = await page.screenshot();
  await page.context().close();
  return bytes;
}

async function openMatrix(page, language, theme) {
  await openPane(page, language, theme, await matrixFile());
}

async function read(page, words) {
  await page.getByText(words.read).waitFor();
}

async function check({ page, words }) {
  await page.getByRole("button", { name: words.check, exact: true }).click();
  await page.getByText(words.done).waitFor();
}

async function showEvidence({ page, words }) {
  await read(page, words);
  await check({ page, words });
  const row = page.getByRole("button", { name: words.evidence }).first();
  await row.click();
  await row.evaluate((button) => button.closest("[role=listitem]")?.scrollIntoView({ block: "start" }));
}

/** Gives what shows a view of the pane. */
function showView(name) {
  return async ({ page, words }) => {
    await read(page, words);
    await page.getByRole("tab", { name: words[name], exact: true }).click();
    await page.waitForTimeout(SETTLES);
    const tabs = page.getByRole("tab", { name: words[name], exact: true });
    await tabs.evaluate((tab) => tab.scrollIntoView({ block: "start" }));
  };
}

async function showMaterials({ page, words }) {
  await read(page, words);
  await page.getByRole("button", { name: words.materials }).click();
  await page.getByRole("dialog").getByRole("listitem").first().waitFor();
}

async function showRegions({ page, words }) {
  await page.getByRole("button", { name: words.check, exact: true }).click();
  const list = page.getByRole("list", { name: words.list });
  await list.waitFor();
  await page.waitForTimeout(SETTLES);
}

/** As after a click on the first unmet row. */
async function showCheckedPage({ page, words }) {
  await read(page, words);
  await check({ page, words });
  await page.getByRole("listitem").first().click();
}
