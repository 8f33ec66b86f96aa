import { contains, type Address, type Area } from "./address";

/** Rows are looked up by so many at once. */
const BLOCK = 64;
/** An area over more blocks, such as a whole column, is kept apart: it would stand in too many of them. */
const MOST_BLOCKS = 256;

function blockOf(row: number): number {
  return Math.floor(row / BLOCK);
}

/** Finds the areas that a cell belongs to, in time that does not follow how many areas there are. */
export class AreaIndex {
  readonly #blocks = new Map<number, Area[]>();
  readonly #tall: Area[] = [];

  constructor(areas: Iterable<Area>) {
    for (const area of areas) this.#add(area);
  }

  /** The areas that hold a cell: one at most, but in damaged workbooks, where merged areas overlap. */
  areasAt(at: Address): readonly Area[] {
    const near = this.#blocks.get(blockOf(at.row)) ?? [];
    return [...near, ...this.#tall].filter((area) => contains(area, at));
  }

  #add(area: Area): void {
    const [first, last] = [blockOf(area.top), blockOf(area.bottom)];
    if (last - first >= MOST_BLOCKS) {
      this.#tall.push(area);
      return;
    }
    for (let block = first; block <= last; block++) {
      const known = this.#blocks.get(block);
      if (known === undefined) this.#blocks.set(block, [area]);
      else known.push(area);
    }
  }
}
