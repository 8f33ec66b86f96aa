import type { Wording } from "../domain/reporting/wording";
import type { MessageKey, MessageParams, Say } from "../locales/messages";
import { excessOf, LIMITS } from "../xlsx/limits";
import { savedName } from "./file-name";
import { BROWSER, type Surroundings } from "../pane/surroundings";
import { FIRST_PAGE, type Incoming, type PageState } from "./page-state";

/** Gives a file to the person; the browser asks where to, or puts it into its download folder. */
export type GiveFile = (name: string, bytes: Uint8Array) => void;

/** What a person does with files on the page: open, save, leave. */
export class PageSession {
  readonly #words: { readonly wording: Wording; readonly say: Say };
  readonly #give: GiveFile;
  readonly #listeners = new Set<() => void>();
  readonly #sample: Incoming;
  #state: PageState = FIRST_PAGE;

  /** The sample comes with the page, at an address of its own. */
  constructor(
    words: { readonly wording: Wording; readonly say: Say },
    give: GiveFile,
    sample: { readonly name: string; readonly url: string },
  ) {
    this.#words = words;
    this.#give = give;
    this.#sample = {
      name: sample.name,
      bytes: async () => {
        const answer = await fetch(sample.url);
        if (!answer.ok) throw new Error(`${answer.status}`);
        return answer.arrayBuffer();
      },
    };
  }

  /** For React's useSyncExternalStore. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly state = (): PageState => this.#state;

  get hasUnsaved(): boolean {
    return this.#state.book?.workbook.state().unsaved === true;
  }

  /** Opens the sample, after a question where there are unsaved changes. */
  openSample(): Promise<void> {
    return this.#openAfterQuestion(this.#sample);
  }

  /** Opens a file of the person's, after a question where there are unsaved changes; one that is too large is not taken into memory. */
  open(file: File): Promise<void> {
    if (file.size <= LIMITS.fileBytes)
      return this.#openAfterQuestion({ name: file.name, bytes: () => file.arrayBuffer() });
    this.#say("error", "problem.tooLarge", { ...excessOf(LIMITS, "fileBytes") });
    return Promise.resolve();
  }

  /** The person's answer about unsaved changes. */
  async decide(answer: "save" | "discard" | "stay"): Promise<void> {
    const { waiting } = this.#state;
    this.#set({ waiting: null });
    if (answer === "save") await this.save();
    if (answer !== "stay" && waiting !== null) await this.#open(waiting);
  }

  async save(): Promise<void> {
    const { book } = this.#state;
    if (book === null) return;
    try {
      const bytes = await book.workbook.save();
      const isChecked = book.session.state().recognised?.hasOurs === true;
      const name = isChecked ? savedName(book.name, this.#words.say) : book.name;
      this.#give(name, bytes);
      this.#say("success", "page.saved", { name });
    } catch (error) {
      this.#say("error", "page.failed", { detail: String(error) });
    }
  }

  dismiss(): void {
    this.#set({ message: null });
  }

  async #openAfterQuestion(incoming: Incoming): Promise<void> {
    if (this.hasUnsaved) this.#set({ waiting: incoming });
    else await this.#open(incoming);
  }

  async #open({ name, bytes }: Incoming): Promise<void> {
    if (this.#state.opening !== null) return;
    this.#set({ opening: name, message: null });
    try {
      const { openBook } = await import("./open-book");
      const opened = await openBook(name, new Uint8Array(await bytes()), this.#words.wording, this.#around);
      if (opened.ok) this.#set({ book: opened.book, opened: this.#state.opened + 1 });
      else this.#say("error", opened.key, opened.params);
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      this.#say("error", "page.failed", { detail });
    }
    this.#set({ opening: null });
  }

  /** What stands around the pane of every workbook. */
  get #around(): Surroundings {
    const openSample = async (): Promise<"here"> => {
      await this.openSample();
      return "here";
    };
    return { ...BROWSER, openSample };
  }

  #say(intent: "success" | "error", key: MessageKey, params: MessageParams): void {
    this.#set({ message: { intent, key, params } });
  }

  #set(change: Partial<PageState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
