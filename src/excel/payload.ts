import type { Area } from "../domain/sheet/address";
import { ExcelError } from "./excel-error";
import type { Sync } from "./excel-session";

/** Excel on the web takes and gives 5 MB at a time; what goes around the values is counted too, hence less. */
export const PAYLOAD = 4_700_000;
/** What is too large even so is not tried in smaller pieces. */
const SMALLEST = 10_000;

const encoder = new TextEncoder();

/** Bytes that a value takes in a request or an answer. */
export function payloadBytes(value: unknown): number {
  return encoder.encode(JSON.stringify(value)).length;
}

/** An area to be read, and about how many bytes one of its cells takes in the answer. */
export interface SizedArea {
  readonly area: Area;
  readonly bytesPerCell: number;
}

export interface BlockReading<T> {
  /** Queues what the first request brings along; called again where that request has to be repeated. */
  readonly first: () => void;
  readonly queue: (index: number, block: Area) => T;
  /** Takes an answer and tells how many bytes it had. */
  readonly take: (index: number, block: Area, loaded: T) => number;
}

interface Cursor extends SizedArea {
  readonly index: number;
  next: number;
  bytes: number;
}

interface Queued<T> {
  readonly cursor: Cursor;
  readonly block: Area;
  readonly loaded: T;
}

/**
 * Reads areas by blocks of rows, as many in one request as the answer may hold, and in smaller blocks where Excel says
 * that it was too much. Sizes are guessed from what came before.
 */
export async function readInBlocks<T>(
  areas: readonly SizedArea[],
  reading: BlockReading<T>,
  sync: Sync,
): Promise<void> {
  const cursors = areas.map((sized, index): Cursor => ({
    ...sized,
    index,
    next: sized.area.top,
    bytes: sized.bytesPerCell,
  }));
  let budget = PAYLOAD;
  let isFirst = true;
  while (isFirst || cursors.some(isOpen)) {
    if (isFirst) reading.first();
    const blocks = nextBlocks(cursors, budget).map(({ cursor, block }): Queued<T> => ({
      cursor,
      block,
      loaded: reading.queue(cursor.index, block),
    }));
    try {
      await sync();
      isFirst = false;
      for (const block of blocks) takeBlock(block, reading);
    } catch (error) {
      budget = smallerAfter(error, budget);
    }
  }
}

function isOpen({ next, area }: Cursor): boolean {
  return next <= area.bottom;
}

function takeBlock<T>({ cursor, block, loaded }: Queued<T>, { take }: BlockReading<T>): void {
  const cells = (block.bottom - block.top + 1) * (block.right - block.left + 1);
  cursor.bytes = Math.max(1, take(cursor.index, block, loaded) / cells);
  cursor.next = block.bottom + 1;
}

/** Around a block, in its request and in the answer: paths and names. */
const BLOCK_BYTES = 450;

/** The blocks of the next request; at least one row, however large it is. */
function nextBlocks(
  cursors: readonly Cursor[],
  budget: number,
): readonly { readonly cursor: Cursor; readonly block: Area }[] {
  const blocks: { readonly cursor: Cursor; readonly block: Area }[] = [];
  let rest = budget;
  for (const cursor of cursors.filter(isOpen)) {
    const { area, next, bytes } = cursor;
    const perRow = bytes * (area.right - area.left + 1);
    const rows = Math.max(blocks.length === 0 ? 1 : 0, Math.floor((rest - BLOCK_BYTES) / perRow));
    if (rows <= 0) break;
    const bottom = Math.min(area.bottom, next + rows - 1);
    blocks.push({ cursor, block: { ...area, top: next, bottom } });
    rest -= (bottom - next + 1) * perRow + BLOCK_BYTES;
  }
  return blocks;
}

/** The budget to go on with where a request or its answer was too large; throws the error where smaller ones will not do. */
export function smallerAfter(error: unknown, budget: number): number {
  const isTooLarge = error instanceof ExcelError && error.code === "payloadTooLarge";
  if (!isTooLarge || budget / 2 < SMALLEST) throw error;
  return budget / 2;
}

/** Sends what these queue in one request; where that or its answer is too large, one half after the other. */
export async function sendInHalves(queues: readonly (() => unknown)[], sync: Sync): Promise<void> {
  for (const queue of queues) queue();
  try {
    await sync();
  } catch (error) {
    const isTooLarge = error instanceof ExcelError && error.code === "payloadTooLarge";
    if (!isTooLarge || queues.length < 2) throw error;
    const half = Math.ceil(queues.length / 2);
    await sendInHalves(queues.slice(0, half), sync);
    await sendInHalves(queues.slice(half), sync);
  }
}

/** Tries with the usual budget, and with half of it as long as Excel refuses an answer. */
export async function untilAnswersFit<T>(attempt: (budget: number) => Promise<T>): Promise<T> {
  for (let budget = PAYLOAD; ;) {
    try {
      return await attempt(budget);
    } catch (error) {
      if (!isAnswerTooLarge(error)) throw error;
      budget = smallerAfter(error, budget);
    }
  }
}

/**
 * Whether Excel refused only an answer: the request was carried out then, or at least nothing tells that it was not. A
 * request that is refused is not carried out.
 */
export function isAnswerTooLarge(error: unknown): boolean {
  return error instanceof ExcelError && error.hostCode === "ResponsePayloadSizeLimitExceeded";
}
