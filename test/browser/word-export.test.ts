import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { readDocx } from "../docx/word-file";
import { Visitors } from "./visitor";

let visitors: Visitors;

beforeAll(async () => {
  visitors = await Visitors.arrive();
});

afterAll(async () => {
  await visitors.leave();
});

test("the page downloads a Word document of the checked table, and asks nobody for anything", async () => {
  const visit = await visitors.visit({ acceptDownloads: true });
  const { page } = visit;
  await visit.check();
  const download = page.waitForEvent("download");
  await visit.press("导出 Word");
  const file = await download;
  expect(file.suggestedFilename()).toBe("康巴什区指标达标情况分析（2020年）.docx");
  await page.getByText(/已生成 康巴什区/u).waitFor();
  const { paragraphs, tables } = readDocx(new Uint8Array(readFileSync(await file.path())));
  expect(paragraphs[0]?.text).toBe("康巴什区指标达标情况分析（2020年）");
  expect(tables.map(({ rows }) => rows.length)).toEqual([34, 9, 3, 2]);
  expect(visit.complaints).toEqual([]);
});
