import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, extname, join } from "node:path";
import type { Browser, BrowserContext, BrowserContextOptions, Route } from "playwright-core";
import * as z from "zod";
import type { Surroundings } from "../host/office-page";
import { fixture } from "../xlsx/workbooks";
import { launchBrowser, Visit } from "./visitor";

const OWN = "https://localhost:3000/";
/** Where office.js comes from unless the build is told otherwise. */
const OFFICE = "https://appsforoffice.microsoft.com/lib/1/hosted/";
const CLIENT = dirname(require.resolve("@microsoft/office-js/dist/office.js"));
const EXCEL = readFileSync(`${__dirname}/../../.cache/browser/excel/excel.js`, "utf8");
const TYPES = new Map([
  [".html", "text/html; charset=utf-8"],
  [".js", "text/javascript; charset=utf-8"],
  [".css", "text/css; charset=utf-8"],
]);

async function answer(route: Route, file: string, behind = ""): Promise<void> {
  const text = await readFile(file).catch(() => null);
  if (text === null) await route.fulfill({ status: 404 });
  else
    await route.fulfill({
      body: behind === "" ? text : `${text.toString("utf8")}\n${behind}`,
      contentType: TYPES.get(extname(file)) ?? "application/octet-stream",
    });
}

/** Answers for the add-in's host and for the one of office.js, whose client of Excel gets an Excel of ours behind it. */
async function serve(route: Route): Promise<void> {
  const url = new URL(route.request().url());
  const address = `${url.origin}${url.pathname}`;
  if (address.startsWith(OWN)) await answer(route, join(`${__dirname}/../../dist/addin`, url.pathname));
  else if (address.startsWith(OFFICE)) {
    const name = address.slice(OFFICE.length);
    await answer(route, join(CLIENT, name), /^excel-web-[\d.]+\.js$/u.test(name) ? EXCEL : "");
  } else await route.abort();
}

/** A browser in which the built add-in can be opened in an Excel of ours. */
export class ExcelVisitors {
  readonly #browser: Browser;

  private constructor(browser: Browser) {
    this.#browser = browser;
  }

  static async arrive(): Promise<ExcelVisitors> {
    return new ExcelVisitors(await launchBrowser());
  }

  leave(): Promise<void> {
    return this.#browser.close();
  }

  /** Opens a sample in Excel with the add-in's pane beside it, and waits until the pane has read it. */
  async open(
    sample: string,
    { language = "zh-CN", background = null }: Partial<Surroundings> = {},
    options: BrowserContextOptions = {},
  ): Promise<InExcel> {
    const pane = await this.#pane(options);
    const { page } = pane;
    await page.goto(`${OWN}taskpane.html?_host_Info=Excel$Web$16.01$${language}$$$$0`);
    await page.waitForFunction("'excelOfOurs' in window");
    const file = Buffer.from(fixture(`samples/${sample}.xlsx`)).toString("base64");
    await pane.excel(`open("${file}", ${JSON.stringify({ language, background })})`);
    await page.getByText(/已识别|recognised/iu).waitFor();
    return pane;
  }

  /** Opens the pane's address as a page of its own, without any Excel. */
  async openOutside(): Promise<Visit> {
    const pane = await this.#pane({});
    await pane.page.goto(`${OWN}taskpane.html`);
    return pane;
  }

  async #pane(options: BrowserContextOptions): Promise<InExcel> {
    const context = await this.#browser.newContext({ viewport: { width: 350, height: 720 }, ...options });
    await context.route("**/*", serve);
    return new InExcel(context, await context.newPage(), [OWN, OFFICE]);
  }
}

/** The add-in's pane in an Excel of ours. */
export class InExcel extends Visit {
  readonly #context: BrowserContext;

  constructor(context: BrowserContext, ...watched: ConstructorParameters<typeof Visit>) {
    super(...watched);
    this.#context = context;
  }

  /** Asks the Excel around the pane. */
  excel(question: string): Promise<unknown> {
    return this.page.evaluate(`excelOfOurs.${question}`);
  }

  /** Everything in the workbook that a user could tell apart. */
  async described(): Promise<string> {
    return z.string().parse(await this.excel("described()"));
  }

  /** Every content, formula and rule of the workbook. */
  async written(): Promise<readonly string[]> {
    return z.array(z.string()).parse(await this.excel("written()"));
  }

  /** Waits until Excel has selected a cell. */
  async untilSelected(place: string): Promise<void> {
    await this.page.waitForFunction(`excelOfOurs.selected === "${place}"`);
  }

  /** Presses a button of the ribbon, and gives what the window says that the add-in opens then. */
  async pressRibbon(name: string): Promise<string> {
    await this.excel(`press("${name}")`);
    const address = z.string().parse(await this.excel("dialogs.at(-1)"));
    const dialog = await this.#context.newPage();
    const watched = new Visit(dialog, [OWN]);
    await dialog.goto(address);
    const sentence = await dialog.getByRole("status").innerText();
    this.complaints.push(...watched.complaints, ...(await watched.faults()));
    await dialog.close();
    return sentence;
  }
}
