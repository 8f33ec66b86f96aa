import Big from "big.js";
import { FIRST_SHAPE, NODE, type GraphPiece, type Primitive } from "./graph";

/** Puts together what a GraphWriter took apart, piece by piece in the order in which it wrote them. */
export class GraphReader {
  readonly #primitives: Primitive[] = [];
  readonly #shapes: (readonly string[])[] = [];
  readonly #nodes: unknown[] = [];
  #words: Int32Array = new Int32Array();
  #at = 0;

  take({ primitives, shapes, words }: GraphPiece): void {
    for (const primitive of primitives) this.#primitives.push(primitive);
    this.#shapes.push(...shapes);
    this.#words = words;
    this.#at = 0;
    while (this.#at < words.length) this.#nodes.push(this.#node(this.#word()));
  }

  /** The value that was written last, once all its pieces were taken. */
  get value(): unknown {
    const last = this.#nodes.at(-1);
    const items: readonly unknown[] = Array.isArray(last) ? last : [];
    return items[0];
  }

  #word(): number {
    return this.#words[this.#at++] ?? 0;
  }

  #part(): unknown {
    const reference = this.#word();
    return reference % 2 === 0 ? this.#primitives[reference / 2] : this.#nodes[(reference - 1) / 2];
  }

  #parts(count: number): unknown[] {
    return Array.from({ length: count }, () => this.#part());
  }

  #pairs(count: number): [unknown, unknown][] {
    return Array.from({ length: count }, () => [this.#part(), this.#part()]);
  }

  #node(kind: number): unknown {
    switch (kind) {
      case NODE.array:
        return this.#parts(this.#word());
      case NODE.sparse:
        return this.#sparse(this.#word());
      case NODE.set:
        return new Set(this.#parts(this.#word()));
      case NODE.map:
        return new Map(this.#pairs(this.#word()));
      case NODE.decimal:
        return new Big(String(this.#part()));
      default:
        return this.#object(this.#shapes[kind - FIRST_SHAPE] ?? []);
    }
  }

  #sparse(length: number): unknown[] {
    const items: unknown[] = [];
    items.length = length;
    for (const [index, item] of this.#pairs(this.#word())) items[Number(index)] = item;
    return items;
  }

  /** As `Object.fromEntries` makes it, which takes several times as long. */
  #object(keys: readonly string[]): unknown {
    if (keys.includes("__proto__")) return Object.fromEntries(keys.map((key) => [key, this.#part()]));
    const object: Record<string, unknown> = {};
    for (const key of keys) object[key] = this.#part();
    return object;
  }
}
