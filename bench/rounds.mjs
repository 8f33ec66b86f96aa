/** So many times everything is measured, unless a case takes long. */
export const ROUNDS = 5;

/**
 * Measures contestants in turns (A B C, A B C, …), so that what else the machine does meets all of them alike.
 *
 * @template {string} Name
 * @param {number} rounds
 * @param {Readonly<Record<Name, (round: number) => number | Promise<number>>>} contestants each gives one measurement
 * @returns {Promise<Record<Name, number[]>>}
 */
export async function inTurns(rounds, contestants) {
  const names = Object.keys(contestants);
  const measured = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const name of names) measured[name].push(await contestants[name](round));
  return measured;
}

/**
 * @param {() => unknown} work
 * @returns {Promise<number>} milliseconds
 */
export async function timed(work) {
  globalThis.gc?.();
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** @param {readonly number[]} numbers */
export function spread(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return { min: sorted[0], median: sorted[Math.floor(sorted.length / 2)], max: sorted.at(-1) };
}
