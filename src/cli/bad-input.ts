import type { MessageKey, MessageParams } from "../locales/messages";

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

/** The system's code for a failed file operation, e.g. `EACCES`; the error's own words where it has no code. */
export function systemReason(error: unknown): string {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : null;
  return typeof code === "string" ? code : String(error);
}
