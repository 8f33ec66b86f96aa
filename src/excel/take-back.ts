import { formatArea } from "../domain/sheet/address";
import { ExcelError } from "./excel-error";
import type { ExcelSession, Sync } from "./excel-session";
import { execute, holds } from "./execute";
import { queuePresent } from "./inspection";
import { PAYLOAD, payloadBytes } from "./payload";
import type { LeftCells, WritePlan } from "./plan-write";
import type { OwnParts } from "./read-outline";
import type { Step } from "./step";

/** How a write is taken back; kept in memory as long as the add-in runs. */
export interface BeforeImage extends Pick<WritePlan, "inverse" | "left"> {
  readonly sheets: readonly string[];
  readonly own: OwnParts;
}

/** Whether all cells still hold what the write left in them. */
export async function stillHolds(
  session: ExcelSession,
  { left, sheets }: BeforeImage,
  signal: AbortSignal | null,
): Promise<boolean> {
  return session.run({ signal, mergeUndo: false }, async (context, sync) => {
    const found = sheets.map((name) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(name);
      sheet.load("name");
      return sheet;
    });
    await sync();
    if (found.some((sheet) => sheet.isNullObject)) return false;
    return sameCells(context, sync, left);
  });
}

async function sameCells(
  context: Excel.RequestContext,
  sync: Sync,
  left: readonly LeftCells[],
): Promise<boolean> {
  for (let done = 0; done < left.length;) {
    const batch = nextBatch(left, done);
    const ranges = batch.map(({ sheet, area }) => {
      const range = context.workbook.worksheets.getItem(sheet).getRange(formatArea(area));
      range.load("values");
      return range;
    });
    await sync();
    if (!batch.every(({ expected }, index) => holds(ranges[index]?.values ?? [], expected))) return false;
    done += batch.length;
  }
  return true;
}

const READ_BYTES = 500;

function nextBatch(left: readonly LeftCells[], start: number): readonly LeftCells[] {
  let bytes = 0;
  let end = start;
  for (; end < left.length; end++) {
    bytes += payloadBytes(left[end]) + READ_BYTES;
    if (bytes > PAYLOAD && end > start) break;
  }
  return left.slice(start, end);
}

/**
 * Carries out what takes a write back. Sheets that are gone are left out. Where Excel denies it as a whole, step by step: a
 * cell that may not be written was not written before.
 */
export async function restore(
  session: ExcelSession,
  { inverse, sheets, own }: BeforeImage,
  signal: AbortSignal | null,
): Promise<void> {
  await session.run({ signal, mergeUndo: false }, async (context, sync) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await sync();
    const names = worksheets.items.map(({ name }) => name).filter((name) => sheets.includes(name));
    const steps = inverse.filter((step) => step.kind === "keep" || names.includes(step.sheet));
    const carryOut = async (some: readonly Step[]): Promise<boolean> => {
      const take = queuePresent(context, names, own);
      await sync();
      return isAdmitted(execute(context, sync, some, take(), []));
    };
    if (await carryOut(steps)) return;
    await steps.reduce<Promise<unknown>>(
      (done, step) => done.then(() => carryOut([step])),
      Promise.resolve(),
    );
  });
}

/** False where Excel denied it. */
async function isAdmitted(done: Promise<void>): Promise<boolean> {
  try {
    await done;
    return true;
  } catch (error) {
    if (error instanceof ExcelError && error.code === "accessDenied") return false;
    throw error;
  }
}
