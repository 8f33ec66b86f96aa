import { parseReference, type Area } from "../domain/sheet/address";
import { MalformedPart } from "./problem";

/** Reads a `ref`. */
export function readArea(text: string): Area {
  const area = parseReference(text);
  if (area === null) throw new MalformedPart(`area ${text}`);
  return area;
}

/** Reads a `sqref`: areas separated by spaces (ECMA-376 part 1, 18.18.76). */
export function readAreas(text: string): readonly Area[] {
  return text
    .split(/\s+/)
    .filter((piece) => piece !== "")
    .map(readArea);
}

/** Joins cells, given row by row and from left to right, into few areas. */
export class AreaCollector {
  readonly #done: Area[] = [];
  /** Runs of the row read last, each with the rows above it that have the same run. */
  #above: Area[] = [];
  #current: Area[] = [];
  #row = 0;

  add(row: number, column: number): void {
    if (row !== this.#row) this.#endRow(row);
    const last = this.#current.at(-1);
    if (last?.right === column - 1) this.#current[this.#current.length - 1] = { ...last, right: column };
    else this.#current.push({ top: row, left: column, bottom: row, right: column });
  }

  areas(): readonly Area[] {
    this.#endRow(Infinity);
    this.#done.push(...this.#above);
    this.#above = [];
    return this.#done.toSorted((a, b) => a.top - b.top || a.left - b.left);
  }

  #endRow(next: number): void {
    const joined: Area[] = [];
    for (const run of this.#current) {
      const upper = this.#above.find(
        (area) => area.bottom === run.top - 1 && area.left === run.left && area.right === run.right,
      );
      joined.push(upper === undefined ? run : { ...upper, bottom: run.bottom });
    }
    for (const area of this.#above) {
      if (!joined.some((other) => other.top === area.top && other.left === area.left)) this.#done.push(area);
    }
    this.#above = joined;
    this.#current = [];
    this.#row = next;
  }
}
