import { format } from "node:util";
import { expect } from "expect";

/**
 * What `@jest/globals` is for the tests in the bundle of `npm run mutation`: it collects the tests instead of running them.
 *
 * It knows `describe`, `test`, `describe.each` and `test.each` over a list of rows, `beforeAll` and `expect` without
 * snapshots; a test that uses anything else does not build or does not load. A test has no time limit of its own.
 */
export { expect };

/**
 * What stands in a `beforeAll`.
 * @typedef {{ readonly id: string, readonly body: () => unknown }} Hook
 */

/**
 * @typedef {object} CollectedTest
 * @property {string} id the names around it and its own, with a number where another test has the same
 * @property {readonly Hook[]} hooks what has to be done before it, outermost first
 * @property {() => unknown} body
 */

/** @type {CollectedTest[]} */
const collected = [];
let hooks = 0;
/** @type {Map<string, number>} */
const timesNamed = new Map();
/** @type {{ readonly names: readonly string[], readonly hooks: Hook[] }} */
let around = { names: [], hooks: [] };

/**
 * Every test of the bundle, in the order in which the tests stand.
 * @type {readonly CollectedTest[]}
 */
export const tests = collected;

/**
 * @param {string} name
 * @param {() => unknown} body
 */
export function test(name, body) {
  const wholeName = [...around.names, name].join(" ");
  const times = (timesNamed.get(wholeName) ?? 0) + 1;
  timesNamed.set(wholeName, times);
  collected.push({ id: times === 1 ? wholeName : `${wholeName} (${times})`, hooks: around.hooks, body });
}

/**
 * @param {string} name
 * @param {() => void} body
 */
export function describe(name, body) {
  const outside = around;
  around = { names: [...outside.names, name], hooks: [...outside.hooks] };
  body();
  around = outside;
}

/** @param {() => unknown} body */
export function beforeAll(body) {
  hooks += 1;
  around.hooks.push({ id: `beforeAll ${hooks}`, body });
}

/**
 * The name of a row of a table of tests: `$field` is filled from an object, `%s` and the like from what is passed.
 * @param {string} name
 * @param {readonly unknown[]} passed
 */
function nameOfRow(name, passed) {
  const [first] = passed;
  const filled = name.replace(/\$(\w+)/gu, (written, field) =>
    typeof first === "object" && first !== null && field in first ? String(first[field]) : written,
  );
  const wanted = filled.match(/%[a-z]/gu)?.length ?? 0;
  return format(filled.replaceAll("%p", "%j"), ...passed.slice(0, wanted));
}

/** @param {(name: string, body: () => unknown) => void} declare */
function forEachRow(declare) {
  return (/** @type {readonly unknown[]} */ rows) =>
    (/** @type {string} */ name, /** @type {(...passed: any[]) => unknown} */ body) => {
      for (const row of rows) {
        const passed = Array.isArray(row) ? row : [row];
        declare(nameOfRow(name, passed), () => body(...passed));
      }
    };
}

test.each = forEachRow(test);
describe.each = forEachRow(describe);
