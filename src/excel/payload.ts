import type { Area } from "../domain/sheet/address";
import { ExcelError } from "./excel-error";
import type { Sync } from "./excel-session";

/** Excel on the web takes and gives 5 MB at a time; what goes around the values is counted too, hence less. */
export const PAYLOAD = 4_700_000;
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
    if (await fits(sync, budget)) {
      isFirst = false;
      for (const block of blocks) takeBlock(block, reading);
    } else {
      budget /= 2;
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
    const rows = Math.max(blocks.length === 0 ? 1 : 0, Math.floor(rest / perRow));
    if (rows === 0) break;
    const bottom = Math.min(area.bottom, next + rows - 1);
    blocks.push({ cursor, block: { ...area, top: next, bottom } });
    rest -= (bottom - next + 1) * perRow;
  }
  return blocks;
}

/** Sends the request; false where it or its answer is too large and smaller ones may do. */
async function fits(sync: Sync, budget: number): Promise<boolean> {
  try {
    await sync();
    return true;
  } catch (error) {
    if (budget / 2 < SMALLEST || !isTooLarge(error)) throw error;
    return false;
  }
}

function isTooLarge(error: unknown): boolean {
  return error instanceof ExcelError && error.code === "payloadTooLarge";
}
