/**
 * Why a host did not do what it was asked:
 * - `cellEditMode`: a cell is being edited, and the host waits for that to end;
 * - `protected`: the sheet or the workbook is protected against this;
 * - `accessDenied`: the workbook is read-only or the host forbids the call;
 * - `tooLarge`: the host refuses a request or an answer of this size, even in small pieces;
 * - `changedMeanwhile`: the sheet is not as it was read, so nothing was written;
 * - `sheetGone`: the sheet was deleted or renamed;
 * - `timedOut`: the host did not answer;
 * - `cancelled`: the user gave up;
 * - `refused`: a formula cell or part of a merged area would be overwritten;
 * - `hostError`: anything else; `detail` carries the host's own code.
 */
export type FailureCode =
  | "cellEditMode"
  | "protected"
  | "accessDenied"
  | "tooLarge"
  | "changedMeanwhile"
  | "sheetGone"
  | "timedOut"
  | "cancelled"
  | "refused"
  | "hostError";

/** Rejection of an operation on an open workbook; the workbook is then as before or as after, never between. */
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
