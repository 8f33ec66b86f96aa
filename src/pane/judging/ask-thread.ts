import type { WorkbookSnapshot } from "../../domain/sheet/snapshot";
import { WorkbookFailure } from "../../workbook/workbook-failure";
import { nextTurn } from "../next-turn";
import { GraphReader } from "./graph-reader";
import { GraphWriter } from "./graph-writer";
import type { FromThread, Judged, Question, ToThread } from "./messages";

/** A thread that answers one question. */
export interface JudgeThread {
  post(message: ToThread): void;
  /** `fail` is called where the thread cannot run, or no longer. */
  listen(take: (message: FromThread) => void, fail: () => void): void;
  stop(): void;
}

/** The thread could not run at all; what was asked can be answered here. */
export class NoThread extends Error {}

/** For how many milliseconds this thread works at a stretch. */
const STRETCH = 10;

/** Lets the screen and the user have their turn, where it is time for that. */
function turns(): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < STRETCH) return;
    await nextTurn();
    last = performance.now();
  };
}

/** Sends the workbook row by row, so that others get their turn, and then what is asked about it. */
async function send(question: Question, thread: JudgeThread, stopped: AbortSignal): Promise<void> {
  const turn = turns();
  const writer = new GraphWriter((piece) => {
    thread.post({ kind: "piece", piece });
  });
  for (const row of rowsOf(question.snapshot)) {
    writer.add(row);
    await turn();
    if (stopped.aborted) return;
  }
  writer.write(question);
  thread.post({ kind: "asked" });
}

function* rowsOf({ sheets }: WorkbookSnapshot): Generator<unknown, void> {
  for (const { rows } of sheets) for (const row of rows) if (row !== undefined) yield row;
}

/**
 * Has a question answered in a thread of its own, which ends with it; the answer comes by pieces too. Rejects with
 * WorkbookFailure `cancelled` where it is stopped, with NoThread where the thread cannot run.
 */
export async function askThread(
  question: Question,
  start: () => JudgeThread,
  stopped: AbortSignal,
  judged: (judged: Judged) => void,
): Promise<unknown> {
  const thread = start();
  const reader = new GraphReader();
  try {
    await new Promise<void>((resolve, reject) => {
      stopped.addEventListener("abort", () => {
        reject(new WorkbookFailure("cancelled"));
      });
      const take = (message: FromThread): void => {
        if (message.kind === "piece") reader.take(message.piece);
        else if (message.kind === "judged") judged(message);
        else if (message.kind === "answered") resolve();
        else reject(new Error(message.detail));
      };
      thread.listen(take, () => {
        reject(new NoThread());
      });
      send(question, thread, stopped).catch(reject);
    });
    return reader.value;
  } finally {
    thread.stop();
  }
}
