/* global document, MutationObserver, requestAnimationFrame */
import { readFileSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";
import prepare from "../test/browser/prepare.mjs";
import { addinServer } from "../test/browser/serve-addin.mjs";
import { initialScriptNames, sizeOf } from "./initial-scripts.js";
import { inTurns } from "./rounds.mjs";
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

/** How much of two panes' first scripts is sent, ours beside the peer's. */
function sizes(own, peer) {
  const [ownSize, peerSize] = [own, peer].map(({ folder }) => sizeOf(folder, initialScriptNames(folder)));
  return [
    ["first script, compressed", "gz"],
    ["first script, plain", "raw"],
  ].map(([what, key]) => ({
    what,
    unit: "bytes",
    own: [ownSize[key]],
    peer: { name: "template", measured: [peerSize[key]] },
    bound: { of: "ratio", atMost: 1 },
  }));
}

/**
 * How the pane loads beside a pane of the official template's parts, both built alike: bytes of the first scripts, and
 * in a browser, over the real office.js with an Excel of ours behind it, the time to the first paint and to the
 * buttons. For ours also what has come when the table is shown.
 */
export async function measureLoad() {
  await prepare();
  const own = { folder: path.join(root, "dist/addin"), until: "已识别" };
  const peer = { folder: PEER, until: "What a pane may do" };
  const browser = await chromium.launch({
    ...JSON.parse(process.env.BROWSER_LAUNCH),
    chromiumSandbox: false,
  });
  const visits = await inTurns(ROUNDS, {
    own: () => visit(browser, own.folder, own.until),
    peer: () => visit(browser, peer.folder, peer.until),
  });
  await browser.close();
  const whole = sizeOf(own.folder, visits.own[0].scripts);
  const times = [
    ["first paint", "paint"],
    ["buttons", "buttons"],
  ].map(([what, key]) => ({
    what,
    unit: "ms",
    own: visits.own.map((each) => each[key]),
    peer: { name: "template", measured: visits.peer.map((each) => each[key]) },
    bound: { of: "ratio", atMost: 1 },
  }));
  return [
    ...sizes(own, peer),
    ...times,
    { what: "scripts until the table is shown, compressed", unit: "bytes", own: [whole.gz] },
  ];
}
