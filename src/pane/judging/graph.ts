/** What a graph is made of besides objects; each is handed over once. */
export type Primitive = string | number | boolean | bigint | null | undefined;

/**
 * A piece of a graph of plain data on its way to another thread. In `words` stand nodes one after the other, each behind the
 * nodes that it refers to: its kind, and what that kind needs. An even reference is a primitive, an odd one a node, each
 * counted over all pieces.
 */
export interface GraphPiece {
  readonly primitives: readonly Primitive[];
  /** The keys of plain objects; an object has the kind `FIRST_SHAPE` and the number of its shape. */
  readonly shapes: readonly (readonly string[])[];
  readonly words: Int32Array<ArrayBuffer>;
}

/** Kinds of nodes; what follows in `words`. */
export const NODE = {
  /** The number of items, and a reference for each. */
  array: 0,
  /** The number of places, how many are filled, and for each two references: to its index and to its item. */
  sparse: 1,
  /** The number of items, and a reference for each. */
  set: 2,
  /** The number of entries, and for each two references. */
  map: 3,
  /** A reference to its text. */
  decimal: 4,
} as const;

/** Behind it, a reference for each key of the shape. */
export const FIRST_SHAPE = 5;
