import { describe, expect, test } from "@jest/globals";
import type { Edit } from "../../src/domain/sheet/edit";
import type { SheetSnapshot } from "../../src/domain/sheet/snapshot";
import { EditRefused } from "../../src/workbook/edit-refused";
import { PAGE_LOOKS } from "../../src/workbook/page-look";
import { styleAt } from "../../src/xlsx/sheet-look";
import type { XlsxWorkbook } from "../../src/xlsx/xlsx-workbook";
import { addSheet, area, pageCell, SUMMARY, writePage } from "./pages";
import {
  at,
  cell,
  edited,
  fixture,
  KANGBASHI,
  LIBREOFFICE,
  opened,
  PREFIXED,
  RICH,
  workbookOf,
  write,
  XILINHOT,
} from "./workbooks";
import { partsOf, withPart, writeZip } from "./zip-file";

const NAME = "达标汇总";
const FILES = [KANGBASHI, XILINHOT, RICH, LIBREOFFICE, PREFIXED];

async function sheetNamed(workbook: XlsxWorkbook, name: string): Promise<SheetSnapshot> {
  const sheet = (await workbook.read()).sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(name);
  return sheet;
}

async function refusal(bytes: Uint8Array, ...edits: readonly Edit[]): Promise<unknown> {
  const workbook = await opened(bytes);
  const thrown: unknown = await workbook.apply(edits).catch((error: unknown) => error);
  expect(partsOf(await workbook.save())).toEqual(partsOf(bytes));
  return thrown instanceof EditRefused ? thrown.code : String(thrown);
}

describe.each(FILES)("a sheet added to %s", (path) => {
  test("stands behind the others with what it holds, after saving too", async () => {
    const workbook = await opened(fixture(path));
    const before = (await workbook.read()).sheets.map(({ name }) => name);
    await workbook.apply([addSheet(NAME)]);
    const later = await opened(await workbook.save());
    expect((await later.read()).sheets.map(({ name }) => name)).toEqual([...before, NAME]);
    const sheet = await sheetNamed(later, NAME);
    expect(sheet).toEqual(await sheetNamed(workbook, NAME));
    expect(sheet.used).toEqual(area("A1:D9"));
    expect(sheet.merges).toEqual(SUMMARY.merges);
    expect(cell(sheet, "A9")).toMatchObject({ content: { value: "=不是公式" }, formula: null });
    expect(cell(sheet, "B5")).toEqual({ content: { kind: "number", value: 6 }, format: "0", formula: null });
    expect(cell(sheet, "D7")).toEqual({
      content: { kind: "number", value: 0.875 },
      format: "0%",
      formula: "B7/(B7+C7)",
    });
    expect(cell(sheet, "A8")).toMatchObject({
      content: { kind: "text", value: "核查 <1>" },
      formula: `HYPERLINK("#'建设指标'!D3","核查 <1>")`,
    });
  });

  test("looks as said, on the font of cells that were never touched", async () => {
    const workbook = await opened(fixture(path));
    await workbook.apply([addSheet(NAME)]);
    const look = await workbook.look(NAME);
    if (look === null) throw new Error("no look");
    const plain = look.looks[0]?.font;
    for (const { at: place, style } of SUMMARY.cells) {
      const wanted = PAGE_LOOKS[style];
      const { font, fill, border, alignment } = look.looks[styleAt(look, place.row, place.column)] ?? {};
      expect(font).toMatchObject({
        name: plain?.name,
        size: wanted.size ?? plain?.size,
        bold: wanted.bold,
        underline: wanted.underlined,
        colour: wanted.colour ?? plain?.colour,
      });
      expect(fill).toBe(wanted.fill);
      expect(border?.left?.style ?? null).toBe(wanted.lined ? "thin" : null);
      expect(alignment).toMatchObject({
        horizontal: wanted.horizontal ?? "general",
        vertical: wanted.vertical ?? "bottom",
        wrap: wanted.wraps,
      });
    }
    expect(styleAt(look, 1, 4)).toBe(styleAt(look, 1, 1));
    expect(look.frozen).toEqual({ rows: 4, columns: 0 });
    expect(look.columns.map(({ width }) => Math.round(width ?? 0))).toEqual([25, 11, 11, 11]);
  });

  test("leaves every part but the workbook's lists and styles as it was, and is taken back with all its parts", async () => {
    const before = fixture(path);
    const workbook = await opened(before);
    await workbook.apply([addSheet(NAME), { kind: "remember", memory: "m" }]);
    const old = partsOf(before);
    const now = partsOf(await workbook.save());
    const changed = Object.keys(old).filter((part) => now[part] !== old[part]);
    expect(changed.toSorted()).toEqual([
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/styles.xml",
      "xl/workbook.xml",
    ]);
    const later = await opened(await workbook.save());
    expect(await later.takeBack()).toBe(true);
    expect(partsOf(await later.save())).toEqual(old);
    expect(await workbook.takeBack()).toBe(true);
    expect(Buffer.from(await workbook.save()).equals(Buffer.from(before))).toBe(true);
  });

  test("takes what later edits of the same write and later writes put into it, and gives all back", async () => {
    const before = fixture(path);
    const workbook = await opened(before);
    const flags = [{ kind: "unmet", place: "name", token: "t1", areas: [area("A6")] }] as const;
    await workbook.apply([
      addSheet(NAME),
      { kind: "setFlags", sheet: NAME, flags },
      writePage(NAME, pageCell("B6", "count", 7)),
    ]);
    const states = [partsOf(await workbook.save())];
    await workbook.apply([writePage(NAME, pageCell("A9", "text", "-下降"), pageCell("F1", "count", 3))]);
    states.push(partsOf(await workbook.save()));
    const later = await opened(await workbook.save());
    await later.apply([addSheet("另一"), writePage(NAME, pageCell("A9", "plain", null))]);
    const sheet = await sheetNamed(later, NAME);
    expect(sheet.flags).toEqual(flags);
    expect(cell(sheet, "B6")?.content).toEqual({ kind: "number", value: 7 });
    expect(cell(sheet, "A9")).toBeUndefined();
    for (const state of states.toReversed()) {
      expect(await later.takeBack()).toBe(true);
      expect(partsOf(await later.save())).toEqual(state);
    }
    expect(await later.takeBack()).toBe(true);
    expect(partsOf(await later.save())).toEqual(partsOf(before));
  });

  test("adds its looks to the styles once, for a second sheet and a later run too", async () => {
    const workbook = await opened(fixture(path));
    await workbook.apply([addSheet(NAME)]);
    const styles = partsOf(await workbook.save())["xl/styles.xml"];
    await workbook.apply([addSheet("二"), addSheet("三")]);
    const later = await opened(await workbook.save());
    await later.apply([addSheet("四")]);
    expect(partsOf(await later.save())["xl/styles.xml"]).toBe(styles);
  });
});

describe("a sheet is refused, and nothing changed, where", () => {
  test.each([NAME, "建设指标"])("one of the name is there: %s", async (name) => {
    const workbook = await opened(fixture(KANGBASHI));
    await workbook.apply([addSheet(NAME)]);
    expect(await refusal(await workbook.save(), addSheet("先"), addSheet(name))).toBe("sheetExists");
  });

  test("the name differs in case only, or is that of a chart sheet", async () => {
    const bytes = withChartSheet();
    expect(await refusal(bytes, addSheet("s"))).toBe("sheetExists");
    expect(await refusal(bytes, addSheet("图"))).toBe("sheetExists");
    expect(await refusal(bytes, addSheet("Sum"), addSheet("SUM"))).toBe("sheetExists");
  });

  test("the workbook's structure is protected", async () => {
    const bytes = withPart(fixture(KANGBASHI), "xl/workbook.xml", (xml) =>
      xml.replace("<sheets>", `<workbookProtection lockStructure="1"/><sheets>`),
    );
    expect((await (await opened(bytes)).read()).mayAddSheets).toBe(false);
    expect(await refusal(bytes, addSheet(NAME))).toBe("structureProtected");
  });

  test("it is written into before it is added, a cell lies beyond the sheet or holds too much", async () => {
    const bytes = fixture(KANGBASHI);
    expect(await refusal(bytes, write(NAME, "A1", "x"), addSheet(NAME))).toBe("unknownSheet");
    const far = { ...SUMMARY, cells: [{ ...pageCell("A1", "text", "x"), at: { row: 1, column: 16385 } }] };
    expect(await refusal(bytes, addSheet(NAME, far))).toBe("offSheet");
    const long = { ...SUMMARY, cells: [pageCell("A1", "text", "x".repeat(32768))] };
    expect(await refusal(bytes, addSheet(NAME, long))).toBe("textTooLong");
    const covered = { ...SUMMARY, cells: [pageCell("B1", "text", "x")] };
    expect(await refusal(bytes, addSheet(NAME, covered))).toBe("mergedCell");
  });

  test.each(["", "a/b", "a[1]", "x".repeat(32), "'x", "History", "a\u0007"])(
    "Excel forbids the name, which is a mistake of the program: %j",
    async (name) => {
      expect(await refusal(fixture(KANGBASHI), addSheet(name))).toMatch(/^Error: sheet name/u);
    },
  );

  test("a formula or number in it is none that Excel reads, which is a mistake of the program", async () => {
    const bytes = fixture(KANGBASHI);
    const holding = (...value: Parameters<typeof pageCell>) => ({ ...SUMMARY, cells: [pageCell(...value)] });
    const long = `=HYPERLINK("#A1","${"x".repeat(256)}")`;
    expect(await refusal(bytes, addSheet(NAME, holding("A1", "link", long)))).toMatch(/^Error: formula/u);
    expect(await refusal(bytes, addSheet(NAME, holding("A1", "count", NaN)))).toMatch(/^Error: number/u);
    const short = `=HYPERLINK("#A1","${'""'.repeat(200)}")&"${"x".repeat(255)}"`;
    const workbook = await opened(bytes);
    await workbook.apply([addSheet(NAME, holding("A1", "link", short, "x"))]);
    expect(cell(await sheetNamed(workbook, NAME), "A1")?.formula).toBe(short.slice(1));
  });

  test("its merged areas overlap, which is a mistake of the program", async () => {
    const page = { ...SUMMARY, merges: [area("A1:B2"), area("B2:C3")] };
    expect(await refusal(fixture(KANGBASHI), addSheet(NAME, page))).toMatch(/^Error: merged areas overlap/u);
  });
});

const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** One worksheet, `S`, and one chart sheet, `图`; relationship namespaces are declared on each sheet alone. */
function withChartSheet(): Uint8Array {
  const sheet = (name: string, id: number) =>
    `<sheet xmlns:q="${OFFICE}" name="${name}" sheetId="${id}" q:id="r${id}"/>`;
  return workbookOf("<sheetData/>", {
    "xl/workbook.xml": `<workbook xmlns="${MAIN}"><sheets>${sheet("S", 1)}${sheet("图", 2)}</sheets><definedNames/></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}"><Relationship Id="r1" Type="${OFFICE}/worksheet" Target="sheet.xml"/><Relationship Id="r2" Type="${OFFICE}/chartsheet" Target="chart.xml"/></Relationships>`,
  });
}

test("Sheets that are no worksheets are named, and one added comes behind them", async () => {
  const workbook = await opened(withChartSheet());
  expect(await workbook.read()).toMatchObject({ otherSheets: ["图"], mayAddSheets: true });
  await workbook.apply([addSheet(NAME)]);
  const xml = Buffer.from(partsOf(await workbook.save())["xl/workbook.xml"] ?? "", "latin1").toString();
  expect(xml).toContain(`<sheet name="${NAME}" sheetId="3" r:id="rId3" xmlns:r="${OFFICE}"/></sheets>`);
  expect(xml).toContain(
    `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="2">'${NAME}'!$1:$4</definedName></definedNames>`,
  );
  expect((await sheetNamed(await opened(await workbook.save()), NAME)).used).toEqual(area("A1:D9"));
});

test("A sheet added to a strict workbook is strict as well", async () => {
  const strict = Object.entries(partsOf(workbookOf("<sheetData/>"))).map(
    ([name, xml]) =>
      [
        name,
        xml
          .replaceAll(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")
          .replaceAll(OFFICE, "http://purl.oclc.org/ooxml/officeDocument/relationships"),
      ] as const,
  );
  const workbook = await opened(writeZip(Object.fromEntries(strict)));
  await workbook.apply([addSheet("New")]);
  const later = await opened(await workbook.save());
  expect((await sheetNamed(later, "New")).merges).toEqual(SUMMARY.merges);
  const parts = partsOf(await later.save());
  expect(parts["xl/worksheets/sheet1.xml"]).toContain("http://purl.oclc.org/ooxml/spreadsheetml/main");
  expect(parts["xl/charts/chart1.xml"]).toContain("http://purl.oclc.org/ooxml/drawingml/chart");
});

test("A sheet prints in landscape on A4, one page wide, its frozen rows or one further down on every page", async () => {
  const workbook = await opened(fixture(KANGBASHI));
  const unfrozen = { ...SUMMARY, frozenRows: 0, charts: [] };
  await workbook.apply([
    addSheet("它's"),
    addSheet("无", unfrozen),
    addSheet("第九行", { ...unfrozen, repeatedRow: 9 }),
  ]);
  const parts = partsOf(await workbook.save());
  const workbookXml = Buffer.from(parts["xl/workbook.xml"] ?? "", "latin1").toString();
  expect(workbookXml.match(/<definedName .*?<\/definedName>/gu)).toEqual([
    `<definedName name="_xlnm.Print_Titles" localSheetId="4">'它''s'!$1:$4</definedName>`,
    `<definedName name="_xlnm.Print_Titles" localSheetId="6">'第九行'!$9:$9</definedName>`,
  ]);
  const sheet = parts["xl/worksheets/sheet5.xml"] ?? "";
  expect(sheet).toContain(`<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`);
  expect(sheet).toContain(
    `<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>`,
  );
  expect(parts["xl/worksheets/sheet6.xml"]).not.toMatch(/<pane|<drawing/u);
});

test("A merged area of one cell is none", async () => {
  const workbook = await opened(fixture(KANGBASHI));
  await workbook.apply([addSheet(NAME, { ...SUMMARY, merges: [area("A1"), area("A10:A11")] })]);
  expect((await sheetNamed(workbook, NAME)).merges).toEqual([area("A10:A11")]);
  await workbook.apply([addSheet("二", { ...SUMMARY, merges: [area("A1")] })]);
  expect((await sheetNamed(workbook, "二")).merges).toEqual([]);
});

test("Where the user changed an added sheet, adding it is not taken back", async () => {
  const workbook = await opened(fixture(KANGBASHI));
  await workbook.apply([addSheet(NAME)]);
  await workbook.setCell(NAME, at("F20"), "用户");
  const before = partsOf(await workbook.save());
  expect(await workbook.takeBack()).toBe(false);
  expect(partsOf(await workbook.save())).toEqual(before);
});

describe("Cells of a sheet of ours", () => {
  const sheet = (cells: string, more = "") => `<sheetData><row r="1">${cells}</row></sheetData>${more}`;
  const data = (xml: string) => /<sheetData.*<\/sheetData>/u.exec(xml)?.[0];

  test("are written over formulas, and formulas over texts", async () => {
    const before = sheet(
      `<c r="A1" t="str"><f>"a"</f><v>a</v></c><c r="B1" t="inlineStr"><is><t>b</t></is></c>`,
    );
    const after = await edited(
      before,
      writePage("S", pageCell("A1", "plain", "a"), pageCell("B1", "plain", "=1+1", 2)),
    );
    expect(data(after)).toBe(
      `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t xml:space="preserve">a</t></is></c><c r="B1"><f>1+1</f><v>2</v></c></row></sheetData>`,
    );
  });

  test("lose their element where they become plain and blank", async () => {
    const before = sheet(`<c r="A1" s="1"><v>1</v></c><c r="B1"><f>1</f><v>1</v></c><c r="C1"><v>3</v></c>`);
    const blank = ["A1", "B1", "D1"].map((place) => pageCell(place, "plain", null));
    expect(data(await edited(before, writePage("S", ...blank)))).toBe(
      `<sheetData><row r="1"><c r="C1"><v>3</v></c></row></sheetData>`,
    );
  });

  test("that are so already stay as they are, byte for byte", async () => {
    const workbook = await opened(fixture(KANGBASHI));
    await workbook.apply([addSheet(NAME)]);
    const once = await workbook.save();
    const later = await opened(once);
    await later.apply([writePage(NAME, ...SUMMARY.cells)]);
    expect(Buffer.from(await later.save()).equals(Buffer.from(once))).toBe(true);
  });

  const shared =
    `<c r="A1"><f t="shared" ref="A1:C1" si="0">D1*2</f><v>2</v></c>` +
    `<c r="B1"><f t="shared" si="0"/><v>4</v></c><c r="C1"><f t="shared" si="0"/><v>6</v></c>`;

  test("that share a formula are replaced all together, or those that do not spell it out", async () => {
    const all = ["A1", "B1", "C1"].map((place) => pageCell(place, "plain", 1));
    expect(data(await edited(sheet(shared), writePage("S", ...all)))).not.toContain("<f");
    expect(data(await edited(sheet(shared), writePage("S", pageCell("B1", "plain", 1))))).toContain(
      `<c r="B1"><v>1</v></c>`,
    );
  });

  test("that spell a shared formula out for others, or are part of an array formula, are refused", async () => {
    const first = writePage("S", pageCell("A1", "plain", 1), pageCell("B1", "plain", 1));
    expect(await refusal(workbookOf(sheet(shared)), first)).toBe("formulaCell");
    const array = `<c r="A1"><f t="array" ref="A1:B1">C1:D1</f><v>1</v></c><c r="B1"><v>2</v></c>`;
    const second = writePage("S", pageCell("B1", "plain", 1));
    expect(await refusal(workbookOf(sheet(array)), second)).toBe("formulaCell");
    const single = `<c r="A1" cm="1"><f t="array" ref="A1">C1</f><v>1</v></c>`;
    expect(data(await edited(sheet(single), writePage("S", pageCell("A1", "plain", 1))))).toBe(
      `<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>`,
    );
  });

  test("do not go under merged areas or into the header of an Excel table", async () => {
    const merged = workbookOf(sheet("", `<mergeCells><mergeCell ref="A1:B2"/></mergeCells>`));
    expect(await refusal(merged, writePage("S", pageCell("B2", "plain", 1)))).toBe("mergedCell");
    const header = writePage("监测数据", pageCell("B1", "plain", 1));
    expect(await refusal(fixture(RICH), header)).toBe("tableHeader");
  });
});

describe("The order of calculation", () => {
  const chain = (cells: string) => `<calcChain xmlns="${MAIN}">${cells}</calcChain>`;
  const formulas = `<sheetData><row r="1">${["A1", "B1", "C1"].map((place) => `<c r="${place}"><f>1</f><v>1</v></c>`).join("")}</row></sheetData>`;
  const file = (cells: string) => {
    const parts = partsOf(workbookOf(formulas));
    return writeZip({
      ...parts,
      "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}"><Relationship Id="r1" Type="${OFFICE}/worksheet" Target="sheet.xml"/><Relationship Id="r2" Type="${OFFICE}/calcChain" Target="calcChain.xml"/></Relationships>`,
      "[Content_Types].xml": (parts["[Content_Types].xml"] ?? "").replace(
        "<Override",
        `<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/><Override`,
      ),
      "xl/calcChain.xml": chain(cells),
    });
  };

  test("names no cell that has lost its formula, and is taken back", async () => {
    const before = file(`<c r="A1" i="1"/><c r="B1"/><c r="C1"/><c r="A1" i="2"/>`);
    const workbook = await opened(before);
    await workbook.apply([writePage("S", pageCell("A1", "plain", 1), pageCell("B1", "plain", "=2", 2))]);
    expect(partsOf(await workbook.save())["xl/calcChain.xml"]).toBe(
      chain(`<c r="B1" i="1"/><c r="C1"/><c r="A1" i="2"/>`),
    );
    expect(await workbook.takeBack()).toBe(true);
    expect(partsOf(await workbook.save())).toEqual(partsOf(before));
  });

  test("goes with the last formula, and comes back as it was", async () => {
    const before = file(`<c r="C1" i="1"/><c r="B1"/><c r="A1"/>`);
    const workbook = await opened(before);
    const numbers = ["A1", "B1", "C1"].map((place) => pageCell(place, "plain", 1));
    await workbook.apply([writePage("S", ...numbers), addSheet("T")]);
    const written = partsOf(await workbook.save());
    expect(written["xl/calcChain.xml"]).toBeUndefined();
    expect(written["[Content_Types].xml"]).not.toContain("calcChain");
    const later = await opened(await workbook.save());
    await later.apply([write("S", "A9", "x")]);
    expect(await later.takeBack()).toBe(true);
    expect(await later.takeBack()).toBe(true);
    expect(partsOf(await later.save())).toEqual(partsOf(before));
  });
});
