import { ExcelError } from "./excel-error";
import type { Sync } from "./excel-session";
import { findFlags, queueRules } from "./flag-rules";
import { holds, keyOf, queueLeft, withFormulas, type LeftCells, type ReadCells } from "./left-cells";
import { isAnswerTooLarge, payloadBytes, smallerAfter } from "./payload";
import { queueGuard } from "./guard-cells";
import { queueStep, type Present } from "./queue-step";
import { queueMarks, type SheetMarks } from "./sheet-marks";
import type { Step } from "./step";

/** Around what a step says: paths, names and the answer to it. */
const STEP_BYTES = 1000;

/** What a write left, as it was read back. */
export interface Written {
  readonly left: readonly LeftCells[];
  /** Of the sheets that were added, by name. */
  readonly marks: ReadonlyMap<string, SheetMarks>;
}

/** How steps are carried out. */
export interface Execution {
  /** What is read back and compared. */
  readonly left: readonly LeftCells[];
  /** What the cells should hold until then. */
  readonly guarded: readonly LeftCells[];
  /** About how many bytes a request may have. */
  readonly budget: number;
  /** Told with what steps a text comes back that somebody typed into a cell just before it was written. */
  readonly onOverwritten: (theirs: readonly Step[]) => void;
}

/**
 * Carries steps out, as many in one request as the budget lets it hold, and reads back in the same requests what they wrote. A
 * request that Excel refuses for its size is sent in smaller pieces. Throws where an answer is refused, because it is not known
 * then what is done.
 */
export async function execute(
  context: Excel.RequestContext,
  sync: Sync,
  steps: readonly Step[],
  present: Present,
  { left, guarded, budget: most, onOverwritten }: Execution,
): Promise<Written> {
  const expected = new Map(left.map((cells) => [keyOf(cells), cells]));
  const guards = new Map(guarded.map((cells) => [keyOf(cells), cells]));
  const read = new Map<string, ReadCells>();
  const added = steps.flatMap((step) => (step.kind === "addSheet" ? [step.sheet] : []));
  let takeMarks: () => Written["marks"] = () => new Map();
  let budget = most;
  let rest = steps;
  while (rest.length > 0) {
    const batch = nextBatch(rest, budget, guards);
    const takeTheirs = batch.flatMap((step) => queueGuardOf(context, step, guards));
    for (const step of batch) queueStep(context, step, present);
    const checks = batch.flatMap((step) => queueReadBack(context, step, expected, read));
    const isLast = batch.length === rest.length;
    if (isLast && steps.length > 1) checks.push(...queueFlagCheck(context, steps));
    if (isLast) takeMarks = queueMarks(context, added);
    try {
      await sync();
      rest = rest.slice(batch.length);
    } catch (error) {
      if (isAnswerTooLarge(error)) throw error;
      budget = smallerAfter(error, budget);
      continue;
    }
    const theirs = takeTheirs.flatMap((take) => take());
    if (theirs.length > 0) onOverwritten(theirs);
    if (!checks.every((check) => check())) throw new ExcelError("notWritten", null);
  }
  return {
    left: left.map((cells) => withFormulas(cells, read.get(keyOf(cells))?.formulas ?? [])),
    marks: takeMarks(),
  };
}

/** About how many bytes a step takes in its request or in the answer, whichever is more. */
function bytesOf(step: Step | undefined): number {
  const bytes = payloadBytes(step) + STEP_BYTES;
  switch (step?.kind) {
    case "setFormulas":
      // Formulas are read back beside values.
      return bytes + payloadBytes(step);
    case "drawLines":
    case "addChart":
    case "changeChart":
      return bytes + 10 * STEP_BYTES;
    case "setHeights":
      return bytes + step.heights.length * STEP_BYTES;
    default:
      return bytes;
  }
}

function nextBatch(
  steps: readonly Step[],
  budget: number,
  guards: ReadonlyMap<string, LeftCells>,
): readonly Step[] {
  let bytes = 0;
  let end = 0;
  for (; end < steps.length; end++) {
    const step = steps[end];
    // What a cell held is read as it was typed and as a value.
    const guard = step !== undefined && "area" in step ? guards.get(keyOf(step)) : undefined;
    const held = guard?.former.map((row) => row.map((cell) => cell?.text ?? "")) ?? [];
    bytes += bytesOf(step) + payloadBytes(held) * 2;
    if (bytes > budget && end > 0) break;
  }
  return steps.slice(0, end);
}

function queueGuardOf(
  context: Excel.RequestContext,
  step: Step,
  guards: ReadonlyMap<string, LeftCells>,
): readonly (() => readonly Step[])[] {
  if (step.kind !== "setCells" && step.kind !== "setFormulas") return [];
  const left = guards.get(keyOf(step));
  return left === undefined ? [] : [queueGuard(context, left)];
}

/** Queues reading what a step wrote, and gives what compares it. */
function queueReadBack(
  context: Excel.RequestContext,
  step: Step,
  expected: ReadonlyMap<string, LeftCells>,
  read: Map<string, ReadCells>,
): readonly (() => boolean)[] {
  if (step.kind !== "setCells" && step.kind !== "setFormulas") return [];
  const left = expected.get(keyOf(step));
  if (left === undefined) return [];
  const take = queueLeft(context, left);
  return [
    () => {
      const cells = take();
      read.set(keyOf(left), cells);
      return holds(cells, left.expected, false);
    },
  ];
}

/** Queues counting the flags of sheets whose flags were set. */
function queueFlagCheck(context: Excel.RequestContext, steps: readonly Step[]): readonly (() => boolean)[] {
  const cleared = steps.flatMap((step) => (step.kind === "removeFlags" ? [step.sheet] : []));
  return cleared.map((sheet) => {
    const rules = queueRules(context.workbook.worksheets.getItem(sheet));
    const kinds = steps.flatMap((step) =>
      step.kind === "addFlag" && step.sheet === sheet ? [`${step.flag.kind} ${step.flag.place}`] : [],
    );
    return () => {
      const found = new Set(findFlags(rules).map(({ kind, place }) => `${kind} ${place}`));
      return found.size === new Set(kinds).size && kinds.every((kind) => found.has(kind));
    };
  });
}
