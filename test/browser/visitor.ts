import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import * as z from "zod";
import { servePage, type PageServer } from "./page-server";

const launch = z.object({
  executablePath: z.string(),
  args: z.array(z.string()),
  env: z.record(z.string(), z.string()),
});

/** Ends when nothing moves any more but what moves for ever. */
const SETTLED = `Promise.allSettled(
  document.getAnimations()
    .filter((one) => one.effect.getComputedTiming().endTime !== Infinity)
    .map((one) => one.finished),
).then(() => undefined)`;
const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const axeResults = z.object({
  violations: z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) })),
});

/** Starts the browser that the preparation found. */
export function launchBrowser(): Promise<Browser> {
  const options = launch.parse(JSON.parse(process.env["BROWSER_LAUNCH"] ?? "{}"));
  return chromium.launch({ ...options, chromiumSandbox: false });
}

/** A browser beside a server of the built page. */
export class Visitors {
  readonly #browser: Browser;
  readonly #server: PageServer;

  private constructor(browser: Browser, server: PageServer) {
    this.#browser = browser;
    this.#server = server;
  }

  static async arrive(): Promise<Visitors> {
    return new Visitors(await launchBrowser(), await servePage());
  }

  async leave(): Promise<void> {
    await this.#browser.close();
    await this.#server.close();
  }

  /** Opens the page as a new visitor, and waits until it stands. */
  async visit(options: BrowserContextOptions & { readonly address?: string } = {}): Promise<Visit> {
    const { address = "", ...context } = options;
    const fresh = await this.#browser.newContext({ locale: "zh-CN", ...context });
    const page = await fresh.newPage();
    const visit = new Visit(page, [this.#server.url]);
    await page.goto(`${this.#server.url}${address}`);
    await page.getByRole("grid").waitFor();
    await page.getByText(/已识别|recognised/iu).waitFor();
    return visit;
  }
}

/** One visitor's page, with everything that it complained about and asked for. */
export class Visit {
  readonly page: Page;
  /** Console lines, errors, failed requests, and requests to anywhere else. */
  readonly complaints: string[] = [];

  constructor(page: Page, origins: readonly string[]) {
    this.page = page;
    page.on("console", (line) => this.complaints.push(`console: ${line.text()}`));
    page.on("pageerror", (error) => this.complaints.push(`error: ${error.message}`));
    page.on("requestfailed", (request) => this.complaints.push(`failed: ${request.url()}`));
    page.on("request", (request) => {
      const url = request.url();
      if (![...origins, "blob:"].some((origin) => url.startsWith(origin)))
        this.complaints.push(`elsewhere: ${url}`);
    });
  }

  async press(name: string): Promise<void> {
    await this.page.getByRole("button", { name, exact: true }).click();
  }

  /** Presses the button and waits for the result. */
  async check(): Promise<void> {
    await this.press("一键检查");
    await this.page.getByText(/检查完成/u).waitFor();
  }

  /** Chooses a file for 打开文件. */
  async choose(
    file: string | { readonly name: string; readonly mimeType: string; readonly buffer: Buffer },
  ): Promise<void> {
    const chooser = this.page.waitForEvent("filechooser");
    await this.press("打开文件");
    await (await chooser).setFiles(file);
  }

  /** Lets a file fall onto the page. */
  async drop(name: string, bytes: Uint8Array): Promise<void> {
    const transfer = await this.page.evaluateHandle(
      ([content, title]) => {
        const data = new DataTransfer();
        data.items.add(new File([Uint8Array.from(content)], title));
        return data;
      },
      [[...bytes], name] as const,
    );
    await this.page.dispatchEvent("header", "dragover", { dataTransfer: transfer });
    await this.page.dispatchEvent("header", "drop", { dataTransfer: transfer });
  }

  /** Saves the workbook and gives its name and bytes. */
  async save(): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
    const download = this.page.waitForEvent("download");
    await this.press("保存");
    const file = await download;
    return { name: file.suggestedFilename(), bytes: new Uint8Array(await readFile(await file.path())) };
  }

  /** The text that a cell shows. */
  shown(cell: string): Promise<string> {
    return this.page.locator(`[data-cell="${cell}"]`).innerText();
  }

  /** A property of a cell's look, as the browser computes it. */
  look(cell: string, property: string): Promise<string> {
    return this.page
      .locator(`[data-cell="${cell}"]`)
      .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
  }

  /**
   * What axe finds wrong with the page, or with a part of it, once its colours have settled; Fluent's own markers, which
   * pass the focus on, are left out.
   */
  async faults(part = "html"): Promise<readonly string[]> {
    await this.page.evaluate(SETTLED);
    await this.page.evaluate(AXE);
    const results = axeResults.parse(
      await this.page.evaluate(`axe.run({ include: ["${part}"], exclude: ["[data-tabster-dummy]"] })`),
    );
    return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join("\n")}`);
  }

  /** Types into a cell as a person does: a click, the text, Enter. */
  async type(cell: string, text: string): Promise<void> {
    await this.page.locator(`[data-cell="${cell}"]`).dblclick();
    await this.page.keyboard.press("Control+A");
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Enter");
  }
}
