import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Edit } from "../../src/domain/sheet/edit";
import { EditRefused } from "../../src/workbook/edit-refused";
import { styleAt } from "../../src/xlsx/sheet-look";
import {
  at,
  cell,
  edited,
  everyKindOfEdit,
  firstSheet,
  fixture,
  KANGBASHI,
  opened,
  RICH,
  stylesPart,
  workbookOf,
  write,
} from "./workbooks";
import { partsOf } from "./zip-file";

async function refusal(bytes: Uint8Array, ...edits: readonly Edit[]): Promise<unknown> {
  const workbook = await opened(bytes);
  const thrown: unknown = await workbook.apply(edits).catch((error: unknown) => error);
  expect(partsOf(await workbook.save())).toEqual(partsOf(bytes));
  return thrown instanceof EditRefused ? thrown.code : thrown;
}

const inline = (text: string) => `<is><t xml:space="preserve">${text}</t></is>`;

describe("A text", () => {
  test("goes into a new cell at its place in the row, with the style of the nearest styled cell to its left", async () => {
    const row = `<row r="2" spans="1:4"><c r="A2" s="5"/><c r="B2"/><c r="D2" s="6"/></row>`;
    expect(
      await edited(
        `<dimension ref="A2:D2"/><sheetData>${row}</sheetData>`,
        write("S", "C2", "x"),
        write("S", "F2", "y"),
      ),
    ).toBe(
      `<dimension ref="A2:F2"/><sheetData><row r="2" spans="1:6"><c r="A2" s="5"/><c r="B2"/>` +
        `<c r="C2" s="5" t="inlineStr">${inline("x")}</c><c r="D2" s="6"/><c r="F2" s="6" t="inlineStr">${inline("y")}</c></row></sheetData>`,
    );
  });

  test("goes into new rows at their places, in a sheet with no rows too", async () => {
    expect(
      await edited(
        `<sheetData><row r="3"/></sheetData>`,
        write("S", "B4", "d"),
        write("S", "A3", "c"),
        write("S", "A1", "a"),
      ),
    ).toBe(
      `<sheetData><row r="1"><c r="A1" t="inlineStr">${inline("a")}</c></row><row r="3"><c r="A3" t="inlineStr">${inline("c")}</c></row>` +
        `<row r="4"><c r="B4" t="inlineStr">${inline("d")}</c></row></sheetData>`,
    );
    expect(await edited(`<sheetData/>`, write("S", "A1", "a"))).toBe(
      `<sheetData><row r="1"><c r="A1" t="inlineStr">${inline("a")}</c></row></sheetData>`,
    );
  });

  test("replaces an earlier text or number and keeps the format", async () => {
    const before = `<sheetData><row r="1"><c r="A1" s="2" t="inlineStr"><is><t>old</t></is></c><c r='B1' s='3'><v>5</v></c></row></sheetData>`;
    expect(await edited(before, write("S", "A1", "new"), write("S", "B1", "5"))).toBe(
      `<sheetData><row r="1"><c r="A1" s="2" t="inlineStr">${inline("new")}</c><c r='B1' s='3' t="inlineStr">${inline("5")}</c></row></sheetData>`,
    );
  });

  test("that is erased leaves the format", async () => {
    const before = `<sheetData><row r="1"><c r="A1" s="2" t="inlineStr"><is><t>old</t></is></c></row></sheetData>`;
    expect(await edited(before, { kind: "eraseText", sheet: "S", at: at("A1") })).toBe(
      `<sheetData><row r="1"><c r="A1" s="2"/></row></sheetData>`,
    );
  });

  test.each([
    "_x0041_",
    "_x0041_x0042_",
    "_x005F_",
    "_x0041\u0007",
    "_x0041\uD83D",
    "a\rb\r\nc",
    "\uD83D\uDE00 \uDE00",
    "=1+1",
    "",
  ])("that looks like an escape or has characters XML lacks is read back: %j", async (value) => {
    const workbook = await opened(workbookOf("<sheetData/>"));
    await workbook.apply([write("S", "A1", value)]);
    const sheet = await firstSheet(await opened(await workbook.save()));
    expect(cell(sheet, "A1")?.content).toEqual({ kind: "text", value });
  });

  test("of any characters is read back as it was written, also after saving", async () => {
    const anyText = fc.oneof(
      fc.string({ unit: "binary", maxLength: 40 }),
      fc.string({
        unit: fc.constantFrom(
          "_",
          "x",
          "0",
          "4",
          "1",
          "F",
          "\u0007",
          "\r",
          "\n",
          "\t",
          "\uD83D",
          "\uDE00",
          "\uFFFF",
          "<",
          "&",
          "]]>",
          '"',
          " ",
        ),
        maxLength: 30,
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(anyText, { minLength: 1, maxLength: 20 }), async (texts) => {
        const workbook = await opened(workbookOf("<sheetData/>"));
        await workbook.apply(texts.map((text, index) => write("S", `B${index + 1}`, text)));
        const sheet = await firstSheet(await opened(await workbook.save()));
        expect(texts.map((_, index) => cell(sheet, `B${index + 1}`)?.content)).toEqual(
          texts.map((value) => ({ kind: "text", value })),
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe("An edit is refused, and nothing changed, where it would", () => {
  const sheet = (cells: string, more = "") =>
    workbookOf(`<sheetData><row r="1">${cells}</row></sheetData>${more}`);
  const harmless = write("S", "H9", "harmless");

  test.each<[string, Uint8Array, Edit, string]>([
    ["overwrite a formula", sheet(`<c r="A1"><f>1</f><v>1</v></c>`), write("S", "A1", "x"), "formulaCell"],
    [
      "erase a formula",
      sheet(`<c r="A1"><f>1</f><v>1</v></c>`),
      { kind: "eraseText", sheet: "S", at: at("A1") },
      "formulaCell",
    ],
    [
      "break an array formula",
      sheet(`<c r="A1"><f t="array" ref="A1:A3">B1:B3</f><v>1</v></c>`),
      write("S", "A3", "x"),
      "formulaCell",
    ],
    [
      "write half of a merged area",
      sheet("", `<mergeCells><mergeCell ref="A1:B2"/></mergeCells>`),
      write("S", "B2", "x"),
      "mergedCell",
    ],
    [
      "split a merged area",
      sheet("", `<mergeCells><mergeCell ref="A1:B2"/></mergeCells>`),
      { kind: "unstyleColumn", sheet: "S", area: { top: 1, left: 2, bottom: 5, right: 2 } },
      "mergedCell",
    ],
    ["write into no sheet", sheet(""), write("T", "A1", "x"), "unknownSheet"],
    ["write more than a cell holds", sheet(""), write("S", "A1", "x".repeat(32768)), "textTooLong"],
    [
      "write beyond the sheet",
      sheet(""),
      { kind: "writeText", sheet: "S", at: { row: 1, column: 16385 }, text: "x" },
      "offSheet",
    ],
  ])("%s", async (_, bytes, edit, code) => {
    expect(await refusal(bytes, harmless, edit)).toBe(code);
  });

  test("rename a column of an Excel table", async () => {
    expect(await refusal(fixture(RICH), write("监测数据", "B1", "x"))).toBe("tableHeader");
  });
});

describe("Styling a new column", () => {
  const COLUMN = {
    kind: "styleColumn",
    sheet: "S",
    column: 4,
    like: 3,
    header: { top: 1, bottom: 2 },
    body: { top: 3, bottom: 4 },
    width: 20,
  } as const;
  const row = (r: number) => `<row r="${r}"><c r="C${r}" s="${r}"/></row>`;
  const data = `<sheetData>${row(1)}${row(2)}${row(3)}${row(4)}</sheetData>`;

  test("copies the neighbour's look row by row, repeats its header merges and splits the widths", async () => {
    const xml = await edited(
      `<cols><col min="1" max="2" width="8"></col><col min="3" max="6" width="9" style="1"></col></cols>${data}<mergeCells count="1"><mergeCell ref="C1:C2"/></mergeCells>`,
      COLUMN,
    );
    const styled = [1, 2, 3, 4].map(
      (r) => `<row r="${r}"><c r="C${r}" s="${r}"/><c r="D${r}" s="${r}"/></row>`,
    );
    expect(xml).toBe(
      `<cols><col min="1" max="2" width="8"></col><col min="3" max="3" width="9" style="1"/>` +
        `<col min="4" max="4" width="20.7109375" style="1" customWidth="1"/><col min="5" max="6" width="9" style="1"/></cols>` +
        `<sheetData>${styled.join("").replace('<c r="D1" s="1"/>', "")}</sheetData><mergeCells count="2"><mergeCell ref="C1:C2"/><mergeCell ref="D1:D2"/></mergeCells>`,
    );
  });

  test("lets its texts wrap where the neighbour's do not, with a format for each of the neighbour's", async () => {
    const formats =
      `<xf/><xf numFmtId="2" fontId="1" applyAlignment="0"><alignment horizontal="center" vertical="top" wrapText="0"/>` +
      `<protection locked="0"/></xf><xf><alignment wrapText="1"/></xf>`;
    const styles = stylesPart(`<cellXfs count="3">${formats}</cellXfs>`);
    const model = [1, 2, 1].map((style, r) => `<row r="${r + 1}"><c r="C${r + 1}" s="${style}"/></row>`);
    const bytes = workbookOf(`<sheetData>${model.join("")}<row r="4"/></sheetData>`, styles);
    const workbook = await opened(bytes);
    await workbook.apply([COLUMN]);
    const parts = partsOf(await workbook.save());
    expect(parts["xl/sheet.xml"]?.match(/<c r="D\d"[^>]*>/g)).toEqual([
      `<c r="D1" s="3"/>`,
      `<c r="D2" s="2"/>`,
      `<c r="D3" s="3"/>`,
      `<c r="D4" s="2"/>`,
    ]);
    expect(parts["xl/styles.xml"]).toContain(
      `<cellXfs count="4">${formats}<xf numFmtId="2" fontId="1" applyAlignment="1">` +
        `<alignment horizontal="center" vertical="top" wrapText="1"/><protection locked="0"/></xf></cellXfs>`,
    );
    await workbook.apply([COLUMN]);
    expect(partsOf(await workbook.save())).toEqual(parts);
    expect(await workbook.takeBack()).toBe(true);
    expect(partsOf(await workbook.save())).toEqual(partsOf(bytes));
  });

  test.each([
    ["no styles", {}],
    ["no cell formats", stylesPart("")],
  ])("lets its texts wrap in a workbook with %s", async (_, styles) => {
    const workbook = await opened(workbookOf(data.replaceAll(/ s="\d"/g, ""), styles));
    await workbook.apply([COLUMN]);
    const wraps = async (row: number, column: number) => {
      const look = await workbook.look("S");
      return look?.looks[styleAt(look, row, column)]?.alignment.wrap ?? false;
    };
    expect([await wraps(3, 4), await wraps(3, 3)]).toEqual([true, false]);
  });

  test("adds widths and merges where the schema wants them, and unstyling takes them away", async () => {
    const format = `<sheetFormatPr defaultRowHeight="15"/>`;
    const bytes = workbookOf(`${format}${data}<phoneticPr fontId="1"/>`);
    const workbook = await opened(bytes);
    await workbook.apply([COLUMN]);
    const xml = partsOf(await workbook.save())["xl/sheet.xml"] ?? "";
    expect(xml).toContain(
      `${format}<cols><col min="4" max="4" width="20.7109375" customWidth="1"/></cols><sheetData>`,
    );
    await workbook.apply([
      { kind: "unstyleColumn", sheet: "S", area: { top: 1, left: 4, bottom: 4, right: 4 } },
    ]);
    expect(partsOf(await workbook.save())["xl/sheet.xml"]).toBe(partsOf(bytes)["xl/sheet.xml"]);
  });

  test("takes away merges within the column only", async () => {
    const merges = `<mergeCells count="2"><mergeCell ref="A1:B1"/><mergeCell ref="D1:D2"/></mergeCells>`;
    const xml = await edited(`${data}${merges}`, {
      kind: "unstyleColumn",
      sheet: "S",
      area: { top: 1, left: 4, bottom: 4, right: 4 },
    });
    expect(xml).toBe(`${data}<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>`);
  });
});

test("What is written is read again in the same session", async () => {
  const workbook = await opened(fixture(KANGBASHI));
  const { name } = await firstSheet(workbook);
  await workbook.apply(everyKindOfEdit(name));
  const sheet = await firstSheet(workbook);
  expect(cell(sheet, "J9")?.content).toEqual({ kind: "text", value: '=1+1 <&> "x"\n第二行' });
  expect(sheet.flags.map(({ kind, place }) => `${kind} ${place}`)).toEqual([
    "unmet name",
    "pending evidence",
  ]);
  expect((await workbook.read()).memory).toBe('{"version":1}');
});
