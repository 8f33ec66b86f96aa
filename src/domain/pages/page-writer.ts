import { contains, formatAddress, type Address } from "../sheet/address";
import type { Edit } from "../sheet/edit";
import type { PageCellChange } from "../sheet/page";
import { admitsText, cellAt, isCovered, type SheetSnapshot } from "../sheet/snapshot";
import { contentPrint, holdsContent } from "./fingerprint-content";
import type { CellPlace, PlacedCell } from "./page-cells";
import type { PageMemory } from "./page-memory";

/** Collects what changes on a page in place: what the user wrote stays, and texts keep the look that the user gave them. */
export class PageWriter {
  readonly #sheet: SheetSnapshot;
  readonly #own: ReadonlyMap<string, CellPlace>;
  readonly #prints: Map<CellPlace, string>;
  readonly #cells: PageCellChange[] = [];
  readonly #texts: Edit[] = [];
  readonly #rows = new Set<number>();
  #kept = 0;

  constructor(sheet: SheetSnapshot, memory: PageMemory, own: ReadonlyMap<string, CellPlace>) {
    this.#sheet = sheet;
    this.#own = own;
    this.#prints = new Map(memory.prints);
  }

  get written(): number {
    return this.#cells.length + this.#texts.length;
  }

  get kept(): number {
    return this.#kept;
  }

  /** What is ours on the page afterwards. */
  get prints(): ReadonlyMap<CellPlace, string> {
    return this.#prints;
  }

  /** Puts a content that the user's validations admit where the cell is seen, and free or still ours; `isStyled` also where only the look changes. */
  put({ place, at, content, style }: PlacedCell, isStyled: boolean): void {
    const now = cellAt(this.#sheet, at);
    if (isCovered(this.#sheet, at)) return;
    if (now !== undefined && !this.#own.has(formatAddress(at))) {
      if (content.kind !== "blank") this.#kept++;
      return;
    }
    if (this.#isTableTitle(at)) return;
    const isSame = holdsContent(now, content);
    if (!isSame && content.kind === "text" && !admitsText(this.#sheet, at, content.text)) return;
    const print = contentPrint(content);
    if (print === null) this.#prints.delete(place);
    else this.#prints.set(place, print);
    if (isSame && !isStyled) return;
    if (content.kind === "text" && now?.formula === null && !isStyled) {
      this.#texts.push({ kind: "writeText", sheet: this.#sheet.name, at, text: content.text });
      this.#rows.add(at.row);
    } else this.#cells.push({ at, content, style: isStyled ? style : null });
  }

  /** The titles of an Excel table that the user made of ours are Excel's to change. */
  #isTableTitle(at: Address): boolean {
    return this.#sheet.tables.some(({ area }) => area.top === at.row && contains(area, at));
  }

  edits(): readonly Edit[] {
    const { name } = this.#sheet;
    const cells: readonly Edit[] =
      this.#cells.length === 0 ? [] : [{ kind: "writePage", sheet: name, cells: this.#cells }];
    const rows = [...this.#rows].sort((a, b) => a - b);
    const fit: readonly Edit[] = rows.length === 0 ? [] : [{ kind: "fitRows", sheet: name, rows }];
    return [...cells, ...this.#texts, ...fit];
  }
}
