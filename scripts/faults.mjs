/** Lets every fault strike at every request of every operation in Excel, and prints the matrix: `npm run faults`. */
import { spawnSync } from "node:child_process";
import path from "node:path";

const root = path.join(import.meta.dirname, "..");
const jest = path.join(root, "node_modules/jest/bin/jest.js");
const { status } = spawnSync(process.execPath, [jest, "test/excel/fault-matrix"], {
  cwd: root,
  env: { ...process.env, FAULTS: "all" },
  stdio: "inherit",
});
process.exitCode = status ?? 1;
