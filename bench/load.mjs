/* global document, MutationObserver, requestAnimationFrame */
/**
 * How the pane loads beside a pane of the official template's parts, both built alike: bytes of the first scripts, and
 * in a browser, over the real office.js with an Excel of ours behind it, the time to the first paint and to the
 * buttons. For ours also what has come when the table is shown.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";
import prepare from "../test/browser/prepare.mjs";
import { addinServer } from "../test/browser/serve-addin.mjs";
import { initialScriptNames, sizeOf } from "./initial-scripts.js";
import { PEER } from "./template/build.js";

const ROUNDS = 11;
const OWN = "https://localhost:3000/";
const root = path.join(import.meta.dirname, "..");
const sample = readFileSync(path.join(root, "assets/samples/kangbashi-2020-blank.xlsx")).toString("base64");
const open = `excelOfOurs.open("${sample}", { language: "zh-CN", background: null });`;

/** In the page: notes when the first button stands in a frame. */
function noteButtons() {
  const watch = new MutationObserver(() => {
    if (document.querySelector("button") === null) return;
    watch.disconnect();
    requestAnimationFrame(() => performance.mark("buttons"));
  });
  watch.observe(document, { childList: true, subtree: true });
}

function times() {
  const [paint] = performance.getEntriesByName("first-contentful-paint");
  const [buttons] = performance.getEntriesByName("buttons");
  return paint === undefined || buttons === undefined
    ? null
    : { paint: paint.startTime, buttons: buttons.startTime };
}

async function visit(browser, folder, until) {
  const context = await browser.newContext({ viewport: { width: 350, height: 720 } });
  await context.route("**/*", await addinServer(root, OWN, folder, { also: open }));
  await context.addInitScript(noteButtons);
  const page = await context.newPage();
  const scripts = new Set();
  page.on("response", (response) => {
    const { href, pathname } = new URL(response.url());
    if (href.startsWith(OWN) && pathname.endsWith(".js")) scripts.add(pathname.slice(1));
  });
  await page.goto(`${OWN}taskpane.html?_host_Info=Excel$Web$16.01$zh-CN$$$$0`);
  const measured = await (await page.waitForFunction(times)).jsonValue();
  await page.getByText(until).waitFor();
  await context.close();
  return { ...measured, scripts: [...scripts] };
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} KB`;
const ratio = (own, peer) => `ratio ${(own / peer).toFixed(2)}`;

await prepare();
const panes = [
  { name: "pane", folder: path.join(root, "dist/addin"), until: "已识别", visits: [] },
  { name: "template", folder: PEER, until: "What a pane may do", visits: [] },
];
const [own, peer] = panes;
const browser = await chromium.launch({ ...JSON.parse(process.env.BROWSER_LAUNCH), chromiumSandbox: false });
for (const pane of panes) pane.first = sizeOf(pane.folder, initialScriptNames(pane.folder));
for (let round = 0; round < ROUNDS; round++)
  for (const { folder, until, visits } of panes) visits.push(await visit(browser, folder, until));
await browser.close();

for (const { name, first, visits } of panes) {
  const [paint, buttons] = ["paint", "buttons"].map((key) => median(visits.map((visit) => visit[key])));
  const at = `first paint ${paint.toFixed(0)} ms, buttons ${buttons.toFixed(0)} ms`;
  console.log(`${name}: first script ${kilobytes(first.raw)}, ${kilobytes(first.gz)} compressed; ${at}`);
}
for (const [what, of] of [
  ["first script, compressed", ({ first }) => first.gz],
  ["first script, plain", ({ first }) => first.raw],
  ["first paint", ({ visits }) => median(visits.map(({ paint }) => paint))],
  ["buttons", ({ visits }) => median(visits.map(({ buttons }) => buttons))],
])
  console.log(`${what}: ${ratio(of(own), of(peer))}`);
const whole = sizeOf(own.folder, own.visits[0].scripts);
console.log(`pane until the table is shown: ${kilobytes(whole.raw)}, ${kilobytes(whole.gz)} compressed`);
