import { describe, expect, test } from "@jest/globals";
import { check } from "../../src/domain/check";
import { changeColumn } from "../../src/domain/mapping/change-columns";
import { changeRow } from "../../src/domain/mapping/change-rows";
import { forgetTable } from "../../src/domain/mapping/change-table";
import { readSettings } from "../../src/domain/memory";
import type { WorkbookSnapshot } from "../../src/domain/sheet/snapshot";
import { wordingIn } from "../../src/locales/wording";
import { changeMapping } from "../../src/workbook/change-mapping";
import { checkWorkbook } from "../../src/workbook/check-workbook";
import { clearWorkbook } from "../../src/workbook/clear-workbook";
import type { Workbook } from "../../src/workbook/workbook";
import { area } from "./sample-pages";
import { KANGBASHI } from "../xlsx/workbooks";
import { SEAMS } from "./both-seams";
import { checkRequest } from "./check-request";

const wording = wordingIn("zh-CN");
const NAME = "_EcoGap.Table1";
const PLACE = { sheet: "建设指标", top: 2, left: 1 };
const WATER = { row: 26, name: "单位地区生产总值用水量" };

/** A person says that the row on water use is none of the standard's. */
function unlinkWater(workbook: Workbook): Promise<string | null> {
  return changeMapping(workbook, (snapshot) => changeRow(snapshot, PLACE, WATER, { system: null, id: null }));
}

function idOfWater(workbook: WorkbookSnapshot): string | null | undefined {
  const rows = check(workbook, null).flatMap(({ indicators }) => indicators.flatMap((one) => one.rows));
  const water = rows.find(({ table }) => table.row === WATER.row);
  return water === undefined ? undefined : (water.match?.id ?? null);
}

describe.each(SEAMS)("a workbook opened as %s", (_, open) => {
  test("holds names of ours that point to areas, and lets go of them", async () => {
    const { workbook, state } = await open(KANGBASHI);
    const before = await state();
    expect((await workbook.read()).names).toBeUndefined();
    const place = { sheet: "建设指标", area: area("A2:L36") };
    await workbook.apply([{ kind: "nameArea", name: NAME, ...place }]);
    expect((await workbook.read()).names).toEqual([{ name: NAME, place }]);
    const named = await state();
    await workbook.apply([{ kind: "nameArea", name: NAME.toLowerCase(), ...place }]);
    expect(await state()).toEqual(named);
    const other = { sheet: "建设指标", area: area("B3:C4") };
    await workbook.apply([{ kind: "nameArea", name: NAME, ...other }]);
    expect((await workbook.read()).names).toEqual([{ name: NAME, place: other }]);
    await workbook.apply([{ kind: "removeName", name: NAME }]);
    expect((await workbook.read()).names).toBeUndefined();
    for (const [back] of [[other], [place]]) {
      expect(await workbook.takeBack()).toBe(true);
      expect((await workbook.read()).names).toEqual([{ name: NAME, place: back }]);
    }
    expect(await state()).toEqual(named);
    expect(await workbook.takeBack()).toBe(true);
    expect(await state()).toEqual(before);
  });

  test("refuses to name an area of a sheet that is not there, and changes nothing then", async () => {
    const { workbook, state } = await open(KANGBASHI);
    const before = await state();
    const edit = { kind: "nameArea", name: NAME, sheet: "没有", area: area("A1:B2") } as const;
    await expect(workbook.apply([edit])).rejects.toMatchObject({ code: "unknownSheet" });
    expect(await state()).toEqual(before);
  });

  test("keeps what the user says of a row, and is as before when that is taken back", async () => {
    const { workbook, state } = await open(KANGBASHI);
    const before = await state();
    expect(idOfWater(await workbook.read())).toBe("water-per-gdp");
    expect(await unlinkWater(workbook)).toBeNull();
    const after = await workbook.read();
    expect(idOfWater(after)).toBeNull();
    expect(after.names?.map(({ place }) => place?.sheet)).toEqual(["建设指标"]);
    expect(await workbook.takeBack()).toBe(true);
    expect(await state()).toEqual(before);
  });

  test("is as before when the user's word is dropped again, but for the record of writes", async () => {
    const { workbook } = await open(KANGBASHI);
    const before = await workbook.read();
    await unlinkWater(workbook);
    expect(await changeMapping(workbook, () => forgetTable(NAME))).toBeNull();
    expect(await workbook.read()).toEqual(before);
  });

  test("is checked with the user's word, and keeps it when what was written is cleared", async () => {
    const { workbook } = await open(KANGBASHI);
    await unlinkWater(workbook);
    const said = await workbook.read();
    await checkWorkbook(workbook, checkRequest(), wording);
    expect(idOfWater(await workbook.read())).toBeNull();
    await clearWorkbook(workbook);
    const cleared = await workbook.read();
    expect(readSettings(cleared.memory)).toEqual(readSettings(said.memory));
    expect(cleared.names).toEqual(said.names);
    expect(cleared.sheets).toEqual(said.sheets);
  });

  test("says why something cannot be kept, and changes nothing then", async () => {
    const { workbook, state } = await open(KANGBASHI);
    const before = await state();
    const why = await changeMapping(workbook, (snapshot) =>
      changeColumn(snapshot, PLACE, 99, { kind: "unused" }),
    );
    expect(why).toBe("outsideTable");
    expect(await state()).toEqual(before);
  });
});

test("Both seams tell alike what they hold of the user's word", async () => {
  const [file, excel] = await Promise.all(
    SEAMS.map(async ([, open]) => {
      const { workbook } = await open(KANGBASHI);
      await unlinkWater(workbook);
      const { names, memory } = await workbook.read();
      return { names, memory };
    }),
  );
  expect(excel).toEqual(file);
});
