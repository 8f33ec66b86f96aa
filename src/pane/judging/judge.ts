import * as z from "zod/mini";
import type { Wording } from "../../domain/reporting/wording";
import type { WorkbookSnapshot } from "../../domain/sheet/snapshot";
import type { CheckRequest, PlannedCheck } from "../../workbook/plan-check";
import { recognise, type Recognised } from "../../workbook/recognise";
import { engine } from "../engine";
import type { JudgeThread } from "./ask-thread";
import type { Judged, Question } from "./messages";

/** From so many cells on, empty ones between others counted, a workbook is judged in a thread of its own. */
const LARGE = 4_000;

/** They come from the same program. */
const PLANNED = z.custom<PlannedCheck>();
const RECOGNISED = z.custom<Recognised>();

function isLarge({ sheets }: WorkbookSnapshot): boolean {
  const cells = sheets.map(({ used }) =>
    used === null ? 0 : (used.bottom - used.top + 1) * (used.right - used.left + 1),
  );
  return cells.reduce((sum, count) => sum + count, 0) >= LARGE;
}

/**
 * Recognises and judges workbooks: a small one at once, a large one in a thread of its own, so that the pane stays usable and
 * it can be stopped.
 */
export class Judge {
  readonly #start: () => JudgeThread;
  readonly #judged: (judged: Judged | null) => void;
  readonly #running = new Set<AbortController>();

  /** `judged` is told how far the judging of a large workbook has come, and null at its end. */
  constructor(start: () => JudgeThread, judged: (judged: Judged | null) => void) {
    this.#start = start;
    this.#judged = judged;
  }

  readonly recognise = async (snapshot: WorkbookSnapshot, sheet: string | null): Promise<Recognised> => {
    const here = (): Recognised => recognise(snapshot, sheet);
    if (!isLarge(snapshot)) return here();
    return this.#elsewhere(
      { kind: "recognise", snapshot, sheet },
      (answer) => RECOGNISED.parse(answer),
      here,
    );
  };

  readonly plan = async (
    snapshot: WorkbookSnapshot,
    request: CheckRequest,
    wording: Wording,
  ): Promise<PlannedCheck> => {
    const planCheck = await engine.plan();
    const here = (): PlannedCheck => planCheck(snapshot, request, wording);
    if (!isLarge(snapshot)) return here();
    const { language } = wording;
    const question = { kind: "planCheck", snapshot, request, language } as const;
    return this.#elsewhere(question, (answer) => PLANNED.parse(answer), here);
  };

  /** Gives up what is under way in other threads; it rejects with `cancelled`. */
  stop(): void {
    for (const running of this.#running) running.abort();
  }

  /** Where there can be no other thread, it is done here. */
  async #elsewhere<T>(question: Question, answer: (value: unknown) => T, here: () => T): Promise<T> {
    const running = new AbortController();
    this.#running.add(running);
    const thread = await engine.thread();
    try {
      return answer(await thread.askThread(question, this.#start, running.signal, this.#judged));
    } catch (error) {
      if (error instanceof thread.NoThread) return here();
      throw error;
    } finally {
      this.#running.delete(running);
      this.#judged(null);
    }
  }
}
