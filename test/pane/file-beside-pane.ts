import type { Address, Area } from "../../src/domain/sheet/address";
import type { Edit } from "../../src/domain/sheet/edit";
import type { WorkbookSnapshot } from "../../src/domain/sheet/snapshot";
import type { LiveWorkbook, Place, WorkbookEvent } from "../../src/workbook/live-workbook";
import { WorkbookFailure, type FailureCode } from "../../src/workbook/workbook-failure";
import type { XlsxWorkbook } from "../../src/xlsx/xlsx-workbook";
import { opened } from "../xlsx/workbooks";

/** A workbook file in the place of an open workbook, with a person's doings made by the test. */
export class FileBesidePane implements LiveWorkbook {
  selected: Place | null = null;
  #file: XlsxWorkbook;
  #sheet: string | null;
  #listeners = new Set<(event: WorkbookEvent) => void>();
  #failure: FailureCode | null = null;
  #hold: Promise<void> | null = null;
  #readHold: Promise<void> | null = null;

  private constructor(file: XlsxWorkbook, sheet: string | null) {
    this.#file = file;
    this.#sheet = sheet;
  }

  static async open(bytes: Uint8Array): Promise<FileBesidePane> {
    const file = await opened(bytes);
    return new FileBesidePane(file, (await file.read()).sheets[0]?.name ?? null);
  }

  save(): Promise<Uint8Array> {
    return this.#file.save();
  }

  activate(sheet: string): void {
    this.#sheet = sheet;
    for (const listener of this.#listeners) listener("sheetActivated");
  }

  changeCells(): void {
    for (const listener of this.#listeners) listener("cellsChanged");
  }

  /** A person types into a cell of the sheet in front. */
  async enter(place: Address, text: string): Promise<void> {
    if (this.#sheet !== null) await this.#file.setCell(this.#sheet, place, text);
    this.changeCells();
  }

  /** Reading waits until the returned function is called. */
  holdReads(): () => void {
    let release = (): void => undefined;
    this.#readHold = new Promise((resolve) => {
      release = resolve;
    });
    return () => {
      this.#readHold = null;
      release();
    };
  }

  /** The next write fails with this. */
  failNext(code: FailureCode): void {
    this.#failure = code;
  }

  /** Writing waits until the returned function is called. */
  holdWrites(): () => void {
    let release = (): void => undefined;
    this.#hold = new Promise((resolve) => {
      release = resolve;
    });
    return () => {
      this.#hold = null;
      release();
    };
  }

  async read(): Promise<WorkbookSnapshot> {
    await this.#readHold;
    return this.#file.read();
  }

  async apply(edits: readonly Edit[]): Promise<void> {
    await this.#held();
    await this.#file.apply(edits);
  }

  async #held(): Promise<void> {
    await this.#hold;
    const failure = this.#failure;
    this.#failure = null;
    if (failure !== null) throw new WorkbookFailure(failure);
  }

  takeBack(): Promise<boolean> {
    return this.#file.takeBack();
  }

  async takeBackAll(rest: (now: WorkbookSnapshot) => readonly Edit[]): Promise<void> {
    await this.#held();
    await this.#file.takeBackAll(rest);
  }

  activeSheet(): Promise<string | null> {
    return Promise.resolve(this.#sheet);
  }

  selection(): Promise<Place | null> {
    return Promise.resolve(this.selected);
  }

  select(sheet: string, area: Area): Promise<void> {
    this.selected = { sheet, area };
    if (sheet !== this.#sheet) this.activate(sheet);
    return Promise.resolve();
  }

  watch(listener: (event: WorkbookEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  cancel(): void {
    this.#failure = "cancelled";
  }
}
