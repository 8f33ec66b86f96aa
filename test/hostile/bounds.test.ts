import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, truncateSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { sentences } from "../../src/locales/messages";
import { LIMITS, type Limits } from "../../src/xlsx/limits";
import { openWorkbook } from "../../src/xlsx/open-workbook";
import { ecogap, Folder } from "../cli/command-line";
import { partsOf, writeEntries, type NewEntry } from "../xlsx/zip-file";
import { given } from "./checking";
import { rowsXml, tableBook, tableSheet } from "./tables";

const good: readonly NewEntry[] = Object.entries(partsOf(tableBook())).map(([name, text]) => ({
  name,
  data: Buffer.from(text, "latin1"),
}));
/** Declares sizes that are not there: had anything been unpacked, the archive would be called damaged. */
const declaring = (name: string, declaredSize: number, data = Buffer.alloc(1000)): NewEntry => ({
  name,
  data,
  method: 0,
  declaredSize,
});

async function excess(bytes: Uint8Array, limits: Partial<Limits>): Promise<unknown> {
  const opened = await openWorkbook(bytes, { ...LIMITS, ...limits });
  return !opened.ok && opened.problem.code === "tooLarge" ? opened.problem.excess : opened.ok;
}

describe("A file that would take more than there may be is refused before it takes it, with the limit:", () => {
  test.each<[string, readonly NewEntry[], string]>([
    [
      "a part that unpacks to a gigabyte",
      [declaring("xl/media/a.bin", 1_000_000_000)],
      "其中一部分解压后大于 250 MB",
    ],
    [
      "parts that unpack to more than a gigabyte together",
      Array.from({ length: 10 }, (_, n) => declaring(`a${n}`, 200_000_000, Buffer.alloc(1_000_000))),
      "解压后大于 1500 MB",
    ],
    [
      "a part that grows a thousand times",
      [{ name: "a", data: Buffer.alloc(50_000_000) }],
      "其中一部分解压后变大 250 倍以上",
    ],
    [
      "thousands of parts",
      Array.from({ length: 20_001 }, (_, n) => ({ name: `a${n}`, data: "", method: 0 as const })),
      "文件里的部分多于 20000 个",
    ],
  ])("%s", async (_, entries, sentence) => {
    const { refusal } = await given(writeEntries([...good, ...entries]));
    expect(refusal).toContain(sentence);
    expect(refusal).toContain("另存为 .xlsx");
  });

  test("a file of more than 200 MB is not even read", async () => {
    const folder = new Folder();
    const path = folder.put("in.xlsx", "");
    truncateSync(path, LIMITS.fileBytes + 1);
    const { code, err } = await ecogap("check", path, "--out", folder.at("out.xlsx"));
    expect(code).toBe(2);
    expect(err).toContain("文件大于 200 MB");
    expect(readdirSync(folder.path)).toEqual(["in.xlsx"]);
  });

  test.each<[string, keyof Limits, number, string]>([
    ["cells, in all sheets together", "cells", 17, tableSheet({ rows: rowsXml([[1, 2]], 9) })],
    ["characters", "characters", 100, tableSheet({ rows: rowsXml([["字".repeat(60)]], 9) })],
    [
      "rows of merged areas",
      "mergedRows",
      5,
      tableSheet({
        after: `<mergeCells><mergeCell ref="B1:C1048576"/><mergeCell ref="D1:E1048576"/></mergeCells>`,
      }),
    ],
    [
      "cells that array formulas fill",
      "cells",
      30,
      tableSheet({
        rows: `<row r="9">${["A", "B", "C"].map((column) => `<c r="${column}9"><f t="array" ref="A1:F9">1</f><v>1</v></c>`).join("")}</row>`,
      }),
    ],
  ])("%s are counted while they are read", async (_, what, limit, sheet) => {
    const book = tableBook({}, sheet);
    expect(await excess(book, { [what]: limit })).toEqual({ what, limit });
    expect(await excess(book, {})).toBe(true);
  });

  test("each limit has its words in both languages", () => {
    for (const language of ["zh-CN", "en-US"] as const) {
      const told = Object.keys(LIMITS).map((what) =>
        sentences(language)("problem.tooLarge", { what, limit: 7 }),
      );
      expect(new Set(told).size).toBe(told.length);
      for (const sentence of told) expect(sentence).toContain("7");
    }
  });
});

describe("What is no file is told as such, and does not keep the program waiting:", () => {
  test("a folder, a pipe that nobody writes into, a device without end", async () => {
    const folder = new Folder();
    mkdirSync(folder.at("in.xlsx"));
    execFileSync("mkfifo", [folder.at("pipe.xlsx")]);
    for (const path of [folder.at("in.xlsx"), folder.at("pipe.xlsx"), "/dev/zero"]) {
      const { code, err } = await ecogap("check", path);
      expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining("这不是文件") });
    }
  });
});
