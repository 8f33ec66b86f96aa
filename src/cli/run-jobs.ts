import { runJob, type FileJob, type FileOutcome, type JobSettings } from "./file-job";

/** Something that checks one file after another, beside others. */
export interface JobRunner {
  run(job: FileJob): Promise<FileOutcome>;
  stop(): Promise<void>;
}

/** Starts what runs jobs in a thread of its own. */
export type StartRunner = (settings: JobSettings) => JobRunner;

/** How many files are checked at once, and by what; with one thread it is this one. */
export interface Threads {
  readonly count: number;
  readonly start: StartRunner;
}

function inThisThread(settings: JobSettings): JobRunner {
  return { run: (job) => runJob(job, settings), stop: () => Promise.resolve() };
}

/** Checks all files; the outcomes are in the order of the jobs, whichever was done first. `step` is called after each. */
export async function runJobs(
  jobs: readonly FileJob[],
  settings: JobSettings,
  { count, start }: Threads,
  step: () => void,
): Promise<readonly FileOutcome[]> {
  const outcomes: FileOutcome[] = [];
  const many = Math.min(count, jobs.length);
  const runners = Array.from({ length: Math.max(1, many) }, () =>
    many > 1 ? start(settings) : inThisThread(settings),
  );
  const waiting = [...jobs.entries()].values();
  const work = async (runner: JobRunner): Promise<void> => {
    for (const [index, job] of waiting) {
      outcomes[index] = await runner.run(job);
      step();
    }
  };
  try {
    await Promise.all(runners.map(work));
  } finally {
    await Promise.all(runners.map((runner) => runner.stop()));
  }
  return outcomes;
}
