import { NO_SETTINGS, type Settings } from "../domain/settings";
import { writeSettingsFile } from "../domain/settings-file";
import { wordingIn } from "../locales/wording";
import type { RowText, UserText } from "../domain/reporting/row-text";
import type { Wording } from "../domain/reporting/wording";
import type { Area } from "../domain/sheet/address";
import { USUAL_OUTPUTS, type Output } from "../domain/outputs";
import { refused, type MappingChange } from "../domain/mapping/mapping-change";
import type { WorkbookSnapshot } from "../domain/sheet/snapshot";
import type { LiveWorkbook, Place } from "../workbook/live-workbook";
import { madeBy } from "../workbook/made-by";
import type { CheckRequest, PlannedCheck } from "../workbook/plan-check";
import type { MaterialsPreview } from "../workbook/preview-materials";
import type { Recognised } from "../workbook/recognise";
import { draftsOf, withDraft, withoutWritten } from "./drafts";
import { engine } from "./engine";
import { Judge } from "./judging/judge";
import { OneAtATime } from "./one-at-a-time";
import { LiveLook } from "./live";
import { recognisedAfter } from "./recognised-after";
import {
  CLEARED,
  doneMessage,
  failureMessage,
  lookMessage,
  NO_SELECTION,
  NOT_TAKEN_BACK,
  outsideTablesMessage,
  readAfterWrite,
  sampleMessage,
  takenBackMessage,
} from "./session-messages";
import { FIRST_STATE, type PaneMessage, type SessionState, type Task, type View } from "./session-state";
import { AS_USUAL, withPages, type Wanted } from "./wanted-check";
import type { Shortcut } from "./help/shortcuts";
import { BROWSER, type Surroundings } from "./surroundings";

/** What a person does with a workbook in the pane, one task at a time; the screen shows its state. */
export class CheckSession {
  readonly #workbook: LiveWorkbook;
  /** Of the program around the workbook. */
  readonly #around: Wording;
  readonly #surroundings: Surroundings;
  readonly #judge: Judge;
  readonly #listeners = new Set<() => void>();
  #state: SessionState = FIRST_STATE;
  #unwatch: (() => void) | null = null;
  readonly #live = new LiveLook({
    after: (milliseconds, callback) => this.#surroundings.after(milliseconds, callback),
    state: () => this.#state,
    run: (work) => this.#tasks.run("read", work),
    look: () => this.#looked(),
  });
  readonly #tasks = new OneAtATime({
    state: () => this.#state,
    set: (change) => {
      this.#set(change);
    },
    changes: () => this.#changes,
    read: () => this.read(),
  });
  /** How often the workbook was changed. */
  #changes = 0;

  constructor(workbook: LiveWorkbook, wording: Wording, surroundings: Surroundings = BROWSER) {
    this.#workbook = workbook;
    this.#around = wording;
    this.#surroundings = surroundings;
    this.#judge = new Judge(surroundings.startThread, (judged) => {
      this.#set({ judged });
    });
  }

  /** For React's useSyncExternalStore. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly state = (): SessionState => this.#state;

  /** Reads the active sheet and follows the workbook until `stop`. */
  start(): Promise<void> {
    this.#unwatch ??= this.#workbook.watch((event) => {
      if (event === "sheetActivated") void this.read();
      else if (this.#state.result !== null) this.#changed();
      else void this.read();
    });
    return this.read();
  }

  stop(): void {
    this.#unwatch?.();
    this.#unwatch = null;
    this.#live.stop();
    this.#judge.stop();
  }

  #changed(): void {
    this.#changes++;
    this.#set({ stale: true, message: null });
    this.#live.soon();
  }

  /**
   * Recognises what is on the active sheet. When another sheet came to the front, the last result goes; one that was checked
   * before shows its result as it is now.
   */
  read(): Promise<void> {
    if (this.#state.task !== null) {
      this.#tasks.readAfterwards();
      return Promise.resolve();
    }
    return this.#tasks.run("read", async () => {
      const { recognised } = await this.#recognised();
      const same = recognised.sheet === this.#state.recognised?.sheet;
      if (same) return { recognised };
      this.#set({ recognised, result: null, stale: false, message: null });
      const isChecked = recognised.kind === "tables" && recognised.isChecked;
      return isChecked ? { ...(await this.#looked()), message: null } : {};
    });
  }

  /** The button: judges the active sheet, flags and fills it. */
  check(): Promise<void> {
    return this.#check("check", AS_USUAL);
  }

  /** Checks the active sheet and writes, of the texts that the user has worded, only these. */
  write(texts: readonly UserText[]): Promise<void> {
    return this.#check("check", { ...AS_USUAL, texts });
  }

  /** Words the text of a cell of the sheet that was judged; a later check writes it. */
  word(cell: RowText, text: string): void {
    const { recognised, drafts } = this.#state;
    const sheet = recognised?.sheet ?? null;
    if (sheet !== null) this.#set({ drafts: withDraft(drafts, sheet, cell, text) });
  }

  /** Checks the active sheet and brings up to date what was written for another year. */
  renew(): Promise<void> {
    return this.#check("check", { ...AS_USUAL, renew: true });
  }

  /** Checks the active sheet and makes the sheets that are chosen, or brings them up to date. */
  makeMaterials(outputs: readonly Output[]): Promise<void> {
    return this.#check("materials", withPages(outputs));
  }

  /** Checks the tables that the selected cells touch, and leaves all others as they are. */
  checkSelection(): Promise<void> {
    return this.#tasks.run("check", async () => {
      const [check, place] = await Promise.all([engine.check(), this.#workbook.selection()]);
      if (place === null) return { message: NO_SELECTION };
      const request = { ...this.#request(place.sheet, AS_USUAL), within: place.area };
      const checked = await check(this.#workbook, request, this.#wording, this.#judge.plan);
      if (checked.tables.length === 0) return { message: outsideTablesMessage(place) };
      const message = doneMessage(checked);
      const seen = this.#state.recognised;
      const isInFront = seen === null || seen.sheet === place.sheet;
      const shown = { result: checked, written: true, stale: false, view: "result", message } as const;
      if (isInFront) return { ...shown, recognised: seen && { ...seen, hasOurs: true } };
      return { ...shown, ...(await readAfterWrite(this.#recognised())) };
    });
  }

  /** Makes the sheets that the workbook remembers to be chosen, or else the usual ones. */
  makeUsualMaterials(): Promise<void> {
    return this.#tasks.run("materials", async () => {
      const { recognised } = await this.#recognised();
      if (recognised.kind !== "tables" || recognised.tables.length === 0)
        return { recognised, message: { intent: "warning", key: "found.noTableForSheets", params: {} } };
      const outputs = recognised.settings.outputs ?? USUAL_OUTPUTS;
      return this.#checked(withPages(outputs), recognised.sheet);
    });
  }

  /** What making the sheets would change, with this choice or with the one that the workbook remembers; writes nothing. */
  async previewMaterials(outputs: readonly Output[] | null): Promise<MaterialsPreview | PaneMessage> {
    try {
      const preview = await engine.preview();
      const sheet = await this.#workbook.activeSheet();
      const request = this.#request(sheet, withPages(outputs));
      return await preview(this.#workbook, request, this.#wording, this.#judge.plan);
    } catch (error) {
      return failureMessage(error);
    }
  }

  /** The wording of the language that the workbook asks for. */
  get #wording(): Wording {
    const language = this.#state.recognised?.settings.language ?? null;
    return language === null ? this.#around : wordingIn(language);
  }

  #request(sheet: string | null, wanted: Wanted): CheckRequest {
    const texts = draftsOf(this.#state.drafts, sheet);
    return { sheet, within: null, options: {}, texts, ...wanted, madeBy: madeBy(this.#surroundings.now()) };
  }

  /** Judges the active sheet and shows what a check would find and write; nothing is written. */
  look(): Promise<void> {
    return this.#tasks.run("look", async () => ({ ...(await this.#looked()), view: "result" }));
  }

  /** Keeps what the user says in the workbook; a result that is shown is judged again, and nothing else is written. */
  changeSettings(change: (settings: Settings) => Settings): Promise<void> {
    return this.#tasks.run("settings", async () => {
      const changeSettings = await engine.change();
      await changeSettings(this.#workbook, change);
      return readAfterWrite(this.#judgedAgain());
    });
  }

  /**
   * Keeps what the user says of a table; a result that is shown is judged again, and nothing else is written. False where it
   * was not kept.
   */
  changeMapping(change: (workbook: WorkbookSnapshot) => MappingChange): Promise<boolean> {
    return this.#changeMapping(() => Promise.resolve(change));
  }

  /** The same of what the user has selected in the sheet. */
  changeSelected(change: (workbook: WorkbookSnapshot, selected: Place) => MappingChange): Promise<boolean> {
    return this.#changeMapping(async () => {
      const selected = await this.#workbook.selection();
      return (snapshot) => (selected === null ? refused("noSelection") : change(snapshot, selected));
    });
  }

  async #changeMapping(
    change: () => Promise<(workbook: WorkbookSnapshot) => MappingChange>,
  ): Promise<boolean> {
    let isKept = false;
    await this.#tasks.run("settings", async () => {
      const changeMapping = await engine.mapping();
      const why = await changeMapping(this.#workbook, await change());
      isKept = why === null;
      if (why === null) return readAfterWrite(this.#judgedAgain());
      const message = { intent: "warning", key: `mapping.refused.${why}`, params: {} } as const;
      return { ...(await this.#recognised()), message };
    });
    return isKept;
  }

  /** The sheet as it is now, with a result where one is shown. */
  async #judgedAgain(): Promise<Partial<SessionState>> {
    this.#set({ ...(await this.#recognised()), message: null });
    return this.#state.result === null ? {} : this.#looked();
  }

  /** The day as it is shown. */
  get today(): string {
    return madeBy(this.#surroundings.now()).date;
  }

  /** Gives the person all settings as a file that another workbook can take over. */
  exportSettings(name: string): void {
    const text = writeSettingsFile(this.#state.recognised?.settings ?? NO_SETTINGS);
    this.#surroundings.give(name, new TextEncoder().encode(text));
    this.#set({ message: { intent: "success", key: "settings.exported", params: { name } } });
  }

  /** Chooses what the lower part of the pane is about. */
  show(view: View): void {
    this.#set({ view });
  }

  #check(task: Task, wanted: Wanted): Promise<void> {
    return this.#tasks.run(task, async () => this.#checked(wanted, await this.#workbook.activeSheet()));
  }

  async #checked(wanted: Wanted, sheet: string | null): Promise<Partial<SessionState>> {
    const check = await engine.check();
    const request = this.#request(sheet, wanted);
    const checked = await check(this.#workbook, request, this.#wording, this.#judge.plan);
    return {
      ...(await readAfterWrite(this.#shown(sheet, checked, true))),
      ...(checked.tables.length > 0 && { view: "result", message: doneMessage(checked) }),
      drafts: withoutWritten(this.#state.drafts, checked.plan),
    };
  }

  async #looked(): Promise<Partial<SessionState>> {
    const look = await engine.look();
    const sheet = await this.#workbook.activeSheet();
    const request = this.#request(sheet, { ...AS_USUAL, texts: [] });
    const looked = await look(this.#workbook, request, this.#wording, this.#judge.plan);
    const isWritten = looked.plan.edits.length === 0;
    return { ...(await this.#shown(sheet, looked, isWritten)), message: lookMessage(looked) };
  }

  async #shown(
    sheet: string | null,
    checked: PlannedCheck,
    written: boolean,
  ): Promise<Partial<SessionState>> {
    if (sheet === null || checked.tables.length === 0)
      return { ...(await this.#recognised()), result: null, message: null };
    const recognised = recognisedAfter(this.#state.recognised, sheet, checked, written);
    return { recognised, result: checked, written, stale: false, message: null };
  }

  takeBack(): Promise<void> {
    return this.#tasks.run("takeBack", async () => {
      const done = await this.#workbook.takeBack();
      return done ? this.#afresh(takenBackMessage) : { message: NOT_TAKEN_BACK };
    });
  }

  clear(): Promise<void> {
    return this.#tasks.run("clear", async () => {
      const clear = await engine.clear();
      await clear(this.#workbook);
      return this.#afresh(() => CLEARED);
    });
  }

  /** The sheet as it is now, without a result. */
  async #afresh(message: (recognised: Recognised) => PaneMessage): Promise<Partial<SessionState>> {
    this.#set({ result: null });
    const known = await readAfterWrite(this.#recognised());
    const said = "message" in known ? known : { ...known, message: message(known.recognised) };
    return { ...said, stale: false };
  }

  /** Gives the person the plan's section on the active sheet's tables as they are now; the workbook stays as it is. */
  exportWord(): Promise<void> {
    return this.#tasks.run("export", async () => {
      const wordDocument = await engine.document();
      const sheet = await this.#workbook.activeSheet();
      const request = this.#request(sheet, AS_USUAL);
      const made =
        sheet === null ? null : await wordDocument(this.#workbook, request, this.#wording, this.#judge.plan);
      if (made === null) return { ...(await this.#recognised()), result: null, message: null };
      this.#surroundings.give(made.name, made.bytes);
      return { message: { intent: "success", key: "pane.exported", params: { name: made.name } } };
    });
  }

  /** The shortcuts that reach us. */
  get shortcuts(): readonly Shortcut[] {
    return this.#surroundings.shortcuts ?? [];
  }

  /** The keys that do this, as `aria-keyshortcuts` has them; nothing where none do. */
  readonly keysOf = (action: Shortcut["action"]): string | undefined =>
    this.shortcuts.find((shortcut) => shortcut.action === action)?.aria;

  get canOpenSample(): boolean {
    return this.#surroundings.openSample !== undefined;
  }

  /** Opens the workbook with the sample table; where it does not take this one's place, says what became of it. */
  async openSample(): Promise<void> {
    const opened = (await this.#surroundings.openSample?.()) ?? "unavailable";
    if (opened !== "here") this.#set({ message: sampleMessage(opened) });
  }

  readonly cancel = (): void => {
    this.#workbook.cancel();
    this.#judge.stop();
  };

  async select(sheet: string, area: Area): Promise<void> {
    try {
      await this.#workbook.select(sheet, area);
    } catch (error) {
      this.#set({ message: failureMessage(error) });
    }
  }

  async #recognised(): Promise<{ readonly recognised: Recognised }> {
    const sheet = await this.#workbook.activeSheet();
    return { recognised: await this.#judge.recognise(await this.#workbook.read(), sheet) };
  }

  #set(change: Partial<SessionState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
