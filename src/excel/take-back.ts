import { ExcelError } from "./excel-error";
import type { ExcelSession } from "./excel-session";
import { execute } from "./execute";
import { queuePresent } from "./inspection";
import { sameCells } from "./left-cells";
import type { WritePlan } from "./plan-write";
import { sameNames } from "./plan-names";
import { takeOwnNames, type OwnParts } from "./read-outline";
import { removeAdded } from "./remove-added";
import { queueMarks, sameMarks, type SheetMarks } from "./sheet-marks";
import type { Step } from "./step";

/** How a write is taken back; kept in memory as long as the add-in runs. */
export interface BeforeImage extends Pick<WritePlan, "added" | "inverse" | "left" | "names"> {
  /** Sheets that were there before the write. */
  readonly sheets: readonly string[];
  /** Of the sheets that were added, as the write left them. */
  readonly marks: ReadonlyMap<string, SheetMarks>;
  readonly own: OwnParts;
}

/** Whether all cells still hold what the write left in them, and sheets that it added nothing else. */
export async function stillHolds(
  session: ExcelSession,
  { left, sheets, added, marks, names: named }: BeforeImage,
  signal: AbortSignal | null,
): Promise<boolean> {
  return session.run({ signal, mergeUndo: false }, async (context, sync) => {
    const names = added.map(({ name }) => name);
    const { worksheets, names: ownNames } = context.workbook;
    worksheets.load("items/name,items/visibility");
    ownNames.load("items/name,items/formula");
    await sync();
    const found = worksheets.items.map(({ name }) => name);
    if (!sameNames(named, takeOwnNames(ownNames))) return false;
    if ([...sheets, ...names].some((name) => !found.includes(name))) return false;
    // Excel keeps the last sheet that can be seen; a chart sheet is not told of.
    const stays = worksheets.items.some(
      ({ name, visibility }) => !names.includes(name) && visibility === Excel.SheetVisibility.visible,
    );
    if (names.length > 0 && !stays) return false;
    if (!(await sameCells(context, sync, left, false))) return false;
    if (names.length === 0) return true;
    const takeMarks = queueMarks(context, names);
    await sync();
    const now = takeMarks();
    return [...marks].every(([name, mark]) => sameMarks(mark, now.get(name)));
  });
}

/**
 * Carries out what takes a write back: sheets that it added are deleted, sheets that are gone left out. Where Excel denies
 * the rest as a whole, step by step: a cell that may not be written was not written before. Gives the names of the sheets
 * that somebody else has under the names of those to be added. Throws `changedMeanwhile`, and changes nothing, where one that
 * we added holds anything that is not ours; `mayBeForeign` tells that such a one was not added by us.
 */
export async function restore(
  session: ExcelSession,
  { inverse, sheets, added, own }: BeforeImage,
  signal: AbortSignal | null,
  mayBeForeign = false,
): Promise<readonly string[]> {
  return session.run({ signal, mergeUndo: false }, async (context, sync) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name,items/visibility");
    await sync();
    const found = worksheets.items.map(({ name }) => name);
    const names = found.filter((name) => sheets.includes(name));
    const there = added.filter(({ name }) => found.includes(name));
    const foreign = await removeAdded(context, sync, there, worksheets.items, mayBeForeign);
    const steps = inverse.filter((step) => !("sheet" in step) || names.includes(step.sheet));
    const carryOut = async (some: readonly Step[]): Promise<boolean> => {
      const take = queuePresent(context, names, own);
      await sync();
      return isAdmitted(execute(context, sync, some, take(), []));
    };
    if (!(await carryOut(steps)))
      await steps.reduce<Promise<unknown>>(
        (done, step) => done.then(() => carryOut([step])),
        Promise.resolve(),
      );
    const absent = added.map(({ name }) => name).filter((name) => !found.includes(name));
    return [...foreign, ...absent];
  });
}

/** False where Excel denied it. */
async function isAdmitted(done: Promise<unknown>): Promise<boolean> {
  try {
    await done;
    return true;
  } catch (error) {
    if (error instanceof ExcelError && error.code === "accessDenied") return false;
    throw error;
  }
}
