/**
 * Why a host did not do what it was asked:
 * - `cellEditMode`: a cell is being edited, and the host waits for that to end;
 * - `accessDenied`: the sheet is protected against this, or the workbook is read-only;
 * - `tooLarge`: the host refuses a request or an answer of this size, even in small pieces;
 * - `changedMeanwhile`: the sheet is not as it was read, so nothing was written;
 * - `sheetGone`: the sheet was deleted or renamed;
 * - `sheetExists`: another sheet has the name of one to be added, which `detail` tells;
 * - `structureProtected`: the workbook's protection keeps the sheet that `detail` tells from being added;
 * - `timedOut`: the host did not answer;
 * - `cancelled`: the user gave up;
 * - `refused`: a formula cell or part of a merged area would be overwritten;
 * - `damaged`: a part of the file, which `detail` tells where it is known, cannot be read;
 * - `leftBetween`: a write failed and could not be undone; the one case in which the workbook is neither as before nor after;
 * - `hostError`: anything else; `detail` carries the host's own code.
 */
export type FailureCode =
  | "cellEditMode"
  | "accessDenied"
  | "tooLarge"
  | "changedMeanwhile"
  | "sheetGone"
  | "sheetExists"
  | "structureProtected"
  | "timedOut"
  | "cancelled"
  | "refused"
  | "damaged"
  | "leftBetween"
  | "hostError";

/** Rejection of an operation on an open workbook; but for `leftBetween` the workbook is then as before. */
export class WorkbookFailure extends Error {
  readonly code: FailureCode;
  /** The host's own code or words, for support; empty where there are none. */
  readonly detail: string;

  constructor(code: FailureCode, detail = "", cause?: unknown) {
    super(detail === "" ? code : `${code}: ${detail}`, { cause });
    this.name = "WorkbookFailure";
    this.code = code;
    this.detail = detail;
  }
}
