/**
 * Judges a workbook of so many regions in a process of its own, warmed up by others, and prints the time and what the
 * assessments take of the memory beyond what they are made of.
 *
 *     node --expose-gc bench/judging-scale.mjs 2844
 */
import { PROGRAMS } from "./programs/build.js";
import { readForms, regionsWorkbook, ROWS_OF_REGION } from "./regions.mjs";
import { spread, timed } from "./rounds.mjs";

const WARM_REGIONS = 500;
/** Small workbooks are judged several times, each time another. */
const LEAST_ROWS = 100_000;
const MOST_TIMES = 9;

function heap() {
  globalThis.gc();
  globalThis.gc();
  return process.memoryUsage().heapUsed;
}

const regions = Number(process.argv[2]);
const rows = regions * ROWS_OF_REGION;
const domain = await import(PROGRAMS.domain);
const forms = await readForms(domain);
domain.check(regionsWorkbook(forms, WARM_REGIONS, 1), null);

const milliseconds = [];
let bytesPerRow = 0;
for (let time = 0; time < Math.min(MOST_TIMES, Math.ceil(LEAST_ROWS / rows)); time++) {
  const matched = domain.matchWorkbook(regionsWorkbook(forms, regions, time + 2));
  const before = heap();
  let assessments = null;
  milliseconds.push(await timed(() => (assessments = domain.judgeWorkbook(matched, null))));
  bytesPerRow = (heap() - before) / rows;
  if (assessments.length !== regions || matched.matched.length !== regions)
    throw new Error("a table was not found");
}
console.log(JSON.stringify({ rows, milliseconds: spread(milliseconds).median, bytesPerRow }));
