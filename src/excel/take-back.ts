import { ExcelError } from "./excel-error";
import type { ExcelSession, Sync } from "./excel-session";
import { execute, type Execution } from "./execute";
import { queuePresent } from "./inspection";
import { beforeTakingBack, sameCells, type LeftCells } from "./left-cells";
import { untilAnswersFit } from "./payload";
import type { WritePlan } from "./plan-write";
import { sameNames } from "./plan-names";
import { takeOwnNames, type OwnParts } from "./read-outline";
import { removalOf } from "./remove-added";
import { queueMarks, sameMarks, type SheetMarks } from "./sheet-marks";
import type { Step } from "./step";

/** A sheet as it was read; the id stays when the name changes. */
export interface KnownSheet {
  readonly name: string;
  readonly id: string;
}

/** How a write is taken back; kept in memory as long as the add-in runs. */
export interface BeforeImage extends Pick<WritePlan, "added" | "inverse" | "left" | "names" | "steps"> {
  /** Sheets that were there before the write. */
  readonly sheets: readonly KnownSheet[];
  /** Of the sheets that were added, as the write left them. */
  readonly marks: ReadonlyMap<string, SheetMarks>;
  readonly own: OwnParts;
  /** The write, or taking it back, broke off: nobody knows how much of it is there. */
  readonly isBroken: boolean;
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
    if ([...sheets.map(({ name }) => name), ...names].some((name) => !found.includes(name))) return false;
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
 * Takes back what a write left half done: sheets that it added are deleted, sheets that are gone left out. Where Excel denies
 * the rest as a whole, step by step: a cell that may not be written was not written before. Gives the names of the sheets
 * that somebody else has under the names of those to be added. Throws `changedMeanwhile`, and changes nothing, where one that
 * we added holds anything that is not ours; `mayBeForeign` tells that such a one was not added by us. `theirs` gives back what
 * the write has overwritten of somebody else's.
 */
export async function restore(
  session: ExcelSession,
  image: BeforeImage,
  theirs: readonly Step[],
  mayBeForeign: boolean,
): Promise<readonly string[]> {
  return session.run({ signal: null, mergeUndo: false }, async (context, sync) => {
    const { items, now } = await findSheets(context, sync, image.sheets);
    const found = items.map(({ name }) => name);
    const there = image.added.filter(({ name }) => found.includes(name));
    const { foreign, steps: removal } = await removalOf(context, sync, there, items, mayBeForeign);
    const carryOut = carrier(context, sync, now, image.own);
    const steps = [...onSheets([...image.inverse, ...theirs], now), ...removal];
    if (!(await isAdmitted(carryOut(steps)))) await stepByStep(steps, carryOut);
    const absent = image.added.map(({ name }) => name).filter((name) => !found.includes(name));
    return [...foreign, ...absent];
  });
}

/**
 * Takes a write back as a whole. Once it has begun it is finished, whatever happens, and where Excel denies that, the write
 * is carried out again. False, and nothing changed, where a sheet of it is gone, or one that it added holds anything that is
 * not ours. Throws ExcelError whose `workbook` is `unknown` where it broke off for good.
 */
export async function undo(
  session: ExcelSession,
  image: BeforeImage,
  signal: AbortSignal | null,
): Promise<boolean> {
  const progress: { hasBegun: boolean } = { hasBegun: false };
  const attempt = (allowed: AbortSignal | null): Promise<void> =>
    session.run({ signal: allowed, mergeUndo: false }, async (context, sync) => {
      const { items, now } = await findSheets(context, sync, image.sheets);
      const isMoved = image.sheets.some(({ name }) => now.get(name) !== name);
      if (isMoved && !image.isBroken && !progress.hasBegun) throw new ExcelError("changedMeanwhile", null);
      const found = items.map(({ name }) => name);
      const there = image.added.filter(({ name }) => found.includes(name));
      const { steps } = await removalOf(context, sync, there, items, false);
      const theirs: Step[] = [];
      const carryOut = carrier(context, sync, now, image.own, {
        guarded: image.isBroken || progress.hasBegun ? [] : image.left.map(beforeTakingBack),
        onWriting: () => {
          progress.hasBegun = true;
        },
        onOverwritten: (given) => theirs.push(...given),
      });
      await carryOut([...onSheets(image.inverse, now), ...steps]);
      if (theirs.length > 0) await carryOut(theirs);
    });
  try {
    await attempt(signal);
  } catch (error) {
    if (!progress.hasBegun && error instanceof ExcelError && error.code === "changedMeanwhile") return false;
    if (!progress.hasBegun) throw error;
    const second = await failureOf(attempt(null));
    if (second === null) return true;
    if (isDenied(second) && (await isDoneAgain(session, image))) throw second;
    throw brokenOff(second);
  }
  return true;
}

/** Carries out again a write that was taken back. Throws ExcelError whose `workbook` is `unknown`. */
export async function doAgain(session: ExcelSession, image: BeforeImage): Promise<void> {
  if (!(await isDoneAgain(session, image))) throw brokenOff(new ExcelError("notWritten", null));
}

async function isDoneAgain(session: ExcelSession, image: BeforeImage): Promise<boolean> {
  try {
    return await session.run({ signal: null, mergeUndo: false }, async (context, sync) => {
      const { items, now } = await findSheets(context, sync, image.sheets);
      const found = items.map(({ name }) => name);
      const places = new Map([...now, ...image.added.map(({ name }) => [name, name] as const)]);
      const steps = onSheets(image.steps, places).filter(
        (step) => step.kind !== "addSheet" || !found.includes(step.sheet),
      );
      const carryOut = carrier(context, sync, now, image.own);
      if (!(await isAdmitted(carryOut(steps)))) await stepByStep(steps, carryOut);
      return sameCells(context, sync, leftOn(image.left, places), false);
    });
  } catch {
    return false;
  }
}

function brokenOff(error: Error): Error {
  return error instanceof ExcelError ? new ExcelError(error.code, error.hostCode, "unknown", error) : error;
}

interface FoundSheets {
  readonly items: readonly Excel.Worksheet[];
  /** By the name that a sheet had, the one that it has. */
  readonly now: ReadonlyMap<string, string>;
}

async function findSheets(
  context: Excel.RequestContext,
  sync: Sync,
  sheets: readonly KnownSheet[],
): Promise<FoundSheets> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/name,items/visibility");
  await sync();
  const { items } = worksheets;
  const names = new Map(items.map(({ id, name }) => [id, name]));
  const now = sheets.flatMap(({ name, id }) => {
    const found = names.get(id);
    return found === undefined ? [] : [[name, found] as const];
  });
  return { items, now: new Map(now) };
}

/** Steps on sheets that are there, under the names that these have now. */
function onSheets(steps: readonly Step[], now: FoundSheets["now"]): readonly Step[] {
  return steps.flatMap((step): readonly Step[] => {
    if (!("sheet" in step)) return [step];
    const sheet = now.get(step.sheet);
    return sheet === undefined ? [] : [{ ...step, sheet }];
  });
}

/** What a write left on sheets that are there, under the names that these have now. */
function leftOn(left: readonly LeftCells[], now: FoundSheets["now"]): readonly LeftCells[] {
  return left.flatMap((cells) => {
    const sheet = now.get(cells.sheet);
    return sheet === undefined ? [] : [{ ...cells, sheet }];
  });
}

/** What is done around carrying steps out. */
interface Carrying extends Pick<Execution, "guarded" | "onOverwritten"> {
  readonly onWriting: () => void;
}

const UNWATCHED: Carrying = { guarded: [], onWriting: () => undefined, onOverwritten: () => undefined };

/** Carries steps out on what is there at that moment. */
function carrier(
  context: Excel.RequestContext,
  sync: Sync,
  now: FoundSheets["now"],
  own: OwnParts,
  { guarded, onWriting, onOverwritten }: Carrying = UNWATCHED,
): (steps: readonly Step[]) => Promise<void> {
  return (steps) =>
    untilAnswersFit(async (budget) => {
      const take = queuePresent(context, [...now.values()], own);
      await sync();
      const present = take();
      onWriting();
      await execute(context, sync, steps, present, { left: [], guarded, budget, onOverwritten });
    });
}

/** What Excel denies was not done before; a sheet that was added is. */
async function stepByStep(
  steps: readonly Step[],
  carryOut: (steps: readonly Step[]) => Promise<void>,
): Promise<void> {
  for (const step of steps) {
    const isDone = await isAdmitted(carryOut([step]));
    if (!isDone && step.kind === "removeSheet") throw new ExcelError("accessDenied", null);
  }
}

/** False where Excel denied it. */
async function isAdmitted(done: Promise<unknown>): Promise<boolean> {
  const error = await failureOf(done);
  if (error !== null && !isDenied(error)) throw error;
  return error === null;
}

function isDenied(error: unknown): boolean {
  return error instanceof ExcelError && error.code === "accessDenied";
}

function failureOf(done: Promise<unknown>): Promise<Error | null> {
  return done.then(
    () => null,
    (error: unknown) => (error instanceof Error ? error : new Error(String(error))),
  );
}
