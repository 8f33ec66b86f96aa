import { describe, expect, test } from "@jest/globals";
import type { Edit } from "../../src/domain/sheet/edit";
import { edited, fixture, KANGBASHI, opened, workbookOf } from "./workbooks";
import { partsOf, withPart } from "./zip-file";

const move = (from: number, to: number, above = 3): Edit => ({
  kind: "moveRightEdge",
  sheet: "S",
  above,
  from,
  to,
});

/** Rows 1 and 2 of a sheet, with merged areas. */
function titled(cells: string, ...merges: readonly string[]): string {
  const refs = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join("");
  return `<sheetData>${cells}</sheetData><mergeCells count="${merges.length}">${refs}</mergeCells>`;
}

const mergesIn = (xml: string) => [...xml.matchAll(/mergeCell ref="([^"]*)"/gu)].map(([, ref]) => ref);

describe("The right edge of titles", () => {
  const row = `<row r="1"><c r="A1" s="4"/><c r="B1" s="4"/><c r="C1" s="4"/></row>`;

  test("moves with their look, and back to what was there", async () => {
    const before = titled(row, "A1:C1", "B2:C2");
    const wide = await edited(before, move(3, 5));
    expect(mergesIn(wide)).toEqual(["A1:E1", "B2:E2"]);
    expect(wide).toContain(`<c r="C1" s="4"/><c r="D1" s="4"/><c r="E1" s="4"/></row>`);
    const workbook = await opened(workbookOf(before));
    await workbook.apply([move(3, 5)]);
    await workbook.apply([move(5, 3)]);
    expect(partsOf(await workbook.save())["xl/sheet.xml"]).toBe(partsOf(workbookOf(before))["xl/sheet.xml"]);
  });

  test("stays where they end elsewhere, or reach into the table", async () => {
    const before = titled(row, "A1:B1", "A2:C3");
    expect(await edited(before, move(3, 5))).toBe(before);
  });

  test("stays where they would run into a cell that holds something, or another merged area", async () => {
    for (const cells of [`<c r="E1"><v>1</v></c>`, `<c r="D1"><f>1</f></c>`]) {
      const before = titled(row.replace("</row>", `${cells}</row>`), "A1:C1");
      expect(await edited(before, move(3, 5))).toBe(before);
    }
    const neighbours = titled(row, "A1:C1", "D1:D2");
    expect(await edited(neighbours, move(3, 5))).toBe(neighbours);
    const styled = titled(row.replace("</row>", `<c r="D1" s="7"/></row>`), "A1:C1");
    expect(await edited(styled, move(3, 4))).toBe(styled.replace("A1:C1", "A1:D1"));
  });

  test("stays where nothing would be left of a merged area", async () => {
    const before = titled(row, "C1:D1", "A2:D2");
    expect(mergesIn(await edited(before, move(4, 3)))).toEqual(["C1:D1", "A2:C2"]);
    const narrow = titled(row, "A1:A2");
    const wide = await edited(narrow, move(1, 3));
    expect(mergesIn(wide)).toEqual(["A1:C2"]);
    expect(mergesIn(await edited(wide, move(3, 1)))).toEqual(["A1:A2"]);
  });
});

describe("The print area", () => {
  const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const workbookXml = (formula: string, more = "") =>
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets><definedNames>${more}<definedName name="_xlnm.Print_Area" localSheetId="0">${formula}</definedName></definedNames></workbook>`;

  async function moved(formula: string, edit: Edit, more = ""): Promise<string> {
    const workbook = await opened(
      workbookOf("<sheetData/>", { "xl/workbook.xml": workbookXml(formula, more) }),
    );
    await workbook.apply([edit]);
    const xml = partsOf(await workbook.save())["xl/workbook.xml"] ?? "";
    return /localSheetId="0">([^<]*)<\/definedName><\/definedNames>/u.exec(xml)?.[1] ?? xml;
  }

  test.each([
    ["S!$A$1:$C$9", "S!$A$1:$E$9"],
    ["'S'!$A$1:$C$9,'S'!$B$20:$C$30,S!$A$40:$D$50", "'S'!$A$1:$E$9,'S'!$B$20:$E$30,S!$A$40:$D$50"],
    ["'a, ''b''!$A$1:$C$1'!$A$1:$C$9", "'a, ''b''!$A$1:$C$1'!$A$1:$E$9"],
    ["'a &amp; b'!A1:C9", "'a &amp; b'!A1:E9"],
    ["S!$A:$C", "S!$A:$C"],
    ["S!$1:$9", "S!$1:$9"],
    ["OFFSET(S!$A$1,0,0,9,3)", "OFFSET(S!$A$1,0,0,9,3)"],
    ["#REF!", "#REF!"],
  ])("%s becomes %s, and back", async (before, after) => {
    expect(await moved(before, move(3, 5))).toBe(after);
    expect(await moved(after, move(5, 3))).toBe(before);
  });

  test("of another sheet, and other names, stay", async () => {
    const others = `<definedName name="_xlnm.Print_Area" localSheetId="7">S!$A$1:$C$9</definedName><definedName name="x">S!$A$1:$C$9</definedName>`;
    const bytes = workbookOf("<sheetData/>", { "xl/workbook.xml": workbookXml("S!$A$1:$C$9", others) });
    const workbook = await opened(bytes);
    await workbook.apply([move(3, 5)]);
    const xml = partsOf(await workbook.save())["xl/workbook.xml"];
    expect(xml).toBe(workbookXml("S!$A$1:$E$9", others));
    expect(await workbook.takeBack()).toBe(true);
    expect(partsOf(await workbook.save())).toEqual(partsOf(bytes));
  });

  test("moves together with the title of a real table", async () => {
    const bytes = withPart(fixture(KANGBASHI), "xl/workbook.xml", (xml) =>
      xml.replace(
        "</sheets>",
        `</sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">建设指标!$A$1:$N$36</definedName></definedNames>`,
      ),
    );
    const workbook = await opened(bytes);
    const edit = { ...move(14, 16, 2), sheet: "建设指标" };
    await workbook.apply([edit]);
    const parts = partsOf(await workbook.save());
    expect(mergesIn(parts["xl/worksheets/sheet1.xml"] ?? "")).toContain("A1:P1");
    expect(parts["xl/workbook.xml"]).toContain("!$A$1:$P$36<");
    await workbook.apply([edit]);
    expect(partsOf(await workbook.save())).toEqual(parts);
  });
});
