import { parentPort } from "node:worker_threads";
import { runJob, type FileJob, type JobSettings } from "./file-job";

/** A job as it is handed to a thread of its own. */
export interface HandedJob {
  readonly job: FileJob;
  readonly settings: JobSettings;
}

parentPort?.on("message", ({ job, settings }: HandedJob) => {
  void runJob(job, settings).then((outcome) => parentPort?.postMessage(outcome));
});
