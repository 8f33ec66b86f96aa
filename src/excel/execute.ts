import { formatArea } from "../domain/sheet/address";
import { ExcelError } from "./excel-error";
import type { Sync } from "./excel-session";
import { findFlags, queueRules } from "./flag-rules";
import { PAYLOAD, payloadBytes } from "./payload";
import { queueStep, type Present } from "./queue-step";
import type { LeftCells } from "./plan-write";
import type { Step } from "./step";

/** Around what a step says: paths, names and the answer to it. */
const STEP_BYTES = 1000;
const SMALLEST = 10_000;

/** Carries steps out, as many in one request as it may hold, and reads back in the same requests what they wrote. */
export async function execute(
  context: Excel.RequestContext,
  sync: Sync,
  steps: readonly Step[],
  present: Present,
  left: readonly LeftCells[],
): Promise<void> {
  const written = new Map(left.map((cells) => [keyOf(cells), cells.expected]));
  let budget = PAYLOAD;
  let done = 0;
  while (done < steps.length) {
    const batch = nextBatch(steps, done, budget);
    for (const step of batch) queueStep(context, step, present);
    const checks = batch.flatMap((step) => queueReadBack(context, step, written));
    const isLast = done + batch.length === steps.length;
    if (isLast && steps.length > 1) checks.push(...queueFlagCheck(context, steps));
    try {
      await sync();
      done += batch.length;
    } catch (error) {
      if (!(error instanceof ExcelError) || error.code !== "payloadTooLarge" || budget / 2 < SMALLEST)
        throw error;
      budget /= 2;
      continue;
    }
    if (!checks.every((check) => check())) throw new ExcelError("notWritten", null);
  }
}

function nextBatch(steps: readonly Step[], start: number, budget: number): readonly Step[] {
  let bytes = 0;
  let end = start;
  for (; end < steps.length; end++) {
    bytes += payloadBytes(steps[end]) + STEP_BYTES;
    if (bytes > budget && end > start) break;
  }
  return steps.slice(start, end);
}

function keyOf({ sheet, area }: Pick<LeftCells, "area" | "sheet">): string {
  return `${formatArea(area)} ${sheet}`;
}

/** Queues reading what a step wrote, and gives what compares it. */
function queueReadBack(
  context: Excel.RequestContext,
  step: Step,
  written: ReadonlyMap<string, LeftCells["expected"]>,
): readonly (() => boolean)[] {
  const expected = step.kind === "setCells" ? written.get(keyOf(step)) : undefined;
  if (step.kind !== "setCells" || expected === undefined) return [];
  const range = context.workbook.worksheets.getItem(step.sheet).getRange(formatArea(step.area));
  range.load("values");
  return [() => holds(range.values, expected)];
}

/** Whether a column holds these texts; null stands for any. */
export function holds(
  values: readonly (readonly unknown[])[],
  expected: readonly (string | null)[],
): boolean {
  return expected.every((text, index) => text === null || values[index]?.[0] === text);
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
