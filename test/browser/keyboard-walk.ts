import type { Locator, Page } from "playwright-core";
import { sentences, type MessageKey, type MessageParams } from "../../src/locales/messages";
import type { Language } from "../../src/domain/reporting/wording";
import type { Visit } from "./visitor";

/** More stops than any screen of ours has. */
const STOPS = 150;
/** What readers of the screen tell of when it changes; nothing that a dialog, just closed, still hides from them. */
const SPOKEN =
  ":is([role=status], [role=alert], [aria-live=polite], [aria-live=assertive]):not([aria-hidden=true] *)";

type Role = Parameters<Page["getByRole"]>[0];

/** Whether the focus is on an element or within. */
function isFocused(wanted: Locator): Promise<boolean> {
  return wanted.evaluate((element) => element.contains(document.activeElement));
}

/** A visitor who has no mouse and reads one language: things are found by role and name and reached by the Tab key. */
export class KeyboardWalk {
  readonly page: Page;
  readonly #visit: Visit;
  readonly #say: ReturnType<typeof sentences>;
  readonly #part: string;

  /** Faults are looked for in a part of the page. */
  constructor(visit: Visit, language: Language, part: string) {
    this.#visit = visit;
    this.#part = part;
    this.page = visit.page;
    this.#say = sentences(language);
  }

  say(key: MessageKey, params?: MessageParams): string {
    return this.#say(key, params);
  }

  /** A sentence with any values in the place of its parameters. */
  like(key: MessageKey, ...params: readonly string[]): RegExp {
    const marks = Object.fromEntries(params.map((param) => [param, 7357]));
    const text = this.#say(key, marks).replaceAll(/[.*+?^${}()|[\]\\]/gu, "\\$&");
    return new RegExp(text.replaceAll(/7,?357/gu, ".*"), "u");
  }

  named(role: Role, name: string | RegExp): Locator {
    return this.page.getByRole(role, { name, exact: typeof name === "string" }).first();
  }

  /** Presses Tab until the focus is there. */
  reach(role: Role, name: string | RegExp): Promise<void> {
    return this.#tabTo(this.named(role, name), `${role} ${name}`);
  }

  async press(role: Role, name: string | RegExp): Promise<void> {
    await this.reach(role, name);
    await this.page.keyboard.press("Enter");
  }

  /** Opens a tab beside the one that is open. */
  async openTab(opened: string, name: string): Promise<void> {
    await this.reach("tab", opened);
    await this.#arrowTo(name);
  }

  /** Goes to one of the pane's views. */
  async view(name: string): Promise<void> {
    await this.#tabTo(this.named("tablist", this.say("view.tabs")), "the views");
    await this.#arrowTo(name);
    await this.page.getByRole("tabpanel", { name }).waitFor({ state: "attached" });
  }

  /** Waits until a sentence stands where readers of the screen are told of changes. */
  async hears(sentence: RegExp): Promise<void> {
    await this.page.locator(SPOKEN).filter({ hasText: sentence }).first().waitFor({ state: "attached" });
  }

  /** Waits until the focus is there. */
  async isOn(role: Role, name: string | RegExp): Promise<void> {
    const wanted = this.named(role, name);
    for (let tries = 0; !(await isFocused(wanted)); tries++) {
      if (tries === STOPS) throw new Error(`the focus does not come to ${role} ${name}`);
      await this.page.waitForTimeout(20);
    }
  }

  /** Throws where something is wider than the screen or axe finds a fault, and tells in which state. */
  async looksRight(state: string): Promise<void> {
    const width = this.page.viewportSize()?.width ?? 0;
    const faults = await this.#visit.faults(this.#part);
    const tooWide = (await this.page.evaluate(() => document.documentElement.scrollWidth)) > width;
    const wrong = tooWide ? [...faults, `wider than ${width} pixels`] : faults;
    if (wrong.length > 0) throw new Error(`${state}: ${wrong.join("\n")}`);
  }

  async #arrowTo(tab: string): Promise<void> {
    for (let steps = 0; !(await isFocused(this.named("tab", tab))); steps++) {
      if (steps === STOPS) throw new Error(`no arrow leads to the tab ${tab}`);
      await this.page.keyboard.press("ArrowRight");
    }
    await this.page.keyboard.press("Enter");
  }

  async #tabTo(wanted: Locator, named: string): Promise<void> {
    await wanted.waitFor();
    for (let stops = 0; !(await isFocused(wanted)); stops++) {
      if (stops === STOPS) throw new Error(`Tab does not lead to ${named}`);
      await this.page.keyboard.press("Tab");
    }
  }
}
