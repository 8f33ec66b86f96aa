import { answering } from "./answering";
import type { FromThread, ToThread } from "./messages";

/** The thread that judges: it answers one question and is then ended by who asked. */
const take = answering((message: FromThread) => {
  postMessage(message, { transfer: message.kind === "piece" ? [message.piece.words.buffer] : [] });
});

addEventListener("message", ({ data }: MessageEvent<ToThread>) => {
  take(data);
});
