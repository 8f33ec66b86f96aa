import type { Parts } from "./package";
import { relationshipsPart } from "./relationships";

/** Names for parts that are added beside the workbook part. */
export class PartNames {
  readonly #parts: Parts;
  readonly #folder: string;
  readonly #given = new Set<string>();

  constructor(parts: Parts, workbookPart: string) {
    this.#parts = parts;
    this.#folder = workbookPart.slice(0, workbookPart.lastIndexOf("/") + 1);
  }

  /** `worksheets/sheet` → `xl/worksheets/sheet7.xml`, which no part has and which was not given before. */
  free(stem: string): string {
    for (let number = 1; ; number++) {
      const part = `${this.#folder}${stem}${number}.xml`;
      if (this.#given.has(part) || this.#parts.has(part) || this.#parts.has(relationshipsPart(part)))
        continue;
      this.#given.add(part);
      return part;
    }
  }
}
