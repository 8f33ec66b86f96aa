import { intersects, type Area } from "../domain/sheet/address";
import type { CellContent } from "../domain/sheet/snapshot";
import type { Limits } from "./limits";
import { tooLarge } from "./problem";

/** Counts what is read of a workbook while it is read; throws Unreadable as soon as it is beyond a limit. */
export class Amounts {
  readonly #limits: Limits;
  #cells = 0;
  #characters = 0;
  #filled = 0;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  cell(content: CellContent | null): void {
    if (++this.#cells > this.#limits.cells) throw tooLarge(this.#limits, "cells");
    if (content?.kind !== "text") return;
    this.#characters += content.value.length;
    if (this.#characters > this.#limits.characters) throw tooLarge(this.#limits, "characters");
  }

  /** An area that an array formula fills, as far as the sheet is used; such areas are cells too. */
  filled({ top, left, bottom, right }: Area): void {
    this.#filled += Math.max(0, bottom - top + 1) * Math.max(0, right - left + 1);
    if (this.#filled > this.#limits.cells) throw tooLarge(this.#limits, "cells");
  }

  /** The merged areas of a sheet whose content is within `used`. */
  merges(areas: readonly Area[], used: Area | null): void {
    if (used === null) return;
    let rows = 0;
    for (const area of areas) {
      if (intersects(area, used))
        rows += Math.min(area.bottom, used.bottom) - Math.max(area.top, used.top) + 1;
    }
    if (rows > this.#limits.mergedRows) throw tooLarge(this.#limits, "mergedRows");
  }
}
