import fc from "fast-check";
import { KINDS, type Kind } from "./kinds";
import type { Outcome } from "./tried";

/** How much is tried: so many inputs, or for so long, whichever ends first. */
export interface Effort {
  readonly seed: number;
  readonly count: number;
  readonly seconds: number;
}

/** What was tried of one kind of input. */
export interface Tried {
  readonly kind: string;
  readonly inputs: number;
  readonly outcomes: Readonly<Record<Outcome, number>>;
  /** Of the input that took longest. */
  readonly slowest: number;
  /** What an input led to that may not be, with what is needed to see it again; null where all went well. */
  readonly failure: string | null;
}

function told(message: string | undefined, { errorInstance }: { readonly errorInstance: unknown }): string {
  const error = errorInstance instanceof Error ? errorInstance.stack : String(errorInstance);
  return `${message ?? ""}\n${error ?? ""}`;
}

async function fuzzKind<T>(
  { name, inputs, attempt }: Kind<T>,
  { seed, count, seconds }: Effort,
): Promise<Tried> {
  const outcomes = { refused: 0, unchanged: 0, written: 0 };
  let tried = 0;
  let slowest = 0;
  const property = fc.asyncProperty(inputs, async (input) => {
    const start = performance.now();
    tried++;
    outcomes[await attempt(input)]++;
    slowest = Math.max(slowest, performance.now() - start);
  });
  const limits = { interruptAfterTimeLimit: seconds * 1000, skipEqualValues: false };
  const result = await fc.check(property, { seed, numRuns: count, ...limits });
  const failure =
    result.counterexample === null ? null : told(await fc.asyncDefaultReportMessage(result), result);
  return { kind: name, inputs: tried, outcomes, slowest: Math.round(slowest), failure: failure ?? null };
}

/** Tries inputs of each kind, or of those that are named. */
export async function fuzz(effort: Effort, only: string | null = null): Promise<readonly Tried[]> {
  const { texts, tables, parts, archives } = KINDS;
  const runs = {
    texts: () => fuzzKind(texts, effort),
    tables: () => fuzzKind(tables, effort),
    parts: () => fuzzKind(parts, effort),
    archives: () => fuzzKind(archives, effort),
  };
  const results: Tried[] = [];
  for (const [name, run] of Object.entries(runs))
    if (only === null || name === only) results.push(await run());
  return results;
}
