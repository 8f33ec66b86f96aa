import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import path from "node:path";
import { spread } from "./rounds.mjs";

const OUTPUT = path.join(import.meta.dirname, "../dist/bench/bench.json");

/**
 * What a case measured: ours beside a peer of the same rounds, or ours alone.
 *
 * @typedef {object} Measurement
 * @property {string} what
 * @property {string} unit of both
 * @property {readonly number[]} own one for each round
 * @property {{ readonly name: string, readonly measured: readonly number[] }} [peer]
 * @property {{ readonly of: "ratio" | "own", readonly atLeast?: number, readonly atMost?: number }} [bound]
 * @property {string} [note]
 */

/** @param {Measurement} measurement */
function figureOf(measurement) {
  const { what, unit, own, peer, bound, note } = measurement;
  const ratio =
    peer === undefined ? undefined : spread(own.map((value, round) => value / peer.measured[round]));
  const bounded = bound?.of === "ratio" ? ratio.median : spread(own).median;
  const holds = bound === undefined ? undefined : isWithin(bounded, bound);
  return {
    what,
    unit,
    own: spread(own),
    peer: peer === undefined ? undefined : { name: peer.name, ...spread(peer.measured) },
    ratio,
    bound,
    holds,
    note,
  };
}

function isWithin(value, { atLeast = -Infinity, atMost = Infinity }) {
  return value >= atLeast && value <= atMost;
}

function short(number) {
  return number >= 1000 ? Math.round(number).toLocaleString("en-US") : String(Number(number.toPrecision(3)));
}

function boundText({ bound, holds }) {
  if (bound === undefined) return "";
  const limit = bound.atLeast === undefined ? `<= ${short(bound.atMost)}` : `>= ${short(bound.atLeast)}`;
  return `${bound.of} ${limit}: ${holds ? "holds" : "MISSED"}`;
}

function lineOf(name, figure) {
  const { what, unit, own, peer, ratio, note = "" } = figure;
  return [
    name,
    what,
    `${short(own.median)} ${unit}`,
    peer === undefined ? "" : `${short(peer.median)} ${peer.name}`,
    ratio === undefined ? "" : [ratio.min, ratio.median, ratio.max].map(short).join(" / "),
    boundText(figure),
    note,
  ];
}

const HEADS = ["case", "measured", "ours (median)", "peer (median)", "ours/peer min/median/max", "bound", ""];

function printTable(lines) {
  const widths = HEADS.map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  for (const line of lines) {
    console.log(
      line
        .map((text, column) => text.padEnd(widths[column]))
        .join("  ")
        .trimEnd(),
    );
  }
}

/**
 * Prints what the cases measured as one table, and writes it to dist/bench/bench.json.
 *
 * @param {readonly { readonly name: string, readonly measurements: readonly Measurement[] }[]} cases
 */
export function report(cases) {
  const results = cases.map(({ name, measurements }) => ({ name, figures: measurements.map(figureOf) }));
  printTable([HEADS, ...results.flatMap(({ name, figures }) => figures.map((each) => lineOf(name, each)))]);
  mkdirSync(path.dirname(OUTPUT), { recursive: true });
  const machine = { node: process.version, processors: cpus().length, model: cpus()[0]?.model };
  writeFileSync(OUTPUT, `${JSON.stringify({ machine, cases: results }, null, 2)}\n`);
}
