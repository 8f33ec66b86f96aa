/**
 * Why a file cannot be opened:
 * - `empty`: no bytes at all;
 * - `legacyXls`: an Excel 97–2003 workbook;
 * - `binaryWorkbook`: an .xlsb workbook;
 * - `encrypted`: a password is needed to open it;
 * - `notAWorkbook`: another kind of file, whatever its name says;
 * - `damaged`: a workbook that cannot be read; `part` names what is broken, null when it is the container itself;
 * - `noWorksheet`: a workbook of chart or dialog sheets only;
 * - `tooLarge`: it would unpack to more than can be held.
 */
export type OpenProblem =
  | {
      readonly code:
        "empty" | "legacyXls" | "binaryWorkbook" | "encrypted" | "notAWorkbook" | "noWorksheet" | "tooLarge";
    }
  | { readonly code: "damaged"; readonly part: string | null };

/** Carries a problem out of the depth of reading; it never leaves this folder. */
export class Unreadable extends Error {
  readonly problem: OpenProblem;

  constructor(problem: OpenProblem, cause?: unknown) {
    super(problem.code, { cause });
    this.name = "Unreadable";
    this.problem = problem;
  }
}

/** Thrown where a part's XML is malformed or breaks a rule that reading relies on. */
export class MalformedPart extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = "MalformedPart";
  }
}

/** Runs a reader over one part, naming the part where it turns out to be malformed. */
export function readingPart<T>(part: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof MalformedPart) throw new Unreadable({ code: "damaged", part }, error);
    throw error;
  }
}
