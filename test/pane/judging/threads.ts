import { answering } from "../../../src/pane/judging/answering";
import type { JudgeThread } from "../../../src/pane/judging/ask-thread";
import type { FromThread, ToThread } from "../../../src/pane/judging/messages";

/** Stands for a thread of the browser's: what goes in and out is cloned and comes later, and nothing comes once it is stopped. */
export class OwnThread implements JudgeThread {
  isStopped = false;
  readonly heard: FromThread[] = [];
  #take: (message: FromThread) => void = () => undefined;
  readonly #answer = answering((message) => {
    const sent = structuredClone(message);
    this.heard.push(sent);
    setTimeout(() => {
      if (!this.isStopped) this.#take(sent);
    });
  });

  post(message: ToThread): void {
    const sent = structuredClone(message);
    setTimeout(() => {
      if (!this.isStopped) this.#answer(sent);
    });
  }

  listen(take: (message: FromThread) => void): void {
    this.#take = take;
  }

  stop(): void {
    this.isStopped = true;
  }
}
