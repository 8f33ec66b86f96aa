import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { makeTable } from "./make-table.js";
import { inTurns } from "./rounds.mjs";

const here = import.meta.dirname;
const PROGRAM = path.join(here, "../dist/cli/ecogap.js");
const PEAK = path.join(here, "peak-memory.mjs");
const SCRIPT = path.join(here, "peers/openpyxl_check.py");
const PYTHONS = ["python3", "/usr/bin/python3"];
/** Columns of 100,000 rows; the table itself has twelve. */
const TABLES = [
  { rows: 28, columns: 12, rounds: 5 },
  { rows: 4000, columns: 12, rounds: 3 },
  { rows: 100_000, columns: 20, rounds: 1 },
];
const MOST_MEGABYTES = 1000;

/** The first Python that has openpyxl; null where none has. */
function findPython() {
  const has = (python) => spawnSync(python, ["-c", "import openpyxl"], { stdio: "ignore" }).status === 0;
  return PYTHONS.find(has) ?? null;
}

function run(program, args) {
  const started = performance.now();
  const { status, stderr } = spawnSync(program, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return { seconds: (performance.now() - started) / 1000, stderr };
}

function checkOurs(file) {
  const args = ["--import", PEAK, PROGRAM, "check", file, "--out", `${file}.out.xlsx`, "--quiet"];
  const { seconds, stderr } = run(process.execPath, args);
  return { seconds, megabytes: Number(/peak (\d+) MB/.exec(stderr)[1]) };
}

async function measureTable(folder, python, { rows, columns, rounds }) {
  const file = path.join(folder, `${rows}.xlsx`);
  writeFileSync(file, await makeTable(rows, columns));
  const megabytes = [];
  const { own, peer } = await inTurns(rounds, {
    own: () => {
      const { seconds, megabytes: peak } = checkOurs(file);
      megabytes.push(peak);
      return seconds;
    },
    ...(python === null ? {} : { peer: () => run(python, [SCRIPT, file, `${file}.peer.xlsx`]).seconds }),
  });
  const size = `${rows.toLocaleString("en-US")} x ${columns}`;
  return [
    {
      what: `the whole command, ${size}`,
      unit: "s",
      own,
      ...(peer === undefined
        ? { note: "openpyxl is not installed" }
        : { peer: { name: "openpyxl", measured: peer } }),
      ...(rows < 1000 ? {} : { bound: { of: "ratio", atMost: 1 } }),
    },
    {
      what: `its peak memory, ${size}`,
      unit: "MB",
      own: megabytes,
      ...(rows < 100_000 ? {} : { bound: { of: "own", atMost: MOST_MEGABYTES } }),
    },
  ];
}

/** `ecogap check FILE --out` from start to end, beside a script over openpyxl that reads, judges by numbers alone, writes and saves. */
export async function measureCommand() {
  execFileSync("npx", ["webpack", "--config-name", "cli"], { cwd: path.join(here, ".."), stdio: "inherit" });
  const folder = mkdtempSync(path.join(tmpdir(), "ecogap-bench-"));
  try {
    const measurements = [];
    for (const table of TABLES) measurements.push(...(await measureTable(folder, findPython(), table)));
    return measurements;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
