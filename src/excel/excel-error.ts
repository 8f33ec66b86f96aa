/**
 * Why Excel did not do what was asked:
 * - `cellEditMode`: a cell is being edited;
 * - `accessDenied`: a protected sheet or a read-only workbook does not admit it;
 * - `payloadTooLarge`: one piece is more than a request or an answer may hold;
 * - `tooManyCells`: the sheet holds more cells than Excel gives out;
 * - `changedMeanwhile`: somebody changed what was read before it could be written;
 * - `sheetGone`: a sheet was deleted or renamed;
 * - `sheetExists`: a sheet of another kind, or of somebody else, has the name of one to be added;
 * - `timedOut`: Excel did not answer in time;
 * - `cancelled`: the user stopped it;
 * - `mergeConflict`, `filterConflict`: merged or filtered cells are in the way;
 * - `notWritten`: what was written could not be read back;
 * - `unknown`: anything else; `hostCode` tells what Excel called it.
 */
export type ExcelErrorCode =
  | "cellEditMode"
  | "accessDenied"
  | "payloadTooLarge"
  | "tooManyCells"
  | "changedMeanwhile"
  | "sheetGone"
  | "sheetExists"
  | "timedOut"
  | "cancelled"
  | "mergeConflict"
  | "filterConflict"
  | "notWritten"
  | "unknown";

/** The state in which a failed operation left the workbook. */
export type LeftAs = "before" | "unknown";

/** Thrown by every operation of the seam over a running Excel. */
export class ExcelError extends Error {
  readonly code: ExcelErrorCode;
  /** What Excel itself called it; null where the seam found out. */
  readonly hostCode: string | null;
  /** `unknown` only where a write failed and could not be undone. */
  readonly workbook: LeftAs;

  constructor(code: ExcelErrorCode, hostCode: string | null, workbook: LeftAs = "before", cause?: unknown) {
    super(hostCode === null ? code : `${code} (${hostCode})`, { cause });
    this.name = "ExcelError";
    this.code = code;
    this.hostCode = hostCode;
    this.workbook = workbook;
  }
}

const CODES: ReadonlyMap<string, ExcelErrorCode> = new Map([
  ["InvalidOperationInCellEditMode", "cellEditMode"],
  ["AccessDenied", "accessDenied"],
  ["RequestPayloadSizeLimitExceeded", "payloadTooLarge"],
  ["ResponsePayloadSizeLimitExceeded", "payloadTooLarge"],
  ["RangeExceedsLimit", "tooManyCells"],
  ["OperationCellsExceedLimit", "tooManyCells"],
  ["ItemNotFound", "sheetGone"],
  ["InvalidReference", "sheetGone"],
  ["ItemAlreadyExists", "sheetExists"],
  ["MergedRangeConflict", "mergeConflict"],
  ["FilteredRangeConflict", "filterConflict"],
]);

/** What Office.js threw, as an error of ours; anything that is not Excel's answer is a bug and stays what it is. */
export function toExcelError(thrown: unknown): unknown {
  const code = hostCodeOf(thrown);
  if (thrown instanceof ExcelError || code === null) return thrown;
  return new ExcelError(CODES.get(code) ?? "unknown", code, "before", thrown);
}

/** The code that Office.js gives an error, read without relying on the class of another window's script. */
function hostCodeOf(thrown: unknown): string | null {
  if (typeof thrown !== "object" || thrown === null) return null;
  if (!("code" in thrown) || !("debugInfo" in thrown)) return null;
  return typeof thrown.code === "string" ? thrown.code : null;
}
