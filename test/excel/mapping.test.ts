import { describe, expect, test } from "@jest/globals";
import { check } from "../../src/domain/check";
import { changeRow } from "../../src/domain/mapping/change-rows";
import { mappingsOf } from "../../src/domain/mapping/mappings-of";
import { wordingIn } from "../../src/locales/wording";
import { changeMapping } from "../../src/workbook/change-mapping";
import { checkWorkbook } from "../../src/workbook/check-workbook";
import { describeModel } from "../host/model";
import { insertRows, renameSheet } from "../host/rearrange";
import { deleteSheet } from "../host/sheet-object";
import { checkRequest } from "../workbook/check-request";
import { KANGBASHI } from "../xlsx/workbooks";
import { sheetNamed } from "./check-in-excel";
import { failure, openFile, type OpenInExcel } from "./excel";

const PLACE = { sheet: "建设指标", top: 2, left: 1 };
const WATER = { row: 26, name: "单位地区生产总值用水量" };

/** A workbook in which a person said that the row on water use is none of the standard's. */
async function said(): Promise<OpenInExcel> {
  const opened = await openFile(KANGBASHI);
  await changeMapping(opened.workbook, (snapshot) =>
    changeRow(snapshot, PLACE, WATER, { system: null, id: null }),
  );
  return opened;
}

/** How the mapping stands, and what the row on water use is taken for. */
async function standing({ workbook }: OpenInExcel): Promise<readonly (string | null | undefined)[]> {
  const snapshot = await workbook.read();
  const rows = check(snapshot, null).flatMap(({ indicators }) => indicators.flatMap((one) => one.rows));
  const water = rows.find(({ table }) => table.name.text === WATER.name);
  const states = mappingsOf(snapshot).map((one) => (one.state === "broken" ? one.why : one.state));
  return [...states, water === undefined ? undefined : (water.match?.id ?? null)];
}

describe("what a person says of a table in Excel", () => {
  test("is tied to it by a name that no list shows", async () => {
    const { host } = await said();
    expect(host.model.names).toEqual([
      {
        name: "_EcoGap.Table1",
        formula: expect.stringMatching(/^建设指标!\$A\$2:\$[A-Z]\$36$/u),
        isHidden: true,
      },
    ]);
  });

  test("follows the table when rows are inserted above and in it, and the sheet gets another name", async () => {
    const opened = await said();
    const sheet = sheetNamed(opened, "建设指标");
    insertRows(opened.host.model, sheet, 1, 3);
    insertRows(opened.host.model, sheet, 20);
    renameSheet(opened.host.model, sheet, "2020 年 '新'");
    expect(await standing(opened)).toEqual(["ok", null]);
  });

  test("is not used when the sheet is gone, which costs nothing else", async () => {
    const opened = await said();
    opened.host.model.sheets.push({ ...sheetNamed(opened, "建设指标"), name: "其他", cells: new Map() });
    deleteSheet(opened.host.model, "建设指标");
    expect(await standing(opened)).toEqual(["sheetGone", undefined]);
  });

  test("is found on a copy of the sheet whose original was deleted", async () => {
    const opened = await said();
    opened.host.model.sheets.push({ ...sheetNamed(opened, "建设指标"), name: "建设指标 (2)" });
    deleteSheet(opened.host.model, "建设指标");
    expect(await standing(opened)).toEqual(["moved", null]);
  });

  test("costs a check no round trip", async () => {
    const opened = await said();
    const { host, workbook } = opened;
    const before = host.roundTrips;
    await checkWorkbook(workbook, checkRequest(), wordingIn("zh-CN"));
    expect(host.roundTrips - before).toBeLessThanOrEqual(6);
  });

  test("costs five round trips itself: three to read, one to look again, one to write", async () => {
    const { host } = await said();
    expect(host.roundTrips).toBeLessThanOrEqual(5);
  });

  test("is taken back exactly, and not where Excel moved the name since", async () => {
    const opened = await openFile(KANGBASHI);
    const before = describeModel(opened.host.model);
    const unlink = (): Promise<unknown> =>
      changeMapping(opened.workbook, (snapshot) =>
        changeRow(snapshot, PLACE, WATER, { system: null, id: null }),
      );
    await unlink();
    expect(await opened.workbook.takeBack()).toBe(true);
    expect(describeModel(opened.host.model)).toEqual(before);
    await unlink();
    insertRows(opened.host.model, sheetNamed(opened, "建设指标"), 1);
    expect(await opened.workbook.takeBack()).toBe(false);
  });

  test("is refused when the sheet changes while it is being kept, and nothing is left then", async () => {
    const opened = await openFile(KANGBASHI);
    const { host, workbook } = opened;
    const snapshot = await workbook.read();
    const before = describeModel(host.model);
    host.trouble(1, {
      kind: "change",
      change: (model) => {
        insertRows(model, sheetNamed(opened, "建设指标"), 1);
      },
    });
    const area = { top: 2, left: 1, bottom: 36, right: 12 };
    const edit = { kind: "nameArea", name: "_EcoGap.Table1", sheet: "建设指标", area } as const;
    expect(snapshot.names).toBeUndefined();
    expect((await failure(workbook.apply([edit]))).code).toBe("changedMeanwhile");
    expect(host.model.names).toEqual([]);
    expect(describeModel(host.model)).not.toEqual(before);
  });

  test.each(["nothing", "half", "all"] as const)(
    "is undone where Excel fails with %s of it done",
    async (done) => {
      const { host, workbook } = await openFile(KANGBASHI);
      await workbook.read();
      const before = describeModel(host.model);
      const area = { top: 2, left: 1, bottom: 36, right: 12 };
      host.trouble(2, { kind: "error", code: "GeneralException", done });
      await failure(
        workbook.apply([
          { kind: "nameArea", name: "_EcoGap.Table1", sheet: "建设指标", area },
          { kind: "remember", memory: "m" },
        ]),
      );
      expect(describeModel(host.model)).toEqual(before);
    },
  );
});
