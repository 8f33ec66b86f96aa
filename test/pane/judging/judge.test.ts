import { describe, expect, test } from "@jest/globals";
import { wordingIn } from "../../../src/locales/wording";
import { askThread, type JudgeThread } from "../../../src/pane/judging/ask-thread";
import { Judge } from "../../../src/pane/judging/judge";
import type { Judged } from "../../../src/pane/judging/messages";
import { startThread } from "../../../src/pane/judging/start-thread";
import type { WorkbookSnapshot } from "../../../src/domain/sheet/snapshot";
import { planCheck } from "../../../src/workbook/plan-check";
import { recognise } from "../../../src/workbook/recognise";
import { sheetOfLines } from "../../domain/table/rearrange";
import { checkRequest } from "../../workbook/check-request";
import { fixture, opened } from "../../xlsx/workbooks";
import { OwnThread } from "./threads";

const WORDING = wordingIn("zh-CN");
const HEADER = ["序号", "指标名称", "单位", "指标值", "2020年（现状值）", "达标情况", "差距分析", "提升措施"];

/** A workbook of one table. */
function bookOf(rows: number): WorkbookSnapshot {
  const lines = Array.from({ length: rows }, (_, row) => [
    row + 1,
    `某${row}处理率`,
    "%",
    "≥85",
    70 + (row % 30),
  ]);
  const sheet = sheetOfLines([HEADER, ...lines]);
  return { sheets: [sheet], calculation: "automatic", mayAddSheets: true, otherSheets: [], memory: null };
}

const SMALL = bookOf(20);
const LARGE = bookOf(800);

/** A judge with the threads that it started and what it told of its progress. */
function judgeWith(start: () => JudgeThread): { readonly judge: Judge; readonly told: (Judged | null)[] } {
  const told: (Judged | null)[] = [];
  return { judge: new Judge(start, (judged) => told.push(judged)), told };
}

function none(): JudgeThread {
  throw new Error("no thread was wanted");
}

describe("a question that another thread answers", () => {
  test.each([
    "samples/kangbashi-2020.xlsx",
    "samples/kangbashi-2020-blank.xlsx",
    "samples/otog-tasks-2023.xlsx",
  ])("has the answer that it has here: %s", async (path) => {
    const snapshot = await (await opened(fixture(path))).read();
    const ask = (question: Parameters<typeof askThread>[0]): Promise<unknown> =>
      askThread(
        question,
        () => new OwnThread(),
        new AbortController().signal,
        () => undefined,
      );
    const request = checkRequest({ addPages: true });
    const planned = await ask({ kind: "planCheck", snapshot, request, language: "zh-CN" });
    expect(planned).toStrictEqual(planCheck(snapshot, request, WORDING));
    const sheet = snapshot.sheets[0]?.name ?? null;
    expect(await ask({ kind: "recognise", snapshot, sheet })).toStrictEqual(recognise(snapshot, sheet));
  });
});

test("judging tells how many rows are judged, of how many", () => {
  const told: (readonly [number, number])[] = [];
  planCheck(SMALL, checkRequest(), WORDING, (judged, of) => told.push([judged, of]));
  expect(told).toEqual(Array.from({ length: 20 }, (_, index) => [index + 1, 20]));
});

describe("the judge of a workbook", () => {
  test("judges a small one here", async () => {
    const { judge } = judgeWith(none);
    expect(await judge.plan(SMALL, checkRequest(), WORDING)).toEqual(
      planCheck(SMALL, checkRequest(), WORDING),
    );
    expect(await judge.recognise(SMALL, "表")).toEqual(recognise(SMALL, "表"));
  });

  test("judges a large one in a thread of its own, which then ends", async () => {
    const threads: OwnThread[] = [];
    const { judge, told } = judgeWith(() => {
      const thread = new OwnThread();
      threads.push(thread);
      return thread;
    });
    expect(await judge.plan(LARGE, checkRequest(), WORDING)).toEqual(
      planCheck(LARGE, checkRequest(), WORDING),
    );
    expect(threads.map(({ isStopped }) => isStopped)).toEqual([true]);
    expect(told.at(-1)).toBeNull();
  });

  test("stops: nothing is answered, and the thread ends", async () => {
    const thread = new OwnThread();
    const { judge } = judgeWith(() => thread);
    const asked = judge.plan(LARGE, checkRequest(), WORDING);
    await new Promise((resolve) => setTimeout(resolve, 5));
    judge.stop();
    await expect(asked).rejects.toMatchObject({ code: "cancelled" });
    expect(thread.isStopped).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(thread.heard.filter(({ kind }) => kind === "answered")).toEqual([]);
  });

  test("judges a large one here where there can be no thread, or where it dies", async () => {
    const dying = (): JudgeThread => ({
      post: () => undefined,
      listen: (_, fail) => {
        setTimeout(fail);
      },
      stop: () => undefined,
    });
    for (const start of [startThread, dying]) {
      const { judge } = judgeWith(start);
      expect(await judge.recognise(LARGE, "表")).toEqual(recognise(LARGE, "表"));
    }
  });

  test("says what went wrong in the thread", async () => {
    const failing = (): JudgeThread => {
      let tell = (): void => undefined;
      return {
        post: ({ kind }) => {
          if (kind === "asked") tell();
        },
        listen: (take) => {
          tell = () => {
            take({ kind: "failed", detail: "out of memory" });
          };
        },
        stop: () => undefined,
      };
    };
    const { judge } = judgeWith(failing);
    await expect(judge.plan(LARGE, checkRequest(), WORDING)).rejects.toThrow("out of memory");
  });
});
