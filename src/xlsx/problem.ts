import { excessOf, type Excess, type Limits } from "./limits";

/** What no program that saves workbooks writes, and what may be meant to deceive or to harm. */
export type Trick =
  /** Two parts of the archive have one name, so that programs may read different ones. */
  | "sameName"
  /** The name of a part leads out of the archive. */
  | "outsidePath"
  /** A part declares a document type, by which it could refer to other files or grow without bounds. */
  | "documentType";

/**
 * Why a file cannot be opened:
 * - `empty`: no bytes at all;
 * - `legacyXls`: an Excel 97–2003 workbook;
 * - `binaryWorkbook`: an .xlsb workbook;
 * - `encrypted`: a password is needed to open it;
 * - `notAWorkbook`: another kind of file, whatever its name says;
 * - `damaged`: a workbook that cannot be read; `part` names what is broken, null when it is the container itself;
 * - `unsafe`: `part` is made as no program makes it that saves workbooks;
 * - `noWorksheet`: a workbook of chart or dialog sheets only;
 * - `tooLarge`: reading it would take more time or memory than there may be.
 */
export type OpenProblem =
  | {
      readonly code: "empty" | "legacyXls" | "binaryWorkbook" | "encrypted" | "notAWorkbook" | "noWorksheet";
    }
  | { readonly code: "damaged"; readonly part: string | null }
  | { readonly code: "unsafe"; readonly trick: Trick; readonly part: string }
  | { readonly code: "tooLarge"; readonly excess: Excess };

/** What the sentence `problem.<code>` asks for. */
export function problemParams(problem: OpenProblem): Readonly<Record<string, string | number>> {
  switch (problem.code) {
    case "damaged":
      return { part: problem.part ?? "" };
    case "unsafe":
      return { trick: problem.trick, part: problem.part };
    case "tooLarge":
      return { what: problem.excess.what, limit: problem.excess.limit };
    default:
      return {};
  }
}

/** Carries a problem out of the depth of reading and writing. */
export class Unreadable extends Error {
  readonly problem: OpenProblem;

  constructor(problem: OpenProblem, cause?: unknown) {
    super(problem.code, { cause });
    this.name = "Unreadable";
    this.problem = problem;
  }
}

/** Thrown where a file is beyond one of its limits. */
export function tooLarge(limits: Limits, what: keyof Limits): Unreadable {
  return new Unreadable({ code: "tooLarge", excess: excessOf(limits, what) });
}

/** Thrown where a part's XML is malformed or breaks a rule that reading relies on. */
export class MalformedPart extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = "MalformedPart";
  }
}

/** Thrown where a part's XML declares a document type. */
export class DocumentType extends MalformedPart {
  constructor() {
    super("document type declaration");
    this.name = "DocumentType";
  }
}

/** Does what needs parts that were not read before; what is malformed in them is told as a problem too. */
export async function reading<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof MalformedPart) throw new Unreadable({ code: "damaged", part: null }, error);
    throw error;
  }
}

/** Runs a reader over one part, naming the part where it turns out to be malformed. */
export function readingPart<T>(part: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof DocumentType)
      throw new Unreadable({ code: "unsafe", trick: "documentType", part }, error);
    if (error instanceof MalformedPart) throw new Unreadable({ code: "damaged", part }, error);
    throw error;
  }
}
