/* global window */
/**
 * The whole country on the page: a matrix of 2,844 regions and 43 indicators is opened and checked twenty times. Prints how long
 * each step takes, how long the page's own thread is busy at most at a stretch, and what it holds in memory afterwards.
 *
 *     node bench/country.mjs [regions, 100 at least]
 */
import { chromium } from "playwright-core";
import prepare from "../test/browser/prepare.mjs";
import { openBuiltPage, openFile } from "./built-page.mjs";
import { makeMatrix } from "./make-matrix.js";
import { buildPrograms, PROGRAMS } from "./programs/build.js";
import { readForms, regionsWorkbook } from "./regions.mjs";

const SEED = 353;
const REGIONS = Number(process.argv[2] ?? 2844);
const CHECKS = 20;

/** The regions' tables turned into lines of a matrix, under the names, units and criteria of the first. */
async function matrixLines() {
  const domain = await import(PROGRAMS.domain);
  const { sheets, ...workbook } = regionsWorkbook(await readForms(domain), REGIONS, SEED);
  const [{ table }] = domain.matchWorkbook({ ...workbook, sheets: sheets.slice(0, 1) }).matched;
  const rows = table.indicators.flatMap((indicator) => indicator.rows);
  const oneLine = (cell) => cell?.text.replace(/\s+/g, "") ?? "";
  const valueIn = (sheet, { values: [{ row, column }] }) => sheet.rows[row]?.[column]?.content?.value ?? "";
  return [
    ["地区", ...rows.map(({ name, component }) => oneLine(name) + oneLine(component))],
    ["单位", ...rows.map(({ unit }) => oneLine(unit))],
    ["指标值", ...rows.map(({ criterion }) => oneLine(criterion))],
    ...sheets.map((sheet) => [sheet.name, ...rows.map((row) => valueIn(sheet, row))]),
  ];
}

await Promise.all([prepare(), buildPrograms()]);
const matrix = await makeMatrix(await matrixLines());
const browser = await chromium.launch({ ...JSON.parse(process.env.BROWSER_LAUNCH), chromiumSandbox: false });
const page = await openBuiltPage(browser, () => {
  window.stretches = [];
  new PerformanceObserver((list) => {
    window.stretches.push(...list.getEntries().map(({ duration }) => duration));
  }).observe({ type: "longtask" });
});
const client = await page.context().newCDPSession(page);

const table = [];
/** A step, and what the page's own thread did meanwhile. */
async function step(name, work) {
  await page.evaluate(() => window.stretches.splice(0));
  const started = performance.now();
  await work();
  const milliseconds = Math.round(performance.now() - started);
  const stretches = await page.evaluate(() => window.stretches);
  await client.send("HeapProfiler.collectGarbage");
  const { usedSize } = await client.send("Runtime.getHeapUsage");
  table.push({
    step: name,
    ms: milliseconds,
    "longest stretch, ms": Math.round(Math.max(0, ...stretches)),
    "stretches over 50 ms": stretches.length,
    "heap, MB": Math.round(usedSize / 1e6),
  });
}

await step("open and recognise", () => openFile(page, "各县.xlsx", matrix));
for (let check = 1; check <= CHECKS; check++)
  await step(`check ${check}`, async () => {
    await page.getByRole("button", { name: "一键检查" }).click();
    await page.getByRole("button", { name: "取消" }).waitFor();
    await page.getByRole("button", { name: "一键检查" }).waitFor();
  });
await browser.close();
console.table(table);
