import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import * as z from "zod";
import { recogniseSheet } from "../../../src/domain/matrix/recognise-matrices";
import { isRegionName, isTotalName } from "../../../src/domain/matrix/region-name";
import type { Address } from "../../../src/domain/sheet/address";
import { parseAddress, parseArea } from "../../../src/domain/sheet/address";
import type { Cell, SheetSnapshot } from "../../../src/domain/sheet/snapshot";
import { transposed } from "../../../src/domain/sheet/transpose";
import { recogniseTables } from "../../../src/domain/table/recognise";
import { fixture, opened } from "../../xlsx/workbooks";
import { numberCell, sheetOf, textCell } from "../table/rearrange";

const fixtures = path.join(import.meta.dirname, "../../fixtures");
const FILES = ["samples", "workbooks"].flatMap((folder) =>
  readdirSync(path.join(fixtures, folder)).map((file) => `${folder}/${file}`),
);
const UNTUNED = ["first", "second"].flatMap((set) =>
  readdirSync(path.join(fixtures, "untuned", set)).map((file) => `untuned/${set}/${file}`),
);

const untuned = z.object({
  sheet: z.string(),
  cells: z.array(z.tuple([z.string(), z.union([z.string(), z.number()])])),
  merges: z.array(z.string()),
});

function published(file: string): SheetSnapshot {
  const json: unknown = JSON.parse(readFileSync(path.join(fixtures, file), "utf8"));
  const { sheet, cells, merges } = untuned.parse(json);
  const placed = cells.flatMap(([text, value]): readonly (readonly [Address, Cell])[] => {
    const at = parseAddress(text);
    return at === null ? [] : [[at, typeof value === "number" ? numberCell(value) : textCell(value)]];
  });
  return { ...sheetOf(placed, sheet), merges: merges.flatMap((area) => parseArea(area) ?? []) };
}

describe("A table that is no matrix is read as before", () => {
  test.each(FILES)("in %s", async (file) => {
    const { sheets } = await (await opened(fixture(file))).read();
    for (const sheet of sheets) {
      expect(recogniseSheet(sheet)).toEqual({ tables: recogniseTables(sheet), matrices: [] });
      const turned = transposed(sheet);
      expect(recogniseSheet(turned).matrices).toEqual([]);
    }
  });

  test.each(UNTUNED)("in %s", (file) => {
    const sheet = published(file);
    const { tables, matrices } = recogniseSheet(sheet);
    expect(tables).toEqual(recogniseTables(sheet));
    expect(matrices.filter(({ stated }) => stated)).toEqual([]);
  });
});

describe("A sheet that is turned twice", () => {
  let sample: SheetSnapshot | undefined;

  beforeAll(async () => {
    [sample] = (await (await opened(fixture("workbooks/rich.xlsm"))).read()).sheets;
  });

  test("is the sheet again", () => {
    if (sample === undefined) throw new Error("no sheet");
    const turned = transposed(transposed(sample));
    expect({ ...turned, rows: null }).toEqual({ ...sample, rows: null });
    const cells = ({ rows }: SheetSnapshot): unknown => rows.map((line) => Object.entries(line ?? []));
    expect(cells(turned)).toEqual(cells(sample));
  });

  test("whatever stands in it", () => {
    const place = fc.record({
      row: fc.integer({ min: 1, max: 40 }),
      column: fc.integer({ min: 1, max: 40 }),
    });
    fc.assert(
      fc.property(fc.array(place, { minLength: 1 }), (places) => {
        const sheet = sheetOf(places.map((at) => [at, textCell(`${at.row}:${at.column}`)]));
        const again = transposed(transposed(sheet));
        expect(again.used).toEqual(sheet.used);
        for (const { row, column } of places)
          expect(transposed(sheet).rows[column]?.[row]).toEqual(sheet.rows[row]?.[column]);
      }),
    );
  });
});

describe("Names of regions", () => {
  test.each([
    "康巴什区",
    "锡林浩特市",
    "伊金霍洛旗",
    "内蒙古自治区",
    "北 京",
    "成都",
    "青山县",
    "阿拉善盟",
    "哈巴格希街道",
  ])("%s is one", (name) => {
    expect(isRegionName(name)).toBe(true);
  });

  test.each([
    "建成区",
    "全市",
    "地区",
    "城镇",
    "市区",
    "旗县区",
    "工业园区",
    "示范区",
    "饮用水水源保护区",
    "合计",
    "农村地区",
    "特大城市",
  ])("%s is none", (name) => {
    expect(isRegionName(name)).toBe(false);
  });

  test.each(["合计", "全市", "全市平均", "平均", "本区", "平均值"])("%s is a total", (name) => {
    expect(isTotalName(name)).toBe(true);
  });
});
