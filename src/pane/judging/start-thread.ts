import { NoThread, type JudgeThread } from "./ask-thread";
import type { FromThread } from "./messages";

/** Starts a thread of the browser's. Throws NoThread where it has none. */
export function startThread(): JudgeThread {
  if (typeof Worker === "undefined") throw new NoThread();
  const worker = new Worker(new URL("./judge-thread.ts", import.meta.url));
  return {
    post: (message) => {
      worker.postMessage(message, message.kind === "piece" ? [message.piece.words.buffer] : []);
    },
    listen: (take, fail) => {
      worker.addEventListener("message", ({ data }: MessageEvent<FromThread>) => {
        take(data);
      });
      worker.addEventListener("error", fail);
      worker.addEventListener("messageerror", fail);
    },
    stop: () => {
      worker.terminate();
    },
  };
}
