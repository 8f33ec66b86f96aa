import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Edit } from "../../src/domain/sheet/edit";
import { wordingIn } from "../../src/locales/wording";
import { checkWorkbook } from "../../src/workbook/check-workbook";
import { cellOf, describeModel, emptySheet, NORMAL, putCell, type HostModel } from "../host/model";
import { checkRequest } from "../workbook/check-request";
import { write } from "../xlsx/workbooks";
import { sheetNamed } from "./check-in-excel";
import { failure, openModel } from "./excel";
import { tableOf } from "./large-tables";

const TABLE = "指标";
const MOST = 5 * 1_000_000;

describe("A write is carried out once and in order, however large its texts are and whatever Excel refuses", () => {
  const lengths = fc.array(fc.integer({ min: 0, max: 12_000 }), { minLength: 1, maxLength: 40 });
  const limits = fc.integer({ min: 400_000, max: 900_000 });
  const refusals = fc.constantFrom(
    null,
    "RequestPayloadSizeLimitExceeded",
    "ResponsePayloadSizeLimitExceeded",
  );

  test("for any sizes, limits and one refusal more", async () => {
    await fc.assert(
      fc.asyncProperty(lengths, limits, refusals, async (all, limit, code) => {
        const excel = openModel(tableOf(3, 2));
        const { host, workbook } = excel;
        const before = describeModel(host.model);
        const texts = all.map((length, index) => `${index}：${"长".repeat(length)}`);
        const edits: readonly Edit[] = texts.map((text, index) => write(TABLE, `J${rowOf(index)}`, text));
        const flags: Edit = { kind: "setFlags", sheet: TABLE, flags: [FLAG] };
        await workbook.read();
        host.maxPayload = limit;
        if (code !== null)
          host.trouble(2, { kind: "error", code, done: code.startsWith("Request") ? "nothing" : "all" });
        await workbook.apply([...edits, flags, { kind: "remember", memory: "m" }]);
        const sheet = sheetNamed(excel, TABLE);
        const written = texts.map((_, index) => cellOf(sheet, rowOf(index), 10).content);
        expect(written).toEqual(texts.map((value) => ({ kind: "text", value })));
        expect(sheet.rules).toHaveLength(1);
        expect(host.model.parts).toHaveLength(1);
        host.maxPayload = MOST;
        expect(await workbook.takeBack()).toBe(true);
        expect(describeModel(host.model)).toEqual(before);
      }),
      { numRuns: 15 },
    );
  });
});

/** So far from each other that each text is written by itself. */
function rowOf(index: number): number {
  return index * 150 + 2;
}

const FLAG = {
  kind: "unmet",
  place: "evidence",
  token: "t",
  areas: [{ top: 2, left: 5, bottom: 2, right: 5 }],
} as const;

function manySheets(count: number, text: string): HostModel {
  const model = tableOf(3, 2);
  for (let index = 0; index < count; index++) {
    const sheet = emptySheet(`说明${index}`);
    putCell(sheet, 1, 1, { content: { kind: "text", value: text }, formula: null, look: NORMAL });
    model.sheets.push(sheet);
  }
  return model;
}

test("A workbook whose sheets begin with long texts is read, although what they begin with is more than an answer may hold", async () => {
  const excel = openModel(manySheets(60, "很长".repeat(15_000)));
  const { sheets } = await excel.workbook.read();
  expect(sheets).toHaveLength(61);
  expect(Object.values(sheets[60]?.rows[1]?.[1]?.content ?? {})).toContain("很长".repeat(15_000));
});

test("A row that is larger than an answer may hold is said to be, and nothing is changed", async () => {
  const model = tableOf(3, 2);
  const [sheet] = model.sheets;
  if (sheet === undefined) throw new Error("no sheet");
  for (let column = 30; column < 90; column++)
    putCell(sheet, 40, column, {
      content: { kind: "text", value: "很长".repeat(15_000) },
      formula: null,
      look: NORMAL,
    });
  const excel = openModel(model);
  const before = describeModel(model);
  expect(await failure(excel.workbook.read())).toMatchObject({ code: "payloadTooLarge", workbook: "before" });
  expect(describeModel(model)).toEqual(before);
});

test("A check of 100,000 rows, with all that it writes and remembers, takes 6 round trips and 1 more for each 5 MB", async () => {
  const excel = openModel(tableOf(100_000, 20));
  const { host, workbook } = excel;
  const checked = await checkWorkbook(workbook, checkRequest(), wordingIn("zh-CN"));
  expect(checked.plan.edits.length).toBeGreaterThan(100_000);
  expect(host.roundTrips).toBeLessThanOrEqual(6 + host.bytes / MOST);
  expect(host.model.parts).toHaveLength(1);
}, 600_000);
