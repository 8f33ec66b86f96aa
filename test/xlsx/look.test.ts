import { describe, expect, test } from "@jest/globals";
import type { CellLook } from "../../src/xlsx/look";
import { styleAt, type SheetLook } from "../../src/xlsx/sheet-look";
import { at, fixture, KANGBASHI, opened, PREFIXED, stylesPart, workbookOf } from "./workbooks";

async function lookOf(bytes: Uint8Array, sheet: string): Promise<SheetLook> {
  const look = await (await opened(bytes)).look(sheet);
  if (look === null) throw new Error("no such sheet");
  return look;
}

function lookAt(look: SheetLook, address: string): CellLook | undefined {
  const { row, column } = at(address);
  return look.looks[styleAt(look, row, column)];
}

/** A sheet whose cell A1 has the second style of a style sheet with these fonts and fills. */
function styled(fonts: string, fills: string): Uint8Array {
  return workbookOf(
    `<sheetData><row r="1"><c r="A1" s="1"/></row></sheetData>`,
    stylesPart(
      `<fonts><font/><font>${fonts}</font></fonts><fills><fill/><fill>${fills}</fill></fills>` +
        `<borders><border/></borders><cellXfs><xf/><xf fontId="1" fillId="1"/></cellXfs>`,
    ),
  );
}

describe.each([KANGBASHI, PREFIXED])("how %s looks", (path) => {
  test("is read with fonts, fills, borders, alignment, widths and frozen rows", async () => {
    const look = await lookOf(fixture(path), "建设指标");
    expect(lookAt(look, "A1")).toMatchObject({ font: { name: "黑体", size: 14, bold: true } });
    expect(lookAt(look, "B2")).toMatchObject({
      font: { name: "宋体", size: 10, bold: true },
      fill: "D9E1F2",
      border: { left: { style: "thin" }, bottom: { style: "thin" } },
      alignment: { horizontal: "center", vertical: "center", wrap: true },
    });
    expect(lookAt(look, "J5")).toMatchObject({ font: { size: 10, bold: false }, fill: null });
    const width = look.columns.find(({ min, max }) => min <= 14 && max >= 14)?.width ?? 0;
    expect(Math.abs(width - 36)).toBeLessThan(0.1);
    expect(look.frozen).toEqual({ rows: 2, columns: 0 });
  });
});

describe("colours", () => {
  test.each([
    [`<color rgb="FF9C0006"/>`, "9C0006"],
    [`<color theme="1"/>`, "000000"],
    [`<color theme="4"/>`, "4472C4"],
    [`<color theme="0" tint="-0.5"/>`, "808080"],
    [`<color theme="4" tint="0.5999938962981048"/>`, "B4C7E7"],
    [`<color indexed="10"/>`, "FF0000"],
    [`<color indexed="2"/>`, "FF0000"],
    [`<color indexed="55"/>`, "969696"],
    [`<color indexed="63"/>`, "333333"],
    [`<color indexed="64"/>`, null],
    [`<color auto="1"/>`, null],
  ])("named by %s are %s", async (colour, wanted) => {
    const look = await lookOf(styled(colour, ""), "S");
    expect(lookAt(look, "A1")?.font.colour).toBe(wanted);
  });

  test("of a pattern fill are its foreground, of no pattern none", async () => {
    const solid = `<patternFill patternType="solid"><fgColor theme="5"/><bgColor indexed="64"/></patternFill>`;
    expect(lookAt(await lookOf(styled("", solid), "S"), "A1")?.fill).toBe("ED7D31");
    const none = `<patternFill patternType="none"><fgColor theme="5"/></patternFill>`;
    expect(lookAt(await lookOf(styled("", none), "S"), "A1")?.fill).toBeNull();
  });
});

test("a cell that the file does not list looks like its row, then like its column", async () => {
  const look = await lookOf(
    workbookOf(
      `<cols><col min="2" max="3" width="20" style="2"/></cols><sheetData><row r="1" s="1" ht="30"><c r="B1" s="0"/></row></sheetData>`,
    ),
    "S",
  );
  expect([styleAt(look, 1, 1), styleAt(look, 1, 2), styleAt(look, 2, 2), styleAt(look, 2, 4)]).toEqual([
    1, 0, 2, 0,
  ]);
  expect(look.rows.get(1)?.height).toBe(30);
});

test("there is no look of a sheet that is not there", async () => {
  expect(await (await opened(fixture(KANGBASHI))).look("没有")).toBeNull();
});
