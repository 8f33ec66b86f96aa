/**
 * Measures the product beside peers in the same run, prints a table and writes dist/bench/bench.json.
 *
 *     npm run bench
 *     npm run bench -- --only judging --only command
 */
import { parseArgs } from "node:util";
import { report } from "./report.mjs";
import { buildPrograms } from "./programs/build.js";

const CASES = {
  judging: async () => (await import("./judging.mjs")).measureJudging(),
  matching: async () => (await import("./matching.mjs")).measureMatching(),
  command: async () => (await import("./command.mjs")).measureCommand(),
  excel: async () => (await import("./excel.mjs")).measureExcel(),
  load: async () => (await import("./load.mjs")).measureLoad(),
};

const { values } = parseArgs({ options: { only: { type: "string", multiple: true } } });
const wanted = values.only ?? Object.keys(CASES);
const unknown = wanted.find((name) => !(name in CASES));
if (unknown !== undefined) throw new Error(`no case ${unknown}; there are ${Object.keys(CASES).join(", ")}`);

await buildPrograms();
const cases = [];
for (const name of wanted) {
  console.error(`measuring ${name} …`);
  cases.push({ name, measurements: await CASES[name]() });
}
report(cases);
