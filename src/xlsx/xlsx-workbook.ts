import { fingerprint } from "../domain/fingerprint";
import type { Address } from "../domain/sheet/address";
import type { Edit } from "../domain/sheet/edit";
import type { WorkbookSnapshot } from "../domain/sheet/snapshot";
import { writeOwnPart } from "../workbook/own-part";
import type { Workbook } from "../workbook/workbook";
import { attachPart, detachPart, reattachPart } from "./attached-part";
import type { EnteredContent } from "./cell-edits";
import { readJournal, recordChange, revert, writeJournal, type Change, type Journal } from "./journal";
import { createOwnPart, findOwnParts, removeOwnPart } from "./own-storage";
import type { Draft, Package } from "./package";
import { planEdits, type Plan } from "./plan";
import type { SheetLook } from "./sheet-look";
import { reading, readingPart, Unreadable } from "./problem";
import { readSheetLook } from "./read-sheet-look";
import { readLayout, readWorkbook, readWorkbookLooks } from "./read-workbook";
import { hasFormulas, recalculation } from "./recalculation";
import { relationshipsPart } from "./relationships";
import { applySplices } from "./splice";

/** What the user puts into a cell; null empties it. */
export interface EnteredCell {
  readonly at: Address;
  readonly content: EnteredContent | null;
}

/** A workbook file held in memory; what is written changes only the parts that must change. */
export class XlsxWorkbook implements Workbook {
  readonly #package: Package;
  #snapshot: WorkbookSnapshot | null;

  /** For `openWorkbook`, which has read the package and so knows that it can be read. */
  constructor(content: Package, snapshot: WorkbookSnapshot) {
    this.#package = content;
    this.#snapshot = snapshot;
  }

  async read(): Promise<WorkbookSnapshot> {
    return (this.#snapshot ??= await readWorkbook(this.#package));
  }

  /**
   * Throws EditRefused, and Unreadable where a part cannot be read that only writing needs; changes nothing then. Edits that
   * ask for what is already so leave every byte as it is.
   */
  apply(edits: readonly Edit[]): Promise<void> {
    return reading(() => this.#apply(edits));
  }

  async #apply(edits: readonly Edit[]): Promise<void> {
    const layout = await readLayout(this.#package);
    const { own, stray } = await findOwnParts(this.#package, layout);
    const remembered = own?.content.memory ?? null;
    const memory = memoryAfter(edits, remembered);
    const plan = await planEdits(this.#package, layout, edits);
    if (plan.splices.size + plan.added.length === 0 && memory === remembered) return;
    const draft = this.#package.draft();
    const change = await execute(draft, plan, remembered);
    const part = own?.part ?? (await createOwnPart(draft, layout, { stray }));
    const journal = recordChange(await this.#usableJournal(own?.content.journal ?? null), change);
    draft.put(part, writeOwnPart({ memory, journal: writeJournal(journal) }));
    await this.#commit(draft);
  }

  async takeBack(): Promise<boolean> {
    try {
      return await reading(() => this.#takeBack());
    } catch (error) {
      if (error instanceof Unreadable) return false;
      throw error;
    }
  }

  async takeBackAll(rest: (now: WorkbookSnapshot) => readonly Edit[]): Promise<void> {
    const back = this.#package.keep();
    try {
      while (await this.takeBack());
      const edits = rest(await this.read());
      if (edits.length > 0) await this.apply(edits);
    } catch (error) {
      back();
      this.#snapshot = null;
      throw error;
    }
  }

  async #takeBack(): Promise<boolean> {
    const layout = await readLayout(this.#package);
    const { own } = await findOwnParts(this.#package, layout);
    const journal = readJournal(own?.content.journal ?? null);
    const newest = journal.at(-1);
    if (own === null || newest === undefined) return false;
    const reverted = await revert(newest, this.#package);
    if (reverted === null) return false;
    const draft = this.#package.draft();
    for (const [part, text] of reverted) draft.put(part, text);
    for (const { source, part } of newest.added) await detachPart(draft, source, part);
    for (const removed of newest.removed ?? []) await reattachPart(draft, removed);
    const rest = journal.slice(0, -1);
    if (rest.length === 0 && newest.memory === null) await removeOwnPart(draft, own);
    else draft.put(own.part, writeOwnPart({ memory: newest.memory, journal: writeJournal(rest) }));
    const before = await readWorkbook(draft);
    await draft.commit();
    this.#snapshot = before;
    return true;
  }

  /** Puts the user's own content into one cell. Throws EditRefused, and changes nothing then. */
  setCell(sheet: string, at: Address, content: EnteredContent | null): Promise<void> {
    return this.setCells(sheet, [{ at, content }]);
  }

  /**
   * Puts the user's own contents into cells. It is no write of ours: it is not recorded, and writes
   * before it to the same sheet can then no longer be taken back. Where the workbook has formulas, Excel is asked to
   * calculate them anew. Throws as `apply` does, and changes nothing then.
   */
  setCells(sheet: string, cells: readonly EnteredCell[]): Promise<void> {
    return reading(() => this.#setCells(sheet, cells));
  }

  async #setCells(sheet: string, cells: readonly EnteredCell[]): Promise<void> {
    const layout = await readLayout(this.#package);
    const entries = cells.map((cell) => ({ kind: "enter", sheet, ...cell }) as const);
    const { splices } = await planEdits(this.#package, layout, entries);
    if (splices.size === 0) return;
    const draft = this.#package.draft();
    for (const [part, found] of splices) draft.put(part, applySplices(await draft.text(part), found).text);
    if (hasFormulas(await this.read())) {
      const xml = await draft.text(layout.part);
      draft.put(layout.part, applySplices(xml, recalculation(xml)).text);
    }
    await this.#commit(draft);
  }

  /** How a sheet looks; null for a name that no worksheet has. Throws Unreadable where its parts cannot be read. */
  async look(sheet: string): Promise<SheetLook | null> {
    const layout = await readLayout(this.#package);
    const part = layout.sheets.find(({ name }) => name === sheet)?.part;
    if (part === undefined) return null;
    const looks = await readWorkbookLooks(this.#package, layout);
    const xml = await this.#package.text(part);
    return readingPart(part, () => readSheetLook(xml, looks));
  }

  /** The workbook as an .xlsx or .xlsm file. Throws Unreadable where a part that is kept as it is cannot be copied. */
  save(): Promise<Uint8Array> {
    return this.#package.save();
  }

  /** The journal, or an empty one where the workbook was changed by others since its newest entry. */
  async #usableJournal(text: string | null): Promise<Journal> {
    const journal = readJournal(text);
    const newest = journal.at(-1);
    return newest === undefined || (await revert(newest, this.#package)) === null ? [] : journal;
  }

  async #commit(draft: Draft): Promise<void> {
    await draft.commit();
    this.#snapshot = null;
  }
}

function memoryAfter(edits: readonly Edit[], before: string | null): string | null {
  let memory = before;
  for (const edit of edits) {
    if (edit.kind === "remember") memory = edit.memory;
    if (edit.kind === "forget") memory = null;
  }
  return memory;
}

/** Carries a plan out and tells how to undo it. */
async function execute(draft: Draft, plan: Plan, memory: string | null): Promise<Change> {
  const change: Change = { memory, parts: [], added: [] };
  for (const [part, splices] of plan.splices) {
    const { text, inverse } = applySplices(await draft.text(part), splices);
    draft.put(part, text);
    const { steps, texts } = inverse;
    change.parts.push({
      part,
      fingerprint: fingerprint(text),
      inverse: { steps: [...steps], texts: [...texts] },
    });
  }
  for (const { source, part } of plan.removed) {
    const { xml, named } = await detachPart(draft, source, part);
    (change.removed ??= []).push({ part, xml, named: [...named] });
  }
  for (const added of plan.added) await attachPart(draft, added);
  for (const { source, part, xml } of plan.added) {
    change.added.push({ source, part, fingerprint: fingerprint(xml) });
    const relationships = relationshipsPart(part);
    if (!draft.has(relationships)) continue;
    const text = await draft.text(relationships);
    change.added.push({ source: part, part: relationships, fingerprint: fingerprint(text) });
  }
  return change;
}
