import { describe, expect, test } from "@jest/globals";
import { openBytes } from "../../src/addin/open-sample";
import { fixture } from "../xlsx/workbooks";
import { openFile } from "./excel";

const SAMPLE = "samples/kangbashi-2020-blank.xlsx";

describe("the sample", () => {
  test("is opened by Excel as a workbook of its own, byte by byte, and the one in front stays as it is", async () => {
    const { host } = await openFile(SAMPLE);
    const sheets = JSON.stringify(host.model.sheets);
    const create = (base64: string): Promise<void> => Excel.createWorkbook(base64);
    const given: string[] = [];
    const outcome = await openBytes(fixture(SAMPLE), create, (name) => given.push(name));
    expect(outcome).toBe("ownWindow");
    expect(host.model.opened.map((base64) => new Uint8Array(Buffer.from(base64, "base64")))).toEqual([
      fixture(SAMPLE),
    ]);
    expect(given).toEqual([]);
    expect(JSON.stringify(host.model.sheets)).toBe(sheets);
  });

  test("is given as a file where Excel refuses", async () => {
    const given: [string, number][] = [];
    const outcome = await openBytes(
      fixture(SAMPLE),
      () => Promise.reject(new Error("refused")),
      (name, bytes) => given.push([name, bytes.length]),
    );
    expect(outcome).toBe("givenAsFile");
    expect(given).toEqual([["kangbashi-2020-blank.xlsx", fixture(SAMPLE).length]]);
  });
});
