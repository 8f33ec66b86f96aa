import type { MessageKey, MessageParams } from "../locales/messages";
import { problemParams, type OpenProblem } from "../xlsx/problem";

/** Why an input or an output cannot be used: a message key of the locales with its parameters. */
export interface Problem {
  readonly key: MessageKey;
  readonly params: MessageParams;
}

/** Carries a problem to the place where it is told; exit code 2. */
export class BadInput extends Error {
  readonly problem: Problem;

  constructor(key: MessageKey, params: MessageParams = {}) {
    super(key);
    this.name = "BadInput";
    this.problem = { key, params };
  }
}

/** Tells why a workbook cannot be read, or written as it would have to be. */
export function badWorkbook(problem: OpenProblem): BadInput {
  return new BadInput(`problem.${problem.code}`, problemParams(problem));
}

/** Tells of an error that nobody foresaw, as little as that is, instead of breaking off. */
export function problemOf(error: unknown): Problem {
  if (error instanceof BadInput) return error.problem;
  return { key: "problem.unexpected", params: { detail: String(error).split("\n")[0] ?? "" } };
}

/** The system's code for a failed file operation, e.g. `EACCES`; the error's own words where it has no code. */
export function systemReason(error: unknown): string {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : null;
  return typeof code === "string" ? code : String(error);
}
