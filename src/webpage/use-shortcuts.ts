import { useEffect } from "react";
import type { OpenBook } from "./page-state";

/** What the keys do on the page; the same as in Excel. */
function pressed({ code, shiftKey }: KeyboardEvent, { session }: OpenBook): boolean {
  if (code === "KeyJ" && shiftKey) void session.checkSelection();
  else if (code === "KeyJ") void session.check();
  else if (code === "KeyU" && !shiftKey) void session.takeBack();
  else return false;
  return true;
}

/** Lets the keyboard shortcuts work while a workbook is open. */
export function useShortcuts(book: OpenBook | null): void {
  useEffect(() => {
    if (book === null) return undefined;
    const onKeyDown = (event: KeyboardEvent): void => {
      const { ctrlKey, altKey, metaKey } = event;
      if (ctrlKey && altKey && !metaKey && pressed(event, book)) event.preventDefault();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => {
      document.removeEventListener("keydown", onKeyDown);
    };
  }, [book]);
}
