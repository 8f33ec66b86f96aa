import { Worker } from "worker_threads";
import type { FileOutcome } from "./file-job";
import type { HandedJob } from "./job-worker";
import type { StartRunner } from "./run-jobs";

/** Starts a thread that runs jobs. What goes wrong in it that is no bad file rejects the job. */
export const startWorker: StartRunner = (settings) => {
  const worker = new Worker(new URL("./job-worker.ts", import.meta.url));
  return {
    run: (job) =>
      new Promise((resolve, reject) => {
        const done = (): void => {
          worker.off("message", take);
          worker.off("error", fail);
        };
        const take = (outcome: FileOutcome): void => {
          done();
          resolve(outcome);
        };
        const fail = (error: Error): void => {
          done();
          reject(error);
        };
        worker.on("message", take);
        worker.on("error", fail);
        const handed: HandedJob = { job, settings };
        worker.postMessage(handed);
      }),
    stop: async () => {
      await worker.terminate();
    },
  };
};
