import { formatArea, intersects, isWithin, topLeft, type Address, type Area } from "../domain/sheet/address";
import { AreaIndex } from "../domain/sheet/area-index";
import { insertChild } from "./schema-order";
import type { SheetOutline } from "./sheet-outline";
import type { Splice } from "./splice";
import { editTag, qualified } from "./tag";

/** Changes to the merged areas of a sheet. */
export class MergeEdits {
  readonly #outline: SheetOutline;
  #areas: readonly Area[];
  /** Of the areas as they are now; null until a cell is looked up. */
  #index: AreaIndex | null = null;

  constructor(outline: SheetOutline) {
    this.#outline = outline;
    this.#areas = outline.merges.map(({ area }) => area);
  }

  /** The merged areas with the changes made so far. */
  get areas(): readonly Area[] {
    return this.#areas;
  }

  /** The merged area that a cell belongs to; null for a cell that stands alone. */
  areaAt(at: Address): Area | null {
    return this.#areasAt(at)[0] ?? null;
  }

  /** True for a cell that a merged area covers without showing it. */
  isCovered(at: Address): boolean {
    return this.#areasAt(at).some((area) => !isAt(topLeft(area), at));
  }

  /** Merges an area unless it touches one that is merged. */
  add(area: Area): void {
    if (!this.#areas.some((other) => intersects(area, other))) this.#change([...this.#areas, area]);
  }

  removeWithin(outer: Area): void {
    this.#change(this.#areas.filter((area) => !isWithin(area, outer)));
  }

  #areasAt(at: Address): readonly Area[] {
    this.#index ??= new AreaIndex(this.#areas);
    return this.#index.areasAt(at);
  }

  #change(areas: readonly Area[]): void {
    this.#areas = areas;
    this.#index = null;
  }

  splices(): readonly Splice[] {
    const known = new Map(this.#outline.merges.map((mark) => [formatArea(mark.area), mark]));
    const wanted = new Set(this.#areas.map(formatArea));
    const removed = [...known].filter(([ref]) => !wanted.has(ref)).map(([, mark]) => mark);
    const name = qualified(this.#outline.prefix, "mergeCell");
    const added = [...wanted].filter((ref) => !known.has(ref)).map((ref) => `<${name} ref="${ref}"/>`);
    if (removed.length === 0 && added.length === 0) return [];
    const list = this.#outline.children.find(({ local }) => local === "mergeCells");
    if (list === undefined) {
      const text = `<${name}s count="${added.length}">${added.join("")}</${name}s>`;
      return [insertChild(this.#outline, "mergeCells", text)];
    }
    if (wanted.size === 0) return [{ start: list.start, end: list.end, text: "" }];
    const tag = this.#outline.xml.slice(list.start, list.openEnd);
    const counted = /\scount\s*=/.test(tag) ? editTag(tag, { count: String(wanted.size) }) : tag;
    return [
      { start: list.start, end: list.openEnd, text: counted },
      ...removed.map(({ start, end }) => ({ start, end, text: "" })),
      { start: list.closeStart, end: list.closeStart, text: added.join("") },
    ];
  }
}

function isAt(a: Address, b: Address): boolean {
  return a.row === b.row && a.column === b.column;
}
