import type { CheckSession } from "../pane/check-session";
import type { PaneMessage } from "../pane/session-state";
import type { PageWorkbook } from "./page-workbook";

/** A workbook on the page, with what a person does with it in the pane. */
export interface OpenBook {
  readonly name: string;
  readonly workbook: PageWorkbook;
  readonly session: CheckSession;
}

/** A workbook file that is to be opened. */
export interface Incoming {
  readonly name: string;
  readonly bytes: () => Promise<ArrayBuffer>;
}

/** All that the page shows around its workbook. */
export interface PageState {
  readonly book: OpenBook | null;
  /** How many workbooks were opened so far. */
  readonly opened: number;
  /** Name of the file that is being opened. */
  readonly opening: string | null;
  readonly message: PaneMessage | null;
  /** A file that waits until the person has decided about unsaved changes. */
  readonly waiting: Incoming | null;
}

export const FIRST_PAGE: PageState = { book: null, opened: 0, opening: null, message: null, waiting: null };
