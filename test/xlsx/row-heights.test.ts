import { describe, expect, test } from "@jest/globals";
import type { Edit } from "../../src/domain/sheet/edit";
import { addSheet, area, pageCell, SUMMARY, writePage } from "./pages";
import { at, fixture, KANGBASHI, opened, PREFIXED, stylesPart, workbookOf } from "./workbooks";
import { partsOf } from "./zip-file";

/** Style 1 wraps, style 2 wraps in letters of 22 points, style 3 does not wrap. */
const STYLES = stylesPart(
  `<fonts><font><sz val="11"/></font><font><sz val="22"/></font></fonts><fills><fill/><fill/></fills><borders><border/></borders>` +
    `<cellXfs><xf/><xf><alignment wrapText="1"/></xf><xf fontId="1"><alignment wrapText="true"/></xf><xf/></cellXfs>`,
);
/** Twenty digits wide. */
const COLUMNS = `<cols><col min="1" max="3" width="20.7109375" customWidth="1"/><col min="4" max="4" width="20" hidden="1"/></cols>`;
const LONG = "境".repeat(21);

const fit = (...rows: readonly number[]): Edit => ({ kind: "fitRows", sheet: "S", rows });
const text = (place: string, value: string): Edit => ({
  kind: "writeText",
  sheet: "S",
  at: at(place),
  text: value,
});

/** The opening tags of the rows after edits. */
async function rowsAfter(children: string, ...edits: readonly Edit[]): Promise<readonly string[]> {
  const workbook = await opened(workbookOf(children, STYLES));
  await workbook.apply(edits);
  const written = await workbook.save();
  await workbook.apply(edits);
  expect(partsOf(await workbook.save())).toEqual(partsOf(written));
  return rowTags(written, "xl/sheet.xml");
}

function rowTags(bytes: Uint8Array, part: string): readonly string[] {
  return (partsOf(bytes)[part] ?? "").match(/<(?:x:)?row [^>]*>/gu) ?? [];
}

const cells = (...styles: readonly number[]) =>
  styles.map((style, index) => `<c r="${"ABCD".charAt(index)}1" s="${style}"/>`).join("");
const sheet = (attributes: string, inner: string, more = "") =>
  `${COLUMNS}<sheetData><row r="1"${attributes}>${inner}</row></sheetData>${more}`;
const merged = (ref: string) => `<mergeCells><mergeCell ref="${ref}"/></mergeCells>`;

describe("Fitting a row", () => {
  test("raises one that has a height, as far as the text that was written needs, and says no more of it", async () => {
    expect(await rowsAfter(sheet(` ht="20"`, cells(1)), text("A1", LONG), fit(1))).toEqual([
      `<row r="1" ht="45">`,
    ]);
    const own = sheet(` ht="20" customHeight="1"`, cells(2));
    expect(await rowsAfter(own, text("A1", "境".repeat(10)), fit(1))).toEqual([
      `<row r="1" ht="60" customHeight="1">`,
    ]);
  });

  test("does not depend on the order of the edits", async () => {
    expect(await rowsAfter(sheet(` ht="20"`, cells(1)), fit(1), text("A1", LONG))).toEqual([
      `<row r="1" ht="45">`,
    ]);
  });

  test("never lowers it, shows it where it is hidden, or touches it for texts that it was not made for", async () => {
    for (const attributes of [` ht="60"`, ` ht="20" hidden="1"`, ` ht="0"`]) {
      const before = sheet(attributes, cells(1));
      expect(await rowsAfter(before, text("A1", LONG), fit(1))).toEqual([`<row r="1"${attributes}>`]);
    }
    const other = sheet(` ht="20"`, `<c r="A1" s="1" t="str"><v>${LONG}</v></c><c r="B1" s="1"/>`);
    expect(await rowsAfter(other, text("B1", "短"), fit(1))).toEqual([`<row r="1" ht="20">`]);
  });

  test("gives one that follows its content the height of the text, which programs may fit again", async () => {
    expect(await rowsAfter(sheet("", cells(1)), text("A1", LONG), fit(1))).toEqual([`<row r="1" ht="45">`]);
  });

  test("gives it a height for a text in a merged area, of which that program takes no account", async () => {
    const before = sheet("", cells(1, 1, 1), merged("A1:B1"));
    expect(await rowsAfter(before, text("A1", LONG), fit(1))).toEqual([
      `<row r="1" ht="30" customHeight="1">`,
    ]);
    const beside = sheet("", `${cells(1, 1)}<c r="C1" s="1" t="str"><v>${LONG}</v></c>`, merged("A1:B1"));
    expect(await rowsAfter(beside, text("A1", LONG), fit(1))).toEqual([
      `<row r="1" ht="45" customHeight="1">`,
    ]);
  });

  test("counts the other rows of a merged area in", async () => {
    const tall = `${COLUMNS}<sheetData><row r="1">${cells(1)}</row><row r="2" ht="20"/></sheetData>${merged("A1:A2")}`;
    expect(await rowsAfter(tall, text("A1", LONG), fit(1))).toEqual([
      `<row r="1" ht="25" customHeight="1">`,
      `<row r="2" ht="20"/>`,
    ]);
    const enough = tall.replace(`ht="20"`, `ht="30"`);
    expect((await rowsAfter(enough, text("A1", LONG), fit(1)))[0]).toBe(`<row r="1">`);
    const beside = enough.replace("</row>", `<c r="B1" s="1" t="str"><v>${LONG}</v></c></row>`);
    expect((await rowsAfter(beside, text("A1", LONG), fit(1)))[0]).toBe(`<row r="1">`);
  });

  test("makes a row that the file does not list, where rows have a fixed height", async () => {
    const fixed = `<sheetFormatPr defaultRowHeight="18" customHeight="1"/>${COLUMNS.replace("/><col", ` style="1"/><col`)}<sheetData/>`;
    const cell = writePage("S", pageCell("A5", "text", LONG));
    expect(await rowsAfter(fixed, cell)).toEqual([`<row r="5" ht="45">`]);
    expect(await rowsAfter(fixed, text("A5", `${LONG}\n二`), fit(5))).toEqual([
      `<row r="5" ht="60" customHeight="1">`,
    ]);
  });

  test("takes a text that does not wrap, or a hidden column, for one line", async () => {
    expect(await rowsAfter(sheet(` ht="20"`, cells(3, 1, 1, 1)), text("A1", LONG), fit(1))).toEqual([
      `<row r="1" ht="20">`,
    ]);
    expect(await rowsAfter(sheet(` ht="20"`, cells(1, 1, 1, 1)), text("D1", LONG), fit(1))).toEqual([
      `<row r="1" ht="20">`,
    ]);
  });

  test("counts the texts of a new column as wrapped, whose neighbour's are not", async () => {
    const style: Edit = {
      kind: "styleColumn",
      sheet: "S",
      column: 2,
      like: 1,
      header: { top: 1, bottom: 1 },
      body: { top: 2, bottom: 2 },
      width: 20,
    };
    const before = sheet("", cells(3));
    expect(await rowsAfter(before, style, text("B1", LONG), fit(1))).toContain(`<row r="1" ht="45">`);
  });

  test("is taken back", async () => {
    const before = workbookOf(sheet(` ht="20"`, cells(1)), STYLES);
    const workbook = await opened(before);
    await workbook.apply([text("A1", LONG), fit(1)]);
    expect(await workbook.takeBack()).toBe(true);
    expect(partsOf(await workbook.save())).toEqual(partsOf(before));
  });
});

describe.each([KANGBASHI, PREFIXED])("A row of a sheet of ours in %s", (path) => {
  const page = {
    ...SUMMARY,
    cells: [pageCell("A1", "text", LONG), pageCell("A2", "note", LONG + LONG), pageCell("A3", "text", "短")],
    merges: [area("A2:B2")],
    widths: [20, 20],
    charts: [],
  };
  const PART = "xl/worksheets/sheet5.xml";

  test("is as high as its texts need, for good where they are merged", async () => {
    const workbook = await opened(fixture(path));
    await workbook.apply([addSheet("新", page)]);
    expect(rowTags(await workbook.save(), PART)).toEqual([
      `<row r="1" ht="45">`,
      `<row r="2" ht="25.5" customHeight="1">`,
      `<row r="3">`,
    ]);
  });

  test("follows them down and up again, but not below a height of the user's", async () => {
    const workbook = await opened(fixture(path));
    await workbook.apply([addSheet("新", page)]);
    await workbook.apply([
      writePage(
        "新",
        pageCell("A1", "text", "短"),
        pageCell("A2", "note", "短"),
        pageCell("A3", "text", LONG),
      ),
    ]);
    expect(rowTags(await workbook.save(), PART)).toEqual([
      `<row r="1">`,
      `<row r="2" ht="25.5" customHeight="1">`,
      `<row r="3" ht="45">`,
    ]);
  });
});
