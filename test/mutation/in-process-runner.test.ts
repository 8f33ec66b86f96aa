import { beforeEach, describe, expect, test } from "@jest/globals";
import { DryRunStatus, MutantRunStatus, TestStatus } from "@stryker-mutator/api/test-runner";
import type { CollectedTest } from "../../scripts/mutation/collected-tests.mjs";
import { InProcessRunner } from "../../scripts/mutation/in-process-runner.mjs";
import { switchedTo } from "./mutated";

const PASSES = (): void => undefined;

let loads = 0;

async function runnerOf(load: () => readonly CollectedTest[]): Promise<InProcessRunner> {
  const runner = new InProcessRunner(() => () => {
    loads += 1;
    return load();
  });
  await runner.init();
  return runner;
}

function mutant(id: string, testFilter?: string[]) {
  return {
    activeMutant: {
      id,
      fileName: "some.ts",
      location: { start: { line: 0, column: 0 }, end: { line: 0, column: 1 } },
      mutatorName: "any",
      replacement: "",
    },
    sandboxFileName: "some.ts",
    mutantActivation: "runtime",
    timeout: 1000,
    disableBail: false,
    reloadEnvironment: testFilter === undefined,
    hitLimit: 10,
    ...(testFilter === undefined ? {} : { testFilter }),
  } as const;
}

function one(id: string, body: () => unknown, hooks: CollectedTest["hooks"] = []): CollectedTest {
  return { id, hooks, body };
}

beforeEach(() => {
  loads = 0;
});

describe("the run without a mutant", () => {
  test("tells a test that fails from one that passes", async () => {
    const runner = await runnerOf(() => [
      one("good", PASSES),
      one("bad", () => {
        throw new Error("no");
      }),
    ]);
    expect(await runner.dryRun()).toMatchObject({
      status: DryRunStatus.Complete,
      tests: [
        { id: "good", status: TestStatus.Success },
        { id: "bad", status: TestStatus.Failed, failureMessage: expect.stringContaining("no") },
      ],
    });
  });

  test("says so when the tests do not load", async () => {
    const runner = new InProcessRunner(() => () => []);
    await runner.init();
    expect(await runner.dryRun()).toMatchObject({ tests: [] });
    let good = true;
    const breaking = await runnerOf(() => {
      if (!good) throw new Error("does not load");
      return [];
    });
    good = false;
    expect(await breaking.dryRun()).toMatchObject({
      status: DryRunStatus.Error,
      errorMessage: expect.stringContaining("does not load"),
    });
  });

  test("counts what a hook reaches for the tests behind it, and as static what no test reaches", async () => {
    const hook = { id: "hook", body: () => switchedTo("inHook") };
    const runner = await runnerOf(() => {
      switchedTo("atLoading");
      switchedTo("inTest");
      return [
        one("first", () => switchedTo("inTest"), [hook]),
        one("second", PASSES, [hook]),
        one("third", PASSES),
      ];
    });
    expect(await runner.dryRun()).toMatchObject({
      mutantCoverage: {
        static: { atLoading: 1 },
        perTest: { first: { inHook: 1, inTest: 1 }, second: { inHook: 1 }, third: {} },
      },
    });
  });
});

describe("the run with a mutant", () => {
  const fails = (id: string) => () => {
    if (switchedTo(id)) throw new Error(`${id} was noticed`);
  };

  test("ends with the test that notices it, which goes first for the next mutant of the file", async () => {
    const runner = await runnerOf(() => [one("a", PASSES), one("b", fails("m")), one("c", PASSES)]);
    const killed = { status: MutantRunStatus.Killed, killedBy: ["b"] };
    expect(await runner.mutantRun(mutant("m", ["a", "b", "c"]))).toMatchObject({ ...killed, nrOfTests: 2 });
    expect(await runner.mutantRun(mutant("m", ["a", "b", "c"]))).toMatchObject({ ...killed, nrOfTests: 1 });
  });

  test("runs only the tests that it is to run, and is over when it ends", async () => {
    const runner = await runnerOf(() => [one("a", PASSES), one("b", fails("m"))]);
    const survived = { status: MutantRunStatus.Survived, nrOfTests: 1 };
    expect(await runner.mutantRun(mutant("m", ["a"]))).toMatchObject(survived);
    expect(await runner.mutantRun(mutant("other", ["b"]))).toMatchObject(survived);
    expect(switchedTo("m")).toBe(false);
  });

  test("fails every test behind a hook that fails", async () => {
    const hook = { id: "hook", body: fails("m") };
    const runner = await runnerOf(() => [one("a", PASSES, [hook]), one("b", PASSES)]);
    expect(await runner.mutantRun(mutant("m", ["a", "b"]))).toMatchObject({ killedBy: ["a"] });
  });

  test("evaluates the tests anew for a mutant that is reached at loading, and for no other", async () => {
    const runner = await runnerOf(() => {
      const on = switchedTo("m");
      return [
        one("a", () => {
          expect(on).toBe(false);
        }),
      ];
    });
    expect(await runner.mutantRun(mutant("m", ["a"]))).toMatchObject({ status: MutantRunStatus.Survived });
    expect(loads).toBe(1);
    expect(await runner.mutantRun(mutant("m"))).toMatchObject({ status: MutantRunStatus.Killed });
    expect(loads).toBe(2);
  });

  test("is cut off when it does not end", async () => {
    const runner = await runnerOf(() => [
      one("endless", () => {
        while (switchedTo("m"));
      }),
    ]);
    expect(await runner.mutantRun(mutant("m", ["endless"]))).toMatchObject({
      status: MutantRunStatus.Timeout,
    });
  });
});
