/* global document, window, requestAnimationFrame, HTMLInputElement */
/**
 * How long the pane takes from an input to the frame that shows what it did, on the built page with the Kangbashi sample's
 * rows repeated to 50 and to 5,000: medians in milliseconds.
 *
 * Run in the project's folder after a build: node bench/pane.mjs
 */
import { chromium } from "playwright-core";
import prepare from "../test/browser/prepare.mjs";
import { openBuiltPage, openFile } from "./built-page.mjs";
import { makeTable } from "./make-table.js";

const ROUNDS = 7;

/** In the page: what a person does, and how it is known to be shown. */
function prepareInputs() {
  const main = () => document.querySelector("main");
  const list = () => main().querySelector('[role="list"][aria-label="指标清单"]');
  const count = () => main().querySelector('[role="group"] [role="status"]')?.textContent;
  const button = (name) =>
    [...main().querySelectorAll("button")].find(({ textContent }) => textContent === name);
  const evidence = () => list().querySelectorAll('[role="group"][aria-label^="依据"]').length;
  const type = (text) => {
    const box = main().querySelector('input[type="search"]');
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(box, text);
    box.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const changes = (what) => {
    const before = what();
    return () => what() !== before;
  };
  const inputs = {
    "open a row": () => {
      const shown = changes(evidence);
      list().querySelector('[role="listitem"] button').click();
      return shown;
    },
    "type in the search": () => {
      const shown = changes(count);
      type(main().querySelector('input[type="search"]').value === "" ? "I2" : "");
      return shown;
    },
    "change a filter": () => {
      const shown = changes(count);
      button("✓ 达标").click();
      return shown;
    },
    "switch views": () => {
      const tab = main().querySelector('[role="tab"][aria-selected="false"]');
      tab.click();
      return () => tab.ariaSelected === "true";
    },
    "come back": () => {
      main().querySelector('[role="tab"]').click();
      return () => list() !== null;
    },
    scroll: () => {
      const scroller = list().parentElement;
      const first = () => list().querySelector('[role="listitem"]:not([tabindex="0"])')?.ariaPosInSet;
      const shown = scroller.scrollHeight > scroller.clientHeight + 400 ? changes(first) : () => true;
      scroller.scrollTop = scroller.scrollTop > 2000 ? 0 : 4000;
      return shown;
    },
  };
  window.measure = async (name) => {
    const started = performance.now();
    const shown = inputs[name]();
    const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    do await frame();
    while (!shown() && performance.now() - started < 10_000);
    if (!shown()) throw new Error(`nothing came of: ${name}`);
    return performance.now() - started;
  };
}

async function openResult(browser, rows) {
  const page = await openBuiltPage(browser);
  await openFile(page, "long.xlsx", await makeTable(rows));
  await page.getByRole("button", { name: "只检查不写入" }).click();
  await page.getByText(/还没有写入/u).waitFor();
  await page.getByRole("list", { name: "指标清单" }).waitFor();
  await page.evaluate(prepareInputs);
  return page;
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

await prepare();
const browser = await chromium.launch({ ...JSON.parse(process.env.BROWSER_LAUNCH), chromiumSandbox: false });
const table = {};
for (const rows of [50, 5000]) {
  const page = await openResult(browser, rows);
  const times = {};
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of [
      "open a row",
      "type in the search",
      "change a filter",
      "scroll",
      "switch views",
      "come back",
    ])
      (times[name] ??= []).push(await page.evaluate((input) => window.measure(input), name));
  }
  for (const [name, measured] of Object.entries(times))
    table[name] = { ...table[name], [`${rows} rows`]: Math.round(median(measured)) };
  await page.close();
}
await browser.close();
console.table(table);
