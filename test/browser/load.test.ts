import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { initialScriptNames, sizeOf } from "../../bench/initial-scripts.js";
import { ExcelVisitors } from "./excel-visitor";

const ADDIN = `${__dirname}/../../dist/addin`;
const PEER = `${__dirname}/../../.cache/peer`;

let visitors: ExcelVisitors;

beforeAll(async () => {
  visitors = await ExcelVisitors.arrive();
});

afterAll(async () => {
  await visitors.leave();
});

describe("the first script of the pane", () => {
  test("is not larger than that of a pane of the official template's parts, plain and compressed", () => {
    const own = sizeOf(ADDIN, initialScriptNames(ADDIN));
    const peer = sizeOf(PEER, initialScriptNames(PEER));
    expect(own.raw / peer.raw).toBeLessThanOrEqual(1);
    expect(own.gz / peer.gz).toBeLessThanOrEqual(1);
    expect(peer.gz).toBeGreaterThan(70_000);
    expect(peer.gz).toBeLessThan(85_000);
  });

  test("shows the first screen by itself", async () => {
    const pane = await visitors.openUnfinished("kangbashi-2020-blank");
    await pane.page.getByRole("button", { name: "一键检查" }).waitFor();
    expect(await pane.page.getByRole("progressbar", { name: "正在读取工作表…" }).isVisible()).toBe(true);
    expect(await pane.faults()).toEqual([]);
    expect(pane.complaints).toEqual([]);
  });
});
