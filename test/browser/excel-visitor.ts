import { join } from "node:path";
import type { Browser, BrowserContext, BrowserContextOptions } from "playwright-core";
import * as z from "zod";
import { initialScriptNames } from "../../bench/initial-scripts.js";
import type { Surroundings } from "../host/office-page";
import { fixture } from "../xlsx/workbooks";
import { addinServer, OFFICE } from "./serve-addin.mjs";
import { launchBrowser, Visit } from "./visitor";

const OWN = "https://localhost:3000/";
const ROOT = join(__dirname, "../..");

/** A build of the add-in, and where its pages take office.js from. */
export interface AddinBuild {
  readonly folder: string;
  /** The folder that holds office.js, as an address. */
  readonly office: string;
}

const USUAL: AddinBuild = { folder: join(ROOT, "dist/addin"), office: OFFICE };

/** A browser in which the built add-in can be opened in an Excel of ours. */
export class ExcelVisitors {
  readonly #browser: Browser;
  readonly #build: AddinBuild;

  private constructor(browser: Browser, build: AddinBuild) {
    this.#browser = browser;
    this.#build = build;
  }

  static async arrive(build = USUAL): Promise<ExcelVisitors> {
    return new ExcelVisitors(await launchBrowser(), build);
  }

  leave(): Promise<void> {
    return this.#browser.close();
  }

  /** Opens a sample in Excel with the add-in's pane beside it, and waits until the pane has read it. */
  async open(
    sample: string,
    { language = "zh-CN", background = null, showsDialogs = true }: Partial<Surroundings> = {},
    options: BrowserContextOptions = {},
  ): Promise<InExcel> {
    const pane = await this.#pane(options);
    await pane.start(sample, { language, background, showsDialogs });
    await pane.page.getByText(/已识别|recognised/iu).waitFor();
    return pane;
  }

  /** Opens a sample with a pane that gets of its own scripts only those that its page asks for. */
  async openUnfinished(sample: string): Promise<InExcel> {
    const pane = await this.#pane({});
    const asked = initialScriptNames(this.#build.folder);
    await pane.page.route(
      (url) =>
        url.href.startsWith(OWN) && url.pathname.endsWith(".js") && !asked.includes(url.pathname.slice(1)),
      () => undefined,
    );
    await pane.start(sample, { language: "zh-CN", background: null, showsDialogs: true });
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
    const { folder, office } = this.#build;
    await context.route("**/*", await addinServer(ROOT, OWN, folder, { office }));
    return new InExcel(context, await context.newPage(), [OWN, office]);
  }
}

/** The add-in's pane in an Excel of ours. */
export class InExcel extends Visit {
  readonly #context: BrowserContext;

  constructor(context: BrowserContext, ...watched: ConstructorParameters<typeof Visit>) {
    super(...watched);
    this.#context = context;
  }

  /** Opens the pane's page, and a sample in the Excel around it. */
  async start(sample: string, surroundings: Surroundings): Promise<void> {
    await this.page.goto(`${OWN}taskpane.html?_host_Info=Excel$Web$16.01$${surroundings.language}$$$$0`);
    await this.page.waitForFunction("'excelOfOurs' in window");
    const file = Buffer.from(fixture(`samples/${sample}.xlsx`)).toString("base64");
    await this.excel(`open("${file}", ${JSON.stringify(surroundings)})`);
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
