import type { RowText, UserText } from "../domain/reporting/row-text";
import type { Plan } from "../domain/reporting/plan";

/** Texts that the user has worded in the pane and that are not in the workbook yet, by `draftKey`. */
export type Drafts = ReadonlyMap<string, UserText>;

export const NO_DRAFTS: Drafts = new Map();

export function draftKey(sheet: string, place: string): string {
  return `${sheet}\n${place}`;
}

/** With a text for a cell; one that says what the cell is to hold anyway, or nothing, is no draft. */
export function withDraft(drafts: Drafts, sheet: string, cell: RowText, text: string): Drafts {
  const changed = new Map(drafts);
  const key = draftKey(sheet, cell.place);
  if (text.trim() === "" || text === cell.text) changed.delete(key);
  else changed.set(key, { sheet, place: cell.place, text });
  return changed;
}

export function draftsOf(drafts: Drafts, sheet: string | null): readonly UserText[] {
  return [...drafts.values()].filter((draft) => draft.sheet === sheet);
}

/** What still waits after a plan was carried out: what it could not put into its cell. */
export function withoutWritten(drafts: Drafts, { tables }: Plan): Drafts {
  const left = new Map(drafts);
  for (const { assessment, texts } of tables) {
    for (const { by, place, text } of texts) {
      const key = draftKey(assessment.table.sheet, place);
      if (by === "user" && left.get(key)?.text === text) left.delete(key);
    }
  }
  return left;
}
