import { expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { changeRow } from "../../src/domain/mapping/change-rows";
import { changeMapping } from "../../src/workbook/change-mapping";
import { at, fixture, KANGBASHI, opened } from "../xlsx/workbooks";
import { ecogap, Folder } from "./command-line";

const report = z.object({
  tables: z.array(
    z.object({ rows: z.array(z.object({ row: z.number(), indicatorId: z.nullable(z.string()) })) }),
  ),
});

/** The Kangbashi table, whose row on water use is none of the standard's by the user's word; with this header in G2. */
async function saidFile(folder: Folder, header: string): Promise<string> {
  const workbook = await opened(fixture(KANGBASHI));
  const place = { sheet: "建设指标", top: 2, left: 1 };
  const water = { row: 26, name: "单位地区生产总值用水量" };
  await changeMapping(workbook, (snapshot) => changeRow(snapshot, place, water, { system: null, id: null }));
  await workbook.setCell("建设指标", at("G2"), header);
  return folder.put("表.xlsx", await workbook.save());
}

/** What the row on water use is, and what is said beside the report. */
async function checked(
  header: string,
): Promise<{ readonly id: string | null | undefined; readonly out: string }> {
  const folder = new Folder();
  const { code, out } = await ecogap(
    "check",
    await saidFile(folder, header),
    "--report",
    folder.at("r.json"),
  );
  expect(code).toBe(0);
  const rows = report.parse(folder.json("r.json")).tables.flatMap((table) => table.rows);
  return { id: rows.find(({ row }) => row === 26)?.indicatorId, out };
}

test("A check on the command line uses what the user said in the workbook", async () => {
  const { id, out } = await checked("指标值");
  expect(id).toBeNull();
  expect(out).not.toContain("对应关系");
});

test("A check on the command line tells what of it is not used", async () => {
  const { id, out } = await checked("标准限值");
  expect(id).toBe("water-per-gdp");
  expect(out).toContain("您对“建设指标”中一张表指定的对应关系找不到原来的表了（表头改动过）");
  expect(out).not.toContain("材料工作表");
});
