import { fingerprint } from "../fingerprint";
import { ownCells, ownColumns, type Memory, type SheetMemory } from "../memory";
import { contains, formatAddress, formatArea, type Address, type Area } from "../sheet/address";
import type { Edit } from "../sheet/edit";
import { cellAt, type SheetSnapshot } from "../sheet/snapshot";

/** What became of a text that was to be put into a cell. */
export type PutOutcome =
  | "written"
  | "erased"
  /** The cell holds the text already, or is empty and should be. */
  | "same"
  /** The cell holds something of the user's. */
  | "kept"
  /** The sheet's protection locks the cell. */
  | "locked"
  /** A data validation of the user's does not admit the text. */
  | "forbidden";

/** Collects what is to be written into one sheet, never over what is the user's, and what of it is ours afterwards. */
export class SheetWriter {
  readonly #sheet: SheetSnapshot;
  readonly #own: Map<string, string>;
  readonly #columns: string[];
  readonly #edits: Edit[] = [];

  constructor(sheet: SheetSnapshot, memory: Memory) {
    this.#sheet = sheet;
    this.#own = new Map(ownCells(sheet, memory));
    this.#columns = [...ownColumns(sheet, memory)];
  }

  edit(edit: Edit): void {
    this.#edits.push(edit);
  }

  /** Takes in an edit that makes a column of ours out of these cells. */
  addColumn(edit: Edit, area: Area): void {
    this.#edits.push(edit);
    this.#columns.push(formatArea(area));
  }

  /** Puts text where the cell is free or still ours; with null, empties a cell that is ours. */
  put(at: Address, text: string | null): PutOutcome {
    const address = formatAddress(at);
    const own = this.#own.get(address);
    const empty = cellAt(this.#sheet, at) === undefined;
    if (!empty && own === undefined) return text === null ? "same" : "kept";
    if (text === null && own === undefined) return "same";
    if (text !== null && own === fingerprint(text)) return "same";
    if (this.isLocked(at)) return "locked";
    if (text === null) {
      this.#edits.push({ kind: "eraseText", sheet: this.#sheet.name, at });
      this.#own.delete(address);
      return "erased";
    }
    if (!this.#admits(at, text)) return "forbidden";
    this.#edits.push({ kind: "writeText", sheet: this.#sheet.name, at, text });
    this.#own.set(address, fingerprint(text));
    return "written";
  }

  #admits(at: Address, text: string): boolean {
    const guards = this.#sheet.validations.filter(({ areas }) => areas.some((area) => contains(area, at)));
    return guards.every(({ rule }) => rule.kind === "list" && rule.values.includes(text));
  }

  isLocked(at: Address): boolean {
    const { protection } = this.#sheet;
    return protection !== null && !protection.unlocked.some((area) => contains(area, at));
  }

  get edits(): readonly Edit[] {
    return this.#edits;
  }

  memory(): SheetMemory {
    return { cells: Object.fromEntries(this.#own), columns: this.#columns };
  }
}
