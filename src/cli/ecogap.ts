import { availableParallelism } from "node:os";
import { systemReason } from "./bad-input";
import { run } from "./run";
import { startWorker } from "./worker-runner";

// Whoever reads our output may have had enough of it; that it can't be kept, as on a full disk, is told.
process.stdout.on("error", (error) => {
  const reason = systemReason(error);
  if (reason === "EPIPE") return;
  process.stderr.write(`ecogap: ${reason}\n`);
  process.exit(2);
});

process.exitCode = await run(
  process.argv.slice(2),
  {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    now: new Date(),
    progress: process.stderr.isTTY ? process.stderr : null,
  },
  { count: availableParallelism(), start: startWorker },
);
