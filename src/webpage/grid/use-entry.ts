import { useState, type RefObject } from "react";
import type { Address } from "../../domain/sheet/address";
import { cellAt } from "../../domain/sheet/snapshot";
import { typedFrom } from "../typed-text";
import type { Entry } from "./cell-editor";
import type { GridProps } from "./grid-props";

interface EntryControl {
  readonly entry: Entry | null;
  /** Begins an entry with a text or, for null, with what the cell holds. */
  readonly edit: (at: Address, typed: string | null) => void;
}

/** Typing into a cell; Enter leads on downwards and Tab to the right. */
export function useEntry(
  { sheet, mayEnter, onEnter }: Pick<GridProps, "sheet" | "mayEnter" | "onEnter">,
  table: RefObject<HTMLElement | null>,
  go: (key: string) => void,
): EntryControl {
  const [begun, setBegun] = useState<Pick<Entry, "at" | "typed"> | null>(null);
  const edit = (at: Address, typed: string | null): void => {
    if (mayEnter(at)) setBegun({ at, typed: typed ?? typedFrom(cellAt(sheet, at)) });
  };
  if (begun === null) return { entry: null, edit };
  const entry: Entry = {
    ...begun,
    onCommit: (typed, key) => {
      onEnter([{ at: begun.at, typed }]);
      setBegun(null);
      if (key === null) return;
      table.current?.focus();
      go(key === "Enter" ? "ArrowDown" : "ArrowRight");
    },
    onCancel: () => {
      setBegun(null);
      table.current?.focus();
    },
  };
  return { entry, edit };
}
