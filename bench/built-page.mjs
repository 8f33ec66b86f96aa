import { readFileSync } from "node:fs";
import path from "node:path";

const PAGE = "http://localhost:8080/";
const TYPES = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".svg": "image/svg+xml" };
const root = path.join(import.meta.dirname, "..");

/** Answers from the built page, and refuses all else. */
async function serve(route) {
  const { origin, pathname } = new URL(route.request().url());
  if (`${origin}/` !== PAGE) return route.abort();
  const name = pathname === "/" ? "index.html" : pathname.slice(1);
  const body = readFileSync(path.join(root, "dist/page", name));
  return route.fulfill({ body, contentType: TYPES[path.extname(name)] ?? "application/octet-stream" });
}

/**
 * Opens the built page in a browser and waits until it shows its sample.
 *
 * @param {import("playwright-core").Browser} browser
 * @param {() => void} [watch] runs in the page before its own scripts
 * @returns {Promise<import("playwright-core").Page>}
 */
export async function openBuiltPage(browser, watch = () => undefined) {
  const context = await browser.newContext({ locale: "zh-CN", viewport: { width: 1280, height: 800 } });
  await context.route("**/*", serve);
  const page = await context.newPage();
  page.setDefaultTimeout(600_000);
  await page.addInitScript(watch);
  await page.goto(PAGE);
  await page.getByText(/已识别/u).waitFor();
  return page;
}

/**
 * Opens a workbook there.
 *
 * @param {import("playwright-core").Page} page
 * @param {string} name
 * @param {Uint8Array} bytes
 */
export async function openFile(page, name, bytes) {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "打开文件" }).click();
  await (await chooser).setFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
  await page.getByRole("region", { name: `工作簿 ${name}` }).waitFor();
  await page.getByText(/已识别/u).waitFor();
}
