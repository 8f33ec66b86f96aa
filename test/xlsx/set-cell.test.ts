import { describe, expect, test } from "@jest/globals";
import { EditRefused } from "../../src/workbook/edit-refused";
import {
  at,
  cell,
  everyKindOfEdit,
  firstSheet,
  fixture,
  KANGBASHI,
  opened,
  PREFIXED,
  RICH,
  workbookOf,
} from "./workbooks";
import { partsOf } from "./zip-file";

async function entered(children: string, address: string, content: string | number | null): Promise<string> {
  const workbook = await opened(workbookOf(children));
  await workbook.setCell("S", at(address), content);
  return /<sheetData.*<\/sheetData>/u.exec(partsOf(await workbook.save())["xl/sheet.xml"] ?? "")?.[0] ?? "";
}

describe("what the user enters into a cell", () => {
  test("stands in the file as a number, a text, or nothing, in the cell's own format", async () => {
    const sheet = `<sheetData><row r="1"><c r="A1" s="3" t="s"><v>0</v></c></row></sheetData>`;
    const strings = `<sheetData><row r="1"><c r="A1" s="3" t="str"><v>old</v></c></row></sheetData>`;
    expect(await entered(strings, "A1", 4.5)).toBe(
      `<sheetData><row r="1"><c r="A1" s="3"><v>4.5</v></c></row></sheetData>`,
    );
    expect(await entered(strings, "A1", "=1")).toBe(
      `<sheetData><row r="1"><c r="A1" s="3" t="inlineStr"><is><t xml:space="preserve">=1</t></is></c></row></sheetData>`,
    );
    expect(await entered(sheet.replace(` t="s"`, ""), "A1", null)).toBe(
      `<sheetData><row r="1"><c r="A1" s="3"/></row></sheetData>`,
    );
  });

  test("takes the look of its row where the file lists no cell", async () => {
    const sheet = `<sheetData><row r="2" s="5" customFormat="1"><c r="A2"><v>1</v></c></row></sheetData>`;
    expect(await entered(sheet, "C2", 7)).toContain(`<c r="C2" s="5"><v>7</v></c>`);
  });

  test("changes only the part of its sheet where the workbook has no formula", async () => {
    const before = fixture(KANGBASHI);
    const workbook = await opened(before);
    const { name } = await firstSheet(workbook);
    await workbook.setCell(name, at("I27"), 5);
    expect(cell(await firstSheet(workbook), "I27")?.content).toEqual({ kind: "number", value: 5 });
    const [old, now] = [partsOf(before), partsOf(await workbook.save())];
    expect(Object.keys(now).filter((part) => now[part] !== old[part])).toEqual(["xl/worksheets/sheet1.xml"]);
    await workbook.setCell(name, at("I27"), 0.03);
    expect((await workbook.read()).memory).toBeNull();
  });

  test("that is there already leaves every byte as it is", async () => {
    const before = fixture(KANGBASHI);
    const workbook = await opened(before);
    const sheet = await firstSheet(workbook);
    const content = cell(sheet, "I27")?.content;
    await workbook.setCell(sheet.name, at("I27"), content?.kind === "number" ? content.value : null);
    await workbook.setCell(sheet.name, at("Z99"), null);
    expect(Buffer.from(await workbook.save()).equals(Buffer.from(before))).toBe(true);
  });

  test("asks Excel to calculate anew where the workbook has formulas", async () => {
    const formula = `<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f><v>2</v></c></row></sheetData>`;
    const workbook = await opened(workbookOf(formula));
    await workbook.setCell("S", at("A1"), 2);
    expect(partsOf(await workbook.save())["xl/workbook.xml"]).toContain(
      `</sheets><calcPr fullCalcOnLoad="1"/></workbook>`,
    );
    for (const path of [RICH, PREFIXED]) {
      const other = await opened(fixture(path));
      const { name } = await firstSheet(other);
      await other.setCell(name, at("AZ1"), 2);
      expect(cell(await firstSheet(await opened(await other.save())), "AZ1")?.content).toEqual({
        kind: "number",
        value: 2,
      });
    }
  });

  test.each([
    ["formulaCell", "B1"],
    ["mergedCell", "B2"],
    ["offSheet", "XFE1"],
  ] as const)("is refused with %s, and nothing is changed", async (code, address) => {
    const bytes = workbookOf(
      `<sheetData><row r="1"><c r="B1"><f>1+1</f><v>2</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="A2:B2"/></mergeCells>`,
    );
    const workbook = await opened(bytes);
    const place = code === "offSheet" ? { row: 1, column: 16_385 } : at(address);
    const refused = workbook.setCell("S", place, "x");
    await expect(refused).rejects.toThrow(EditRefused);
    await expect(refused).rejects.toMatchObject({ code });
    expect(Buffer.from(await workbook.save()).equals(Buffer.from(bytes))).toBe(true);
  });
});

describe("taking back a write of ours beside what the user entered", () => {
  test("is refused after an entry in the same sheet, which stays", async () => {
    const workbook = await opened(fixture(KANGBASHI));
    const { name } = await firstSheet(workbook);
    await workbook.apply(everyKindOfEdit(name));
    await workbook.setCell(name, at("I27"), 5);
    const before = partsOf(await workbook.save());
    expect(await workbook.takeBack()).toBe(false);
    expect(partsOf(await workbook.save())).toEqual(before);
  });

  test("keeps what was entered before the write, and what was entered in other sheets", async () => {
    const workbook = await opened(fixture(KANGBASHI));
    const [first, second] = (await workbook.read()).sheets;
    if (first === undefined || second === undefined) throw new Error("two sheets are needed");
    await workbook.setCell(first.name, at("I27"), 5);
    const once = partsOf(await workbook.save());
    await workbook.apply(everyKindOfEdit(first.name));
    await workbook.setCell(second.name, at("Z1"), "mine");
    expect(await workbook.takeBack()).toBe(true);
    const [, later] = (await workbook.read()).sheets;
    expect(later === undefined ? null : cell(later, "Z1")?.content).toEqual({ kind: "text", value: "mine" });
    await workbook.setCell(second.name, at("Z1"), null);
    expect(partsOf(await workbook.save())["xl/worksheets/sheet1.xml"]).toEqual(
      once["xl/worksheets/sheet1.xml"],
    );
  });
});
