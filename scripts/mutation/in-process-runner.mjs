import { INSTRUMENTER_CONSTANTS } from "@stryker-mutator/api/core";
import { declareClassPlugin, PluginKind } from "@stryker-mutator/api/plugin";
import {
  determineHitLimitReached,
  DryRunStatus,
  MutantRunStatus,
  TestStatus,
  toMutantRunResult,
} from "@stryker-mutator/api/test-runner";
import { BUNDLE, readTestBundle } from "./test-bundle.mjs";

/** @typedef {import("./collected-tests.mjs").CollectedTest} CollectedTest */
/** @typedef {import("@stryker-mutator/api/test-runner").TestResult} TestResult */

/**
 * What the mutated sources and the runner tell each other: which mutant is on, which test runs, what was reached.
 * @type {import("@stryker-mutator/api/core").InstrumenterContext}
 */
const context = (globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {});

/** @param {unknown} thrown */
function messageOf(thrown) {
  return thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
}

/**
 * Runs tests one after the other, each behind its hooks, of which each runs once. What is reached meanwhile counts for
 * the hook or the test that runs.
 * @param {readonly CollectedTest[]} tests
 * @param {boolean} bail whether the first failure ends it
 * @returns {Promise<TestResult[]>}
 */
async function runTests(tests, bail) {
  /** @type {Map<string, Promise<unknown>>} */
  const hooksRun = new Map();
  /** @param {{ readonly id: string, readonly body: () => unknown }} step */
  const run = async ({ id, body }) => {
    context.currentTestId = id;
    await body();
  };
  const results = [];
  for (const test of tests) {
    const start = performance.now();
    const result = () => ({ id: test.id, name: test.id, timeSpentMs: performance.now() - start });
    try {
      for (const hook of test.hooks) {
        if (!hooksRun.has(hook.id)) hooksRun.set(hook.id, run(hook));
        await hooksRun.get(hook.id);
      }
      await run(test);
      results.push({ ...result(), status: TestStatus.Success });
    } catch (thrown) {
      results.push({ ...result(), status: TestStatus.Failed, failureMessage: messageOf(thrown) });
      if (bail) break;
    } finally {
      delete context.currentTestId;
    }
  }
  return results;
}

/**
 * The coverage for Stryker. What a hook reached counts for every test that stands behind it, and what is reached at
 * loading counts as static only where no test reaches it.
 * @param {import("@stryker-mutator/api/core").MutantCoverage} coverage
 * @param {readonly CollectedTest[]} tests
 * @returns {import("@stryker-mutator/api/core").MutantCoverage}
 */
function coverageByTest({ static: atLoading, perTest: reachedIn }, tests) {
  const perTest = tests.map(({ id, hooks }) => {
    const steps = [...hooks.map((hook) => hook.id), id];
    return [id, Object.assign({}, ...steps.map((step) => reachedIn[step]))];
  });
  const reached = new Set(perTest.flatMap(([, hits]) => Object.keys(hits)));
  const onlyAtLoading = Object.entries(atLoading).filter(([mutant]) => !reached.has(mutant));
  return { static: Object.fromEntries(onlyAtLoading), perTest: Object.fromEntries(perTest) };
}

/**
 * Tests with those in front that failed for earlier mutants of the same file, the last of them first: neighbours mostly
 * fall to the same test.
 */
class KillersFirst {
  /** @type {Map<string, readonly string[]>} */
  #killers = new Map();

  /**
   * @param {string} file
   * @param {readonly CollectedTest[]} tests
   * @returns {readonly CollectedTest[]}
   */
  sorted(file, tests) {
    const killers = this.#killers.get(file) ?? [];
    const byId = new Map(tests.map((test) => [test.id, test]));
    const inFront = killers.flatMap((id) => byId.get(id) ?? []);
    return [...new Set([...inFront, ...tests])];
  }

  /**
   * @param {string} file
   * @param {string} id
   */
  add(file, id) {
    const others = (this.#killers.get(file) ?? []).filter((killer) => killer !== id);
    this.#killers.set(file, [id, ...others]);
  }
}

/**
 * Runs the tests of the bundle in the process of the worker. The bundle is evaluated once, and again for each mutant that
 * is reached only while it is evaluated. All tests run once without a mutant before the first with one, so that nothing
 * that the sources keep at its first use is made by a mutant.
 */
export class InProcessRunner {
  #read;
  /** @type {() => readonly CollectedTest[]} */
  #load = () => [];
  /** @type {readonly CollectedTest[]} */
  #warm = [];
  #order = new KillersFirst();

  constructor(read = () => readTestBundle(BUNDLE)) {
    this.#read = read;
  }

  async init() {
    this.#load = this.#read();
    this.#warm = this.#load();
    await runTests(this.#warm, true);
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  /** @returns {Promise<import("@stryker-mutator/api/test-runner").DryRunResult>} */
  async dryRun() {
    context.mutantCoverage = { static: {}, perTest: {} };
    try {
      const tests = this.#load();
      const results = await runTests(tests, false);
      const mutantCoverage = coverageByTest(context.mutantCoverage, tests);
      return { status: DryRunStatus.Complete, tests: results, mutantCoverage };
    } catch (thrown) {
      return { status: DryRunStatus.Error, errorMessage: messageOf(thrown) };
    } finally {
      delete context.mutantCoverage;
    }
  }

  /**
   * @param {import("@stryker-mutator/api/test-runner").MutantRunOptions} options
   * @returns {Promise<import("@stryker-mutator/api/test-runner").MutantRunResult>}
   */
  async mutantRun({ activeMutant, testFilter, hitLimit, disableBail, reloadEnvironment }) {
    context.activeMutant = activeMutant.id;
    context.hitLimit = hitLimit;
    context.hitCount = hitLimit === undefined ? undefined : 0;
    try {
      const tests = reloadEnvironment ? this.#load() : this.#warm;
      const wanted = new Set(testFilter ?? tests.map(({ id }) => id));
      const covering = tests.filter(({ id }) => wanted.has(id));
      const results = await runTests(this.#order.sorted(activeMutant.fileName, covering), !disableBail);
      for (const { id, status } of results) {
        if (status === TestStatus.Failed) this.#order.add(activeMutant.fileName, id);
      }
      const endless = determineHitLimitReached(context.hitCount, hitLimit);
      return toMutantRunResult(endless ?? { status: DryRunStatus.Complete, tests: results }, disableBail);
    } catch (thrown) {
      return { status: MutantRunStatus.Error, errorMessage: messageOf(thrown) };
    } finally {
      delete context.activeMutant;
      delete context.hitLimit;
      delete context.hitCount;
    }
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, "inProcess", InProcessRunner)];
