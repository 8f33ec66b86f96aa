import Big from "big.js";
import { FIRST_SHAPE, NODE, type GraphPiece, type Primitive } from "./graph";

/** Plain data are nowhere near as deep; data that hold themselves are endless. */
const DEEPEST = 500;

/** How many words a piece has at least, but the last: some milliseconds of work. */
const PIECE = 30_000;

/**
 * Takes plain data apart for another thread: objects, arrays with and without gaps, maps, sets, decimals and primitives. What
 * is there once arrives once, and what was written before is only referred to. Throws for anything else, and for data that
 * hold themselves.
 */
export class GraphWriter {
  readonly #send: (piece: GraphPiece) => void;
  readonly #primitives = new Map<Primitive, number>();
  readonly #nodes = new Map<object, number>();
  /** By their keys in one text; of several with the same text, the last. */
  readonly #shapes = new Map<string, { readonly place: number; readonly keys: readonly string[] }>();
  #primitivesWritten = 0;
  #nodesWritten = 0;
  #shapesWritten = 0;
  #depth = 0;
  #newPrimitives: Primitive[] = [];
  #newShapes: (readonly string[])[] = [];
  #words: number[] = [];

  constructor(send: (piece: GraphPiece) => void) {
    this.#send = send;
  }

  /** Writes ahead what a value is made of, so that a large one need not be written at one go. */
  add(part: unknown): void {
    this.#reference(part);
    if (this.#words.length >= PIECE) this.#sendPiece();
  }

  /** Writes a value to its end; it is the only item of the node that stands last. */
  write(value: unknown): void {
    this.#node([value]);
    this.#sendPiece();
  }

  #reference(part: unknown): number {
    switch (typeof part) {
      case "object":
        return part === null ? this.#primitive(null) : this.#referenceTo(part);
      case "string":
      case "number":
      case "boolean":
      case "bigint":
      case "undefined":
        return this.#primitive(part);
      default:
        throw new TypeError(`${String(part)} is no plain data`);
    }
  }

  #primitive(value: Primitive): number {
    const isNegativeZero = Object.is(value, -0);
    const known = isNegativeZero ? undefined : this.#primitives.get(value);
    if (known !== undefined) return known * 2;
    const place = this.#primitivesWritten++;
    if (!isNegativeZero) this.#primitives.set(value, place);
    this.#newPrimitives.push(value);
    return place * 2;
  }

  #referenceTo(object: object): number {
    return (this.#nodes.get(object) ?? this.#node(object)) * 2 + 1;
  }

  #node(object: object): number {
    if (++this.#depth > DEEPEST) throw new TypeError("data that hold themselves");
    if (Object.getPrototypeOf(object) === Object.prototype) this.#plain(object);
    else if (Array.isArray(object)) this.#array(object);
    else if (object instanceof Big) this.#list([NODE.decimal], [object.valueOf()]);
    else if (object instanceof Map) this.#list([NODE.map, object.size], [...object].flat());
    else if (object instanceof Set) this.#list([NODE.set, object.size], [...object]);
    else throw new TypeError(`${object.constructor.name} is no plain data`);
    this.#depth--;
    if (this.#words.length >= PIECE) this.#sendPiece();
    const place = this.#nodesWritten++;
    this.#nodes.set(object, place);
    return place;
  }

  #plain(object: object): void {
    this.#list([FIRST_SHAPE + this.#shape(Object.keys(object))], Object.values(object));
  }

  #array(items: readonly unknown[]): void {
    const filled: unknown[] = [];
    items.forEach((item, index) => filled.push(index, item));
    const count = filled.length / 2;
    if (count === items.length) this.#list([NODE.array, count], items);
    else this.#list([NODE.sparse, items.length, count], filled);
  }

  /** All parts are written before the words of the node begin. */
  #list(head: readonly number[], parts: readonly unknown[]): void {
    const references = parts.map((part) => this.#reference(part));
    for (const word of head) this.#words.push(word);
    for (const reference of references) this.#words.push(reference);
  }

  #shape(keys: readonly string[]): number {
    const name = keys.join();
    const known = this.#shapes.get(name);
    if (known !== undefined && isSame(known.keys, keys)) return known.place;
    const place = this.#shapesWritten++;
    this.#shapes.set(name, { place, keys });
    this.#newShapes.push(keys);
    return place;
  }

  #sendPiece(): void {
    const piece = {
      primitives: this.#newPrimitives,
      shapes: this.#newShapes,
      words: Int32Array.from(this.#words),
    };
    this.#newPrimitives = [];
    this.#newShapes = [];
    this.#words = [];
    this.#send(piece);
  }
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((key, index) => key === other[index]);
}
