import { execFileSync } from "node:child_process";
import path from "node:path";
import { judgeBare } from "./peers/bare-loop.mjs";
import { engineVerdicts, prepareEngine, runEngine } from "./peers/rules-engine.mjs";
import { formulaVerdicts, prepareFormulas } from "./peers/formulas.mjs";
import { rowsForPeers } from "./numeric-rows.mjs";
import { PROGRAMS } from "./programs/build.js";
import { readForms, regionsWorkbook, ROWS_OF_REGION } from "./regions.mjs";
import { inTurns, timed } from "./rounds.mjs";

/** Counties and districts of the country. */
const REGIONS = 2844;
/** Rounds after the first, in which the code is not warm yet. */
const ROUNDS = 3;
const SIZES = [1000, 10_000, 100_000, 1_000_000];
const SCALE = path.join(import.meta.dirname, "judging-scale.mjs");

/** Our verdicts of rows, in their order; null for a row that is not judged by its number. */
function ownVerdicts(assessments, rows) {
  const judged = assessments.map(({ indicators }) => indicators.flatMap((indicator) => indicator.rows));
  return rows.map(({ region, index }) => {
    const { verdict } = judged[region][index];
    return verdict === "met" || verdict === "unmet" ? verdict === "met" : null;
  });
}

/** How many of our verdicts each peer comes to; the same must come of all. */
function agreement(rows, own, peers) {
  for (const [name, verdicts] of Object.entries(peers)) {
    const differing = rows.findIndex((_, index) => own[index] !== verdicts[index]);
    if (differing !== -1)
      throw new Error(`${name} says otherwise of ${JSON.stringify(rows[differing])}: ${verdicts[differing]}`);
  }
  return `${rows.length} numeric rows: all verdicts agree`;
}

/**
 * One round: a workbook that was never judged before. Ours is timed from the tables as read and matched to their assessments: every
 * value, criterion and target text is read, every row judged with its trace, gap and progress, composites are rolled up, findings
 * of rows, tables and the workbook collected, and measures proposed. The peers are timed over the numeric rows alone, from numbers
 * that are read and rules that are made already.
 */
async function measureRound(domain, forms, seed) {
  const matched = domain.matchWorkbook(regionsWorkbook(forms, REGIONS, seed));
  const all = rowsForPeers(matched);
  const numeric = all.filter(({ limit }) => limit !== null);
  const engine = prepareEngine(numeric);
  const formulas = prepareFormulas(numeric);
  const made = {};
  const milliseconds = await inTurns(1, {
    own: () => timed(() => (made.own = domain.judgeWorkbook(matched, null))),
    engine: () => timed(async () => (made.engine = await runEngine(engine))),
    formulas: () => timed(() => formulas.evaluate()),
    bare: () => timed(() => (made.bare = judgeBare(all))),
  });
  const note = agreement(numeric, ownVerdicts(made.own, numeric), {
    "json-rules-engine": engineVerdicts(numeric, made.engine),
    "the formula engine": formulaVerdicts(formulas, numeric),
    "the bare loop": made.bare.filter((_, index) => all[index].limit !== null),
  });
  formulas.free();
  const perSecond = (rows, [time]) => (rows.length / time) * 1000;
  return {
    own: perSecond(all, milliseconds.own),
    engine: perSecond(numeric, milliseconds.engine),
    formulas: perSecond(numeric, milliseconds.formulas),
    bare: perSecond(all, milliseconds.bare),
    note,
  };
}

/** The exponent of the power of the size that the times follow: the slope of a line through their logarithms. */
function exponentOf(points) {
  const logs = points.map(({ rows, milliseconds }) => [Math.log(rows), Math.log(milliseconds)]);
  const mean = (index) => logs.reduce((sum, log) => sum + log[index], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const above = logs.reduce((sum, log) => sum + (log[0] - x) * (log[1] - y), 0);
  return above / logs.reduce((sum, log) => sum + (log[0] - x) ** 2, 0);
}

function measureSize(rows) {
  const regions = Math.round(rows / ROWS_OF_REGION);
  const options = ["--expose-gc", "--max-old-space-size=14000"];
  const output = execFileSync(process.execPath, [...options, SCALE, String(regions)], { encoding: "utf8" });
  return JSON.parse(output);
}

/**
 * Judging 122,292 rows beside two engines and a bare loop; how the time grows from 1,000 to 1,000,000 rows; and the memory that the
 * assessments take.
 */
export async function measureJudging() {
  const domain = await import(PROGRAMS.domain);
  const forms = await readForms(domain);
  const rounds = [];
  for (let round = 0; round <= ROUNDS; round++) rounds.push(await measureRound(domain, forms, round + 1));
  const [, ...warm] = rounds;
  const each = (name) => warm.map((round) => round[name]);
  const unit = "rows/s";
  const [{ note }] = rounds;
  const beside = (name, measured, bound) => ({
    what: `judging ${(REGIONS * ROWS_OF_REGION).toLocaleString("en-US")} rows`,
    unit,
    own: each("own"),
    peer: { name, measured: each(measured) },
    bound: { of: "ratio", atLeast: bound },
    note,
  });
  const points = SIZES.map(measureSize);
  return [
    beside("json-rules-engine", "engine", 10),
    beside("formulas in IronCalc", "formulas", 10),
    beside("bare loop", "bare", 1 / 20),
    {
      what: "growth of time with rows, 1,000 to 1,000,000",
      unit: "exponent",
      own: [exponentOf(points)],
      bound: { of: "own", atMost: 1.05 },
      note: points.map(({ rows, milliseconds }) => `${rows}: ${milliseconds.toFixed(1)} ms`).join(", "),
    },
    {
      what: "memory of the assessments",
      unit: "B/row",
      own: [points[2].bytesPerRow],
      bound: { of: "own", atMost: 1024 },
    },
  ];
}
