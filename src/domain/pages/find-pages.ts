import type { SheetSnapshot } from "../sheet/snapshot";
import { cellPrint } from "./fingerprint-content";
import { NOTE, TITLE } from "./page-cells";
import { NOTE_START } from "./page-note";
import { ownCount } from "./own-count";
import type { PageMemory } from "./page-memory";

/** Rows among which a page's title and note are looked for, so that rows inserted above them do no harm. */
const TOP_ROWS = 10;

function carriesHead(sheet: SheetSnapshot, { prints }: PageMemory): boolean {
  const wanted = [prints.get(TITLE), prints.get(NOTE)];
  return sheet.rows.slice(0, TOP_ROWS + 1).some((row) =>
    row?.some((cell) => {
      const print = cellPrint(cell);
      return print !== null && wanted.includes(print);
    }),
  );
}

/**
 * Whether a sheet with the name of a page is that page still, whatever the user did on it: it carries the page's title or note,
 * or else what we put there is most of what stands on it, or most of it still stands there.
 */
function isStillOurs(sheet: SheetSnapshot, page: PageMemory): boolean {
  if (carriesHead(sheet, page)) return true;
  const { standing, own } = ownCount(sheet, page);
  return own * 2 >= Math.min(standing, page.prints.size);
}

/**
 * The sheet of each page: the one with its name, unless the user has put something else there, or, when no sheet has the name, the
 * only other one that carries its title or note. A page whose sheet is gone is left out.
 */
export function sheetsOfPages(
  pages: readonly PageMemory[],
  sheets: readonly SheetSnapshot[],
): ReadonlyMap<PageMemory, SheetSnapshot> {
  const found = new Map<PageMemory, SheetSnapshot>();
  for (const page of pages) {
    const named = sheets.find(({ name }) => name === page.name);
    const taken = [...found.values()];
    const others = sheets.filter(
      (sheet) => !taken.includes(sheet) && !pages.some(({ name }) => name === sheet.name),
    );
    const renamed = others.filter((sheet) => carriesHead(sheet, page));
    const isOwn = named !== undefined && !taken.includes(named) && isStillOurs(named, page);
    const other = named === undefined && renamed.length === 1 ? renamed[0] : undefined;
    const sheet = isOwn ? named : other;
    if (sheet !== undefined) found.set(page, sheet);
  }
  return found;
}

/** The note of a page, which tells it where our record is lost. */
function carriesNote({ rows }: SheetSnapshot): boolean {
  return rows
    .slice(0, TOP_ROWS + 1)
    .some((row) =>
      row?.some((cell) => cell?.content?.kind === "text" && NOTE_START.test(cell.content.value)),
    );
}

/** Sheets that hold what we made, copies of it included: nothing on them is a table to be judged. */
export function madeSheets(
  pages: readonly PageMemory[],
  sheets: readonly SheetSnapshot[],
): ReadonlySet<SheetSnapshot> {
  const own = new Set(sheetsOfPages(pages, sheets).values());
  return new Set(sheets.filter((sheet) => own.has(sheet) || carriesNote(sheet)));
}
