/**
 * Gives the program inputs that nobody thought of, for as long as is asked: `npm run fuzz -- --seconds 600 --seed 7 --kind parts`.
 * Each kind of input (texts, tables, parts, archives) gets that time, or `--count` inputs. The same seed gives the same inputs.
 */
import { spawnSync } from "node:child_process";
import path from "node:path";
import webpack from "webpack";
import configurations from "../webpack.config.js";

const root = path.join(import.meta.dirname, "..");
const output = { path: path.join(root, ".cache/fuzz"), filename: "fuzz.js", module: true };
const cli = configurations.find(({ name }) => name === "cli");
const compiler = webpack({ ...cli, name: "fuzz", entry: "./test/fuzz/run.ts", output, plugins: [] });
await new Promise((resolve, reject) => {
  compiler.run((failure, stats) => {
    compiler.close(() => {
      if (failure) reject(failure);
      else if (stats.hasErrors()) reject(new Error(stats.toString("errors-only")));
      else resolve();
    });
  });
});
const program = path.join(output.path, output.filename);
const { status } = spawnSync(process.execPath, [program, ...process.argv.slice(2)], {
  cwd: root,
  stdio: "inherit",
});
process.exitCode = status ?? 1;
