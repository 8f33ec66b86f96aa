import * as z from "zod/mini";
import { fingerprint } from "../domain/fingerprint";
import type { Parts } from "./package";
import { Unreadable } from "./problem";
import { revertSplices } from "./splice";

z.config({ jitless: true });

/** Of characters in a part; what is no such count was not written by us. */
const count = z.int().check(z.nonnegative());
const changedPart = z.object({
  part: z.string(),
  /** Of the part as the change left it. */
  fingerprint: z.string(),
  inverse: z.object({ steps: z.array(count), texts: z.array(z.string()) }),
});
const detached = z.object({
  part: z.string(),
  xml: z.string(),
  named: z.array(z.object({ part: z.string(), start: count, text: z.string() })),
});
const change = z.object({
  /** What was remembered before the change. */
  memory: z.nullable(z.string()),
  parts: z.array(changedPart),
  /** Parts that the change added, with the relationship from `source` that leads to each. */
  added: z.array(z.object({ source: z.string(), part: z.string(), fingerprint: z.string() })),
  /** Parts that the change removed, with what named them. */
  removed: z.optional(z.array(detached)),
});
const journal = z.object({ version: z.literal(1), changes: z.array(change) });

/** One write: how to undo it in each part that it changed. */
export type Change = z.infer<typeof change>;
/** Writes that can be taken back, the newest last. */
export type Journal = readonly Change[];

/** Writes beyond this number can no longer be taken back, oldest first, so that a workbook does not grow for ever. */
const MAX_CHANGES = 20;

/** Reads what `writeJournal` wrote; anything else is an empty journal. */
export function readJournal(text: string | null): Journal {
  if (text === null) return [];
  try {
    return journal.safeParse(JSON.parse(text)).data?.changes ?? [];
  } catch {
    return [];
  }
}

/** Null for an empty journal. */
export function writeJournal(changes: Journal): string | null {
  return changes.length === 0 ? null : JSON.stringify({ version: 1, changes });
}

export function recordChange(changes: Journal, newest: Change): Journal {
  return [...changes, newest].slice(-MAX_CHANGES);
}

/** The texts of the parts as they were before a change; null where something is no longer as the change left it. */
export async function revert(change: Change, parts: Parts): Promise<ReadonlyMap<string, string> | null> {
  const reverted = new Map<string, string>();
  for (const { part, fingerprint: left, inverse } of change.parts) {
    const text = await textAsLeft(parts, part, left);
    const before = text === null ? null : revertSplices(text, inverse);
    if (before === null) return null;
    reverted.set(part, before);
  }
  for (const { part, fingerprint: left } of change.added) {
    if ((await textAsLeft(parts, part, left)) === null) return null;
  }
  return reverted;
}

/** Null for a part that cannot be read. */
async function textOf(parts: Parts, part: string): Promise<string | null> {
  try {
    return await parts.text(part);
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}

async function textAsLeft(parts: Parts, part: string, left: string): Promise<string | null> {
  const text = parts.has(part) ? await textOf(parts, part) : null;
  return text !== null && fingerprint(text) === left ? text : null;
}
