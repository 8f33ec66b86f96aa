import { contains, formatAddress, type Address, type Area } from "../domain/sheet/address";
import type { Edit } from "../domain/sheet/edit";
import { cellAt, type SheetSnapshot, type WorkbookSnapshot } from "../domain/sheet/snapshot";
import { nextTurn } from "../pane/next-turn";
import { EditRefused } from "../workbook/edit-refused";
import type { LiveWorkbook, Place, WorkbookEvent } from "../workbook/live-workbook";
import { WorkbookFailure } from "../workbook/workbook-failure";
import { Unreadable } from "../xlsx/problem";
import type { SheetLook } from "../xlsx/sheet-look";
import { hasFormulas } from "../xlsx/recalculation";
import type { XlsxWorkbook } from "../xlsx/xlsx-workbook";
import { isFormula, readTyped, typedFrom } from "./typed-text";
import type { BookState, EntryNote } from "./book-state";

/** A text that the user typed or pasted into a cell. */
export interface Entered {
  readonly at: Address;
  readonly typed: string;
}

/**
 * A workbook file that a person has open in the page: what the grid shows, and the workbook beside which the pane stands. A
 * large file is read and written in several steps, between which the user has a turn.
 */
export class PageWorkbook implements LiveWorkbook {
  readonly #file: XlsxWorkbook;
  readonly #watchers = new Set<(event: WorkbookEvent) => void>();
  readonly #listeners = new Set<() => void>();
  readonly #selections = new Map<string, Area>();
  #state: BookState;
  /** The operation that all later ones wait for: a file is changed by one at a time. */
  #last: Promise<unknown> = Promise.resolve();
  #cancelled = false;

  private constructor(file: XlsxWorkbook, state: BookState) {
    this.#file = file;
    this.#state = state;
  }

  static async over(file: XlsxWorkbook): Promise<PageWorkbook> {
    const snapshot = await file.read();
    const [first] = snapshot.sheets;
    if (first === undefined) throw new WorkbookFailure("sheetGone");
    const shown = await shownSheet(file, snapshot, first.name);
    const sheets = snapshot.sheets.map(({ name }) => name);
    return new PageWorkbook(file, { sheets, ...shown, selection: FIRST_CELL, unsaved: false, note: null });
  }

  /** For React's useSyncExternalStore. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly state = (): BookState => this.#state;

  read(): Promise<WorkbookSnapshot> {
    this.#cancelled = false;
    return this.#inTurn(() => this.#file.read());
  }

  apply(edits: readonly Edit[]): Promise<void> {
    return this.#inTurn(async () => {
      await nextTurn();
      if (this.#cancelled) throw new WorkbookFailure("cancelled");
      await this.#file.apply(edits);
      await nextTurn();
      await this.#showChanged();
    });
  }

  takeBack(): Promise<boolean> {
    return this.#inTurn(async () => {
      const done = await this.#file.takeBack();
      if (done) await this.#showChanged();
      return done;
    });
  }

  takeBackAll(rest: (now: WorkbookSnapshot) => readonly Edit[]): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#cancelled) throw new WorkbookFailure("cancelled");
      await this.#file.takeBackAll(rest);
      await this.#showChanged();
    });
  }

  activeSheet(): Promise<string> {
    return Promise.resolve(this.#state.sheet.name);
  }

  selection(): Promise<Place> {
    const { sheet, selection } = this.#state;
    return Promise.resolve({ sheet: sheet.name, area: selection });
  }

  select(sheet: string, area: Area): Promise<void> {
    return this.#inTurn(async () => {
      if (!this.#state.sheets.includes(sheet)) throw new WorkbookFailure("sheetGone", sheet);
      this.#selections.set(sheet, area);
      if (sheet === this.#state.sheet.name) this.#set({ selection: area });
      else await this.#activate(sheet);
    });
  }

  watch(listener: (event: WorkbookEvent) => void): () => void {
    this.#watchers.add(listener);
    return () => this.#watchers.delete(listener);
  }

  /** A write that is under way is done before anybody could stop it; one that is still to come will not happen. */
  cancel(): void {
    this.#cancelled = true;
  }

  /** Brings a sheet to the front, with the selection that it had. */
  activate(sheet: string): Promise<void> {
    return this.#inTurn(() => this.#activate(sheet));
  }

  /** True where the user may enter something into a cell; otherwise the state says why not. */
  mayEnter(at: Address): boolean {
    const { sheet } = this.#state;
    const { protection } = sheet;
    const hasFormula = (cellAt(sheet, at)?.formula ?? null) !== null;
    const isLocked = protection !== null && !protection.unlocked.some((area) => contains(area, at));
    if (hasFormula) this.#say({ code: "formulaCell", at });
    else if (isLocked) this.#say({ code: "protected", at });
    else this.#say(null);
    return !hasFormula && !isLocked;
  }

  /**
   * Puts what the user typed or pasted into cells of the active sheet, all of it or nothing. Where that cannot be, the
   * state says why.
   */
  enter(entries: readonly Entered[]): Promise<void> {
    return this.#inTurn(async () => {
      const { sheet } = this.#state;
      const changed = entries.filter(({ at, typed }) => typed !== typedFrom(cellAt(sheet, at)));
      if (!changed.every(({ at }) => this.mayEnter(at))) return;
      const formula = changed.find(({ at, typed }) => isFormula(typed, formatAt(sheet, at)));
      if (formula !== undefined) {
        this.#say({ code: "formulaTyped", at: formula.at });
        return;
      }
      const [first] = changed;
      if (first !== undefined) await this.#put(sheet, changed, first.at);
    });
  }

  /** The bytes of the workbook as it is now; from here on nothing is unsaved. */
  save(): Promise<Uint8Array> {
    return this.#inTurn(async () => {
      const bytes = await this.#file.save();
      this.#set({ unsaved: false });
      return bytes;
    });
  }

  async #put(sheet: SheetSnapshot, entries: readonly Entered[], first: Address): Promise<void> {
    const before = await this.#file.read();
    const cells = entries.map(({ at, typed }) => ({ at, content: readTyped(typed, formatAt(sheet, at)) }));
    try {
      await this.#file.setCells(sheet.name, cells);
    } catch (error) {
      if (!(error instanceof EditRefused)) throw error;
      const { code, at } = error;
      if (code === "sheetExists" || code === "structureProtected") throw error;
      this.#say({ code, at: at ?? first });
      return;
    }
    const after = await this.#file.read();
    if (after === before) return;
    const note = hasFormulas(after) ? ({ code: "formulasWait", at: first } as const) : null;
    await this.#show(sheet.name, { unsaved: true, note });
    this.#tell("cellsChanged");
  }

  async #activate(sheet: string): Promise<void> {
    await this.#show(sheet, { note: null, selection: this.#selections.get(sheet) ?? FIRST_CELL });
    this.#tell("sheetActivated");
  }

  /** After a write of ours or its taking back: sheets may have come or gone, that in front too. */
  async #showChanged(): Promise<void> {
    const { sheets } = await this.#file.read();
    const names = sheets.map(({ name }) => name);
    const shown = this.#state.sheet.name;
    const change = { sheets: names, unsaved: true, note: null };
    if (names.includes(shown)) return this.#show(shown, change);
    const place = Math.min(this.#state.sheets.indexOf(shown), names.length) - 1;
    const next = names[Math.max(0, place)];
    if (next === undefined) throw new WorkbookFailure("sheetGone", shown);
    await this.#show(next, { ...change, selection: this.#selections.get(next) ?? FIRST_CELL });
    this.#tell("sheetActivated");
  }

  async #show(sheet: string, change: Partial<BookState>): Promise<void> {
    this.#set({ ...(await shownSheet(this.#file, await this.#file.read(), sheet)), ...change });
  }

  #say(note: EntryNote | null): void {
    this.#set({ note });
  }

  #set(change: Partial<BookState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }

  #tell(event: WorkbookEvent): void {
    for (const watcher of this.#watchers) watcher(event);
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(work).catch((error: unknown) => {
      throw failureOf(error);
    });
    this.#last = done.catch(() => undefined);
    return done;
  }
}

function formatAt(sheet: SheetSnapshot, at: Address): string {
  return cellAt(sheet, at)?.format ?? "General";
}

const FIRST_CELL: Area = { top: 1, left: 1, bottom: 1, right: 1 };

async function shownSheet(
  file: XlsxWorkbook,
  { sheets }: WorkbookSnapshot,
  name: string,
): Promise<{ readonly sheet: SheetSnapshot; readonly look: SheetLook }> {
  const sheet = sheets.find((candidate) => candidate.name === name);
  await nextTurn();
  const look = await file.look(name);
  if (sheet === undefined || look === null) throw new WorkbookFailure("sheetGone", name);
  return { sheet, look };
}

function failureOf(error: unknown): WorkbookFailure {
  if (error instanceof WorkbookFailure) return error;
  if (error instanceof Unreadable) {
    const { problem } = error;
    return new WorkbookFailure("damaged", problem.code === "damaged" ? (problem.part ?? "") : "", error);
  }
  if (!(error instanceof EditRefused)) return new WorkbookFailure("hostError", String(error), error);
  return new WorkbookFailure("refused", error.at === null ? "" : formatAddress(error.at), error);
}
