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

/** In a function of its own, so that nothing of it is held when the memory is measured. */
function warmUp() {
  domain.check(regionsWorkbook(forms, WARM_REGIONS, 1), null);
}

async function measure(seed) {
  const matched = domain.matchWorkbook(regionsWorkbook(forms, regions, seed));
  const before = heap();
  let assessments = [];
  const milliseconds = await timed(() => (assessments = domain.judgeWorkbook(matched, null)));
  const bytesPerRow = (heap() - before) / rows;
  if (assessments.length !== regions || matched.matched.length !== regions)
    throw new Error("a table was not found");
  return { milliseconds, bytesPerRow };
}

warmUp();
const measured = [];
for (let time = 0; time < Math.min(MOST_TIMES, Math.ceil(LEAST_ROWS / rows)); time++)
  measured.push(await measure(time + 2));
console.log(
  JSON.stringify({
    rows,
    milliseconds: spread(measured.map((each) => each.milliseconds)).median,
    bytesPerRow: spread(measured.map((each) => each.bytesPerRow)).median,
  }),
);
