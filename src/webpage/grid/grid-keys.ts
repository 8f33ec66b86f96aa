import type { KeyboardEvent } from "react";

/** What a key does in the grid. */
export type GridAction =
  | { readonly kind: "move"; readonly key: string; readonly toEdge: boolean; readonly extend: boolean }
  /** Begins an entry, with what was typed or, for null, with what the cell holds. */
  | { readonly kind: "edit"; readonly typed: string | null }
  /** Goes where the cell's link leads; where it has none, begins an entry with what it holds. */
  | { readonly kind: "enter" }
  /** Begins an empty entry, in which an input method composes what is being typed. */
  | { readonly kind: "compose" }
  | { readonly kind: "erase" }
  | { readonly kind: "select"; readonly what: "all" | "column" | "row" };

/** As in Excel; null for a key that the grid leaves alone. */
export function gridKey({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): GridAction | null {
  if (altKey) return null;
  const command = ctrlKey || metaKey;
  if (/^(?:Arrow|Page|Home$|End$)/.test(key)) return { kind: "move", key, toEdge: command, extend: shiftKey };
  if (key === " " && command !== shiftKey) return { kind: "select", what: command ? "column" : "row" };
  if (command) return key.toLowerCase() === "a" ? { kind: "select", what: "all" } : null;
  if (key === "Process") return { kind: "compose" };
  if (key === "Enter") return shiftKey ? null : { kind: "enter" };
  if (key === "F2") return shiftKey ? null : { kind: "edit", typed: null };
  if (key === "Delete" || key === "Backspace") return { kind: "erase" };
  return /^.$/u.test(key) ? { kind: "edit", typed: key } : null;
}
