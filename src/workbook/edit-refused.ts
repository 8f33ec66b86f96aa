import type { Address } from "../domain/sheet/address";

/**
 * Why a list of edits was refused:
 * - `unknownSheet`: no worksheet has that name;
 * - `formulaCell`: a formula, or the result of an array formula, stands there;
 * - `mergedCell`: the cell is hidden under a merged area, or a merged area would be split;
 * - `tableHeader`: the cell names a column of an Excel table;
 * - `offSheet`: the place lies beyond Excel's last row or column;
 * - `textTooLong`: a cell holds at most 32,767 characters;
 * - `sheetExists`: another sheet has the name of one to be added, in whatever case;
 * - `structureProtected`: the workbook's protection keeps sheets from being added.
 */
export type RefusalCode =
  | "unknownSheet"
  | "formulaCell"
  | "mergedCell"
  | "tableHeader"
  | "offSheet"
  | "textTooLong"
  | "sheetExists"
  | "structureProtected";

/** Thrown by `apply` before anything is changed; `at` is null where the whole sheet is the reason. */
export class EditRefused extends Error {
  readonly code: RefusalCode;
  readonly sheet: string;
  readonly at: Address | null;

  constructor(code: RefusalCode, sheet: string, at: Address | null) {
    super(`${code}: ${sheet}${at === null ? "" : ` R${at.row}C${at.column}`}`);
    this.name = "EditRefused";
    this.code = code;
    this.sheet = sheet;
    this.at = at;
  }
}

/** Most characters (UTF-16 code units) that a cell can hold. */
export const MAX_TEXT = 32_767;
