import { ExcelError } from "./excel-error";
import type { Sync } from "./excel-session";
import { findFlags, queueRules } from "./flag-rules";
import { holds, keyOf, queueLeft, withFormulas, type LeftCells, type ReadCells } from "./left-cells";
import { PAYLOAD, payloadBytes } from "./payload";
import { queueStep, type Present } from "./queue-step";
import { queueMarks, type SheetMarks } from "./sheet-marks";
import type { Step } from "./step";

/** Around what a step says: paths, names and the answer to it. */
const STEP_BYTES = 1000;
const SMALLEST = 10_000;

/** What a write left, as it was read back. */
export interface Written {
  readonly left: readonly LeftCells[];
  /** Of the sheets that were added, by name. */
  readonly marks: ReadonlyMap<string, SheetMarks>;
}

/** Carries steps out, as many in one request as it may hold, and reads back in the same requests what they wrote. */
export async function execute(
  context: Excel.RequestContext,
  sync: Sync,
  steps: readonly Step[],
  present: Present,
  left: readonly LeftCells[],
): Promise<Written> {
  const expected = new Map(left.map((cells) => [keyOf(cells), cells]));
  const read = new Map<string, ReadCells>();
  const added = steps.flatMap((step) => (step.kind === "addSheet" ? [step.sheet] : []));
  let takeMarks: () => Written["marks"] = () => new Map();
  let budget = PAYLOAD;
  let rest = steps;
  while (rest.length > 0) {
    const batch = nextBatch(rest, budget);
    for (const step of batch) queueStep(context, step, present);
    const checks = batch.flatMap((step) => queueReadBack(context, step, expected, read));
    const isLast = batch.length === rest.length;
    if (isLast && steps.length > 1) checks.push(...queueFlagCheck(context, steps));
    if (isLast) takeMarks = queueMarks(context, added);
    try {
      await sync();
      rest = rest.slice(batch.length);
    } catch (error) {
      if (!(error instanceof ExcelError) || error.code !== "payloadTooLarge" || budget / 2 < SMALLEST)
        throw error;
      budget /= 2;
      if (error.hostCode === "ResponsePayloadSizeLimitExceeded") rest = withoutAdding(rest, batch.length);
      continue;
    }
    if (!checks.every((check) => check())) throw new ExcelError("notWritten", null);
  }
  return {
    left: left.map((cells) => withFormulas(cells, read.get(keyOf(cells))?.formulas ?? [])),
    marks: takeMarks(),
  };
}

/** Where only the answer was too large, the request was carried out, and what adds something must not be done once more. */
function withoutAdding(steps: readonly Step[], done: number): readonly Step[] {
  const once: readonly Step["kind"][] = ["addSheet", "setName", "keep"];
  return steps.filter((step, index) => index >= done || !once.includes(step.kind));
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

function nextBatch(steps: readonly Step[], budget: number): readonly Step[] {
  let bytes = 0;
  let end = 0;
  for (; end < steps.length; end++) {
    bytes += bytesOf(steps[end]);
    if (bytes > budget && end > 0) break;
  }
  return steps.slice(0, end);
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
