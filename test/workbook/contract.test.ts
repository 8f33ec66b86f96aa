import { describe, expect, test } from "@jest/globals";
import { check } from "../../src/domain/check";
import { plan } from "../../src/domain/reporting/plan";
import { formatAddress } from "../../src/domain/sheet/address";
import { reportTable } from "../../src/domain/reporting/report";
import type { Edit } from "../../src/domain/sheet/edit";
import type { WorkbookSnapshot } from "../../src/domain/sheet/snapshot";
import { wordingIn } from "../../src/locales/wording";
import { clearWorkbook } from "../../src/workbook/clear-workbook";
import { EditRefused } from "../../src/workbook/edit-refused";
import type { Workbook } from "../../src/workbook/workbook";
import {
  at,
  cell,
  everyKindOfEdit,
  KANGBASHI,
  RICH,
  stylesPart,
  workbookOf,
  write,
  XILINHOT,
} from "../xlsx/workbooks";
import { comparable, SEAMS, type Opened } from "./both-seams";

const SAMPLES = [KANGBASHI, "samples/kangbashi-2020.xlsx", XILINHOT, "samples/xilinhot-2022.xlsx"];
const wording = wordingIn("zh-CN");

function planned(snapshot: WorkbookSnapshot): readonly Edit[] {
  return plan(snapshot, check(snapshot, null), wording).edits;
}

async function runCheck(workbook: Workbook): Promise<readonly Edit[]> {
  const edits = planned(await workbook.read());
  await workbook.apply(edits);
  return edits;
}

function firstName({ sheets }: WorkbookSnapshot): string {
  return sheets[0]?.name ?? "";
}

test.each([...SAMPLES, RICH])(
  "both seams read %s alike, and a check of it reports the same",
  async (path) => {
    const snapshots = await Promise.all(SEAMS.map(async ([, open]) => (await open(path)).workbook.read()));
    const [fromFile, fromExcel] = snapshots;
    if (fromFile === undefined || fromExcel === undefined) throw new Error("two seams");
    expect(comparable(fromExcel)).toEqual(comparable(fromFile));
    const [inFile, inExcel] = [fromFile, fromExcel].map((snapshot) =>
      check(snapshot, null).map((assessment) => reportTable(assessment, [], wording)),
    );
    expect(inFile?.length).toBeGreaterThan(0);
    expect(inExcel).toEqual(inFile);
  },
);

test.each([...SAMPLES, RICH])("both seams leave %s reading alike after a check", async (path) => {
  const snapshots = await Promise.all(
    SEAMS.map(async ([, open]) => {
      const { workbook } = await open(path);
      await runCheck(workbook);
      return comparable(withoutFormats(await workbook.read()));
    }),
  );
  expect(snapshots[1]).toEqual(snapshots[0]);
});

/**
 * A1 a heading, A2 and A3 a green cell with lines, B3 a look of the user's own, row 4 without any look, and B5 merged with
 * B6; everything else was never touched.
 */
function styledRows(): Uint8Array {
  const rows = [
    `<row r="1"><c r="A1" s="1" t="str"><v>指标</v></c></row>`,
    `<row r="2"><c r="A2" s="2"><v>1</v></c><c r="E2"><v>2</v></c></row>`,
    `<row r="3"><c r="A3" s="2"><v>3</v></c><c r="B3" s="3"/></row>`,
    `<row r="4"><c r="A4"><v>4</v></c></row>`,
    `<row r="5"><c r="A5" s="2"><v>5</v></c></row>`,
  ];
  return workbookOf(
    `<sheetData>${rows.join("")}</sheetData><mergeCells count="1"><mergeCell ref="B5:B6"/></mergeCells>`,
    stylesPart(
      `<fonts><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="16"/><name val="黑体"/></font><font><i/><sz val="9"/><name val="宋体"/></font></fonts>` +
        `<fills><fill/><fill><patternFill patternType="solid"><fgColor rgb="FFC6EFCE"/></patternFill></fill></fills>` +
        `<borders><border/><border>${["left", "right", "top", "bottom"].map((side) => `<${side} style="thin"><color rgb="FF000000"/></${side}>`).join("")}</border></borders>` +
        `<cellXfs><xf/><xf fontId="1"><alignment horizontal="center" wrapText="1"/></xf><xf fontId="0" fillId="1" borderId="1" numFmtId="2"/><xf fontId="2"/></cellXfs>`,
    ),
  );
}

/** A table without any look, and without the columns that a check writes: a met row and an unmet one. */
function plainTable(): Uint8Array {
  const rows = [
    ["序号", "指标名称", "单位", "指标值", "2020年（现状值）"],
    ["1", "城镇污水处理率", "%", "≥85", 90],
    ["2", "村镇饮用水卫生合格率", "%", "100", 66],
  ];
  const cellXml = (place: string, value: string | number) =>
    typeof value === "number"
      ? `<c r="${place}"><v>${value}</v></c>`
      : `<c r="${place}" t="str"><v>${value}</v></c>`;
  const xml = rows.map((row, index) => {
    const cells = row.map((value, column) => cellXml(`${"ABCDE".charAt(column)}${index + 1}`, value));
    return `<row r="${index + 1}">${cells.join("")}</row>`;
  });
  return workbookOf(`<sheetData>${xml.join("")}</sheetData>`, stylesPart(`<cellXfs><xf/></cellXfs>`));
}

/** Number formats of cells that were empty: a file says more of them than a snapshot that is put into the host. */
function withoutFormats({ sheets, ...workbook }: WorkbookSnapshot): WorkbookSnapshot {
  return {
    ...workbook,
    sheets: sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => row?.map((found) => found && { ...found, format: "" })),
    })),
  };
}

describe.each(SEAMS)("a workbook opened as %s", (_, open) => {
  async function openFirst(path: string): Promise<Opened & { readonly name: string }> {
    const opened = await open(path);
    return { ...opened, name: firstName(await opened.workbook.read()) };
  }

  test.each(SAMPLES)("is checked twice as if once: %s", async (path) => {
    const { workbook, state } = await open(path);
    const edits = await runCheck(workbook);
    expect(edits.length).toBeGreaterThan(0);
    const once = await state();
    expect(await runCheck(workbook)).toEqual([]);
    expect(await state()).toEqual(once);
  });

  test.each(SAMPLES)("is as before after a check is taken back: %s", async (path) => {
    const { workbook, state } = await open(path);
    const before = await state();
    await runCheck(workbook);
    expect(await state()).not.toEqual(before);
    expect(await workbook.takeBack()).toBe(true);
    expect(await state()).toEqual(before);
    expect(await workbook.takeBack()).toBe(false);
  });

  test.each([...SAMPLES, RICH])("is as before after it is cleared: %s", async (path) => {
    const { workbook, state } = await open(path);
    const before = await state();
    await runCheck(workbook);
    await clearWorkbook(workbook);
    expect(await state()).toEqual(before);
  });

  test("takes every kind of edit at once, and gives each back", async () => {
    const { workbook, state, name } = await openFirst(KANGBASHI);
    const before = await state();
    await workbook.apply(everyKindOfEdit(name));
    const after = await workbook.read();
    const [sheet] = after.sheets;
    if (sheet === undefined) throw new Error("no sheet");
    expect(cell(sheet, "J9")?.content).toEqual({ kind: "text", value: '=1+1 <&> "x"\n第二行' });
    expect(sheet.flags.map(({ kind, place }) => `${kind} ${place}`)).toEqual([
      "unmet name",
      "pending evidence",
    ]);
    expect(after.memory).toBe('{"version":1}');
    expect(await workbook.takeBack()).toBe(true);
    expect(await state()).toEqual(before);
  });

  test("gives a text in an untouched cell the look of the nearest styled cell of its row, and takes it back", async () => {
    const { workbook, state, look } = await open(styledRows());
    const before = await state();
    const [heading, green] = [await look("S", at("A1")), await look("S", at("A2"))];
    const own = await look("S", at("B3"));
    const plain = await look("S", at("H2"));
    expect(new Set([heading, green, own, plain].map((one) => JSON.stringify(one))).size).toBe(4);
    await workbook.apply(["B1", "B2", "D2", "B3", "B4", "B5", "H2"].map((place) => write("S", place, "新")));
    expect(await look("S", at("B1"))).toEqual(heading);
    expect(await look("S", at("B2"))).toEqual(green);
    expect(await look("S", at("C2"))).toEqual(plain);
    expect(await look("S", at("D2"))).toEqual(green);
    expect(await look("S", at("B3"))).toEqual(own);
    expect(await look("S", at("B4"))).toEqual(plain);
    expect(await look("S", at("B5"))).toEqual(plain);
    expect(await look("S", at("H2"))).toEqual(green);
    expect(await workbook.takeBack()).toBe(true);
    expect(await state()).toEqual(before);
  });

  test("wraps the texts of columns that a check adds beside a table whose texts do not wrap", async () => {
    const { workbook, state, look } = await open(plainTable());
    const before = await state();
    const edits = await runCheck(workbook);
    const written = edits.flatMap((edit) => (edit.kind === "writeText" ? [formatAddress(edit.at)] : []));
    expect(written).toEqual(expect.arrayContaining(["F1", "G1", "H1", "F2", "F3", "G3", "H3"]));
    const plain = await look("S", at("E3"));
    for (const place of ["F1", "G1", "H1", "F2", "G2", "F3", "G3", "H3"])
      expect([place, await look("S", at(place))]).toEqual([
        place,
        expect.objectContaining({ wrapText: true, fill: null, bold: false, size: 11, lines: [] }),
      ]);
    expect(await look("S", at("E3"))).toEqual(plain);
    expect(await look("S", at("H4"))).toEqual(plain);
    expect(edits.find(({ kind }) => kind === "fitRows")).toMatchObject({ rows: [1, 2, 3] });
    const once = await state();
    expect(await runCheck(workbook)).toEqual([]);
    expect(await state()).toEqual(once);
    expect(await workbook.takeBack()).toBe(true);
    expect(await state()).toEqual(before);
  });

  test("undoes several writes one by one, newest first", async () => {
    const { workbook, state, name } = await openFirst(KANGBASHI);
    const states = [await state()];
    const writes: readonly (readonly Edit[])[] = [
      [write(name, "J3", "one"), { kind: "remember", memory: "first" }],
      [write(name, "J3", "two"), write(name, "P2", "beside")],
      [{ kind: "eraseText", sheet: name, at: at("J3") }, { kind: "forget" }],
    ];
    for (const edits of writes) {
      await workbook.apply(edits);
      states.push(await state());
    }
    for (const expected of states.toReversed().slice(1)) {
      expect(await workbook.takeBack()).toBe(true);
      expect(await state()).toEqual(expected);
    }
  });

  test.each([
    "=1+1",
    "+上升",
    "-下降",
    "@名称",
    "'引号",
    "12.5",
    "1e5",
    "50%",
    "2020-1-1",
    "1/2",
    "TRUE",
    "#N/A",
    "达标\n第二行",
  ])("keeps %j a text", async (text) => {
    const { workbook, name } = await openFirst(KANGBASHI);
    await workbook.apply([write(name, "J3", text)]);
    const [sheet] = (await workbook.read()).sheets;
    expect(sheet === undefined ? null : cell(sheet, "J3")).toMatchObject({
      content: { kind: "text", value: text },
      formula: null,
    });
  });

  test("stays as it is where edits ask for what is already so", async () => {
    const { workbook, state, name } = await openFirst(KANGBASHI);
    const edits = [write(name, "J3", "达标"), { kind: "remember", memory: "m" } as const];
    await workbook.apply(edits);
    const once = await state();
    await workbook.apply(edits);
    expect(await state()).toEqual(once);
    expect(await workbook.takeBack()).toBe(true);
    expect(await workbook.takeBack()).toBe(false);
  });

  test.each<readonly [string, string, Edit]>([
    ["write half of a merged area", "mergedCell", write("建设指标", "B4", "x")],
    ["rename a column of an Excel table", "tableHeader", write("监测数据", "B1", "x")],
    ["write into no sheet", "unknownSheet", write("没有", "A1", "x")],
    ["write more than a cell holds", "textTooLong", write("建设指标", "A1", "x".repeat(32768))],
    [
      "write beyond the sheet",
      "offSheet",
      { kind: "writeText", sheet: "建设指标", at: { row: 1, column: 16385 }, text: "x" },
    ],
  ])("refuses, and changes nothing, to %s", async (_name, code, edit) => {
    const { workbook, state, name } = await openFirst(RICH);
    const before = await state();
    const thrown: unknown = await workbook
      .apply([write(name, "P40", "harmless"), edit])
      .catch((error: unknown) => error);
    expect(thrown instanceof EditRefused ? thrown.code : thrown).toBe(code);
    expect(await state()).toEqual(before);
  });
});
