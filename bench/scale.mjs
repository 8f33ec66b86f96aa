/**
 * How a whole `ecogap check --out` grows with the table: the Kangbashi sample's rows repeated to 200 and to 4,000,
 * run in turns. Prints the median of each and their ratio.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { makeTable } from "./make-table.js";

const root = path.join(import.meta.dirname, "..");
const ROUNDS = 5;

function check(file) {
  const started = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      "--import",
      path.join(import.meta.dirname, "peak-memory.mjs"),
      path.join(root, "dist/cli/ecogap.js"),
      "check",
      file,
      "--out",
      `${file}.out.xlsx`,
      "--quiet",
    ],
    { encoding: "utf8" },
  );
  if (status !== 0) throw new Error(stderr);
  return {
    seconds: (performance.now() - started) / 1000,
    megabytes: Number(/peak (\d+) MB/.exec(stderr)[1]),
  };
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

const folder = mkdtempSync(path.join(tmpdir(), "ecogap-bench-"));
try {
  const runs = [200, 4000].map((rows) => ({ rows, file: path.join(folder, `${rows}.xlsx`), results: [] }));
  for (const { rows, file } of runs) writeFileSync(file, await makeTable(rows));
  for (let round = 0; round < ROUNDS; round++)
    for (const { file, results } of runs) results.push(check(file));
  for (const { rows, results } of runs) {
    const seconds = median(results.map((result) => result.seconds));
    const megabytes = Math.max(...results.map((result) => result.megabytes));
    console.log(`${rows} rows: ${seconds.toFixed(2)} s, peak ${megabytes} MB`);
  }
  const [few, many] = runs.map(({ results }) => median(results.map((result) => result.seconds)));
  console.log(`ratio ${(many / few).toFixed(1)}`);
} finally {
  rmSync(folder, { recursive: true });
}
