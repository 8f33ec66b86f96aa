import { createRequire } from "node:module";
import { PROGRAMS } from "./programs/build.js";
import { inTurns, ROUNDS } from "./rounds.mjs";

const SIZES = [28, 1000];

/** A check over the real client of Excel, with an Excel of ours behind it, beside an add-in that goes from cell to cell. */
export async function measureExcel() {
  const { checkWithAddin, checkWithPeer } = createRequire(import.meta.url)(PROGRAMS.excel);
  const measurements = [];
  for (const rows of SIZES) {
    const costs = await inTurns(ROUNDS + 1, {
      own: () => checkWithAddin(rows),
      peer: () => checkWithPeer(rows),
    });
    const of = (name, key) => costs[name].slice(1).map((cost) => cost[key]);
    for (const [key, unit] of [
      ["roundTrips", "round trips"],
      ["bytes", "bytes"],
      ["milliseconds", "ms"],
    ])
      measurements.push({
        what: `a check in Excel, ${rows.toLocaleString("en-US")} rows: ${unit}`,
        unit,
        own: of("own", key),
        peer: { name: "cell by cell, one round trip a row", measured: of("peer", key) },
      });
  }
  return measurements;
}
