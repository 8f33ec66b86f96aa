import { fingerprint } from "../fingerprint";
import { contains, formatAddress, type Address } from "../sheet/address";
import type { Edit } from "../sheet/edit";
import { admitsText, cellAt, type SheetSnapshot } from "../sheet/snapshot";
import type { OwnText } from "../table/own-texts";

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
  readonly #own: ReadonlyMap<string, OwnText>;
  readonly #earlier: ReadonlyMap<string, OwnText>;
  /** What is ours afterwards: fingerprints by place. */
  readonly #texts: Map<string, string>;
  readonly #edits: Edit[] = [];

  constructor(
    sheet: SheetSnapshot,
    own: ReadonlyMap<string, OwnText>,
    earlier: ReadonlyMap<string, OwnText> = new Map(),
  ) {
    this.#sheet = sheet;
    this.#own = own;
    this.#earlier = earlier;
    this.#texts = new Map([...own.values()].map(({ key, fingerprint: text }) => [key, text]));
  }

  edit(edit: Edit): void {
    this.#edits.push(edit);
  }

  /** Puts text where the cell is free or still ours, to be remembered under its place; with null, empties a cell of ours. */
  put(at: Address, place: string, text: string | null): PutOutcome {
    const own = this.#own.get(formatAddress(at));
    const empty = cellAt(this.#sheet, at) === undefined;
    if (!empty && own === undefined) return text === null ? "same" : "kept";
    if (text === null && own === undefined) return "same";
    if (text !== null && own?.fingerprint === fingerprint(text)) return "same";
    if (this.isLocked(at)) return "locked";
    if (text === null) {
      this.#edits.push({ kind: "eraseText", sheet: this.#sheet.name, at });
      this.#texts.delete(place);
      return "erased";
    }
    if (!admitsText(this.#sheet, at, text)) return "forbidden";
    this.#edits.push({ kind: "writeText", sheet: this.#sheet.name, at, text });
    this.#texts.set(place, fingerprint(text));
    return "written";
  }

  /** Puts a text of the user's where nothing else of theirs stands; it is not remembered as ours. */
  putUsers(at: Address, place: string, text: string): PutOutcome {
    if (this.isUsers(at)) return "kept";
    if (this.isLocked(at)) return "locked";
    if (!admitsText(this.#sheet, at, text)) return "forbidden";
    this.#texts.delete(place);
    if (this.#holds(at, text)) return "same";
    this.#edits.push({ kind: "writeText", sheet: this.#sheet.name, at, text });
    return "written";
  }

  /** Whether a cell holds something that we did not write, be it for another year. */
  isUsers(at: Address): boolean {
    const address = formatAddress(at);
    return cellAt(this.#sheet, at) !== undefined && !this.#own.has(address) && !this.#earlier.has(address);
  }

  #holds(at: Address, text: string): boolean {
    const cell = cellAt(this.#sheet, at);
    return cell?.formula === null && cell.content?.kind === "text" && cell.content.value === text;
  }

  isLocked(at: Address): boolean {
    const { protection } = this.#sheet;
    return protection !== null && !protection.unlocked.some((area) => contains(area, at));
  }

  get edits(): readonly Edit[] {
    return this.#edits;
  }

  /** Fingerprints of the texts that are ours afterwards, by place. */
  get texts(): ReadonlyMap<string, string> {
    return this.#texts;
  }
}
