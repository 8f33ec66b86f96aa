import { describe, expect, test } from "@jest/globals";
import { check } from "../../src/domain/check";
import { plan } from "../../src/domain/reporting/plan";
import { reportTable } from "../../src/domain/reporting/report";
import type { Edit } from "../../src/domain/sheet/edit";
import type { WorkbookSnapshot } from "../../src/domain/sheet/snapshot";
import { wordingIn } from "../../src/locales/wording";
import { clearWorkbook } from "../../src/workbook/clear-workbook";
import { EditRefused } from "../../src/workbook/edit-refused";
import type { Workbook } from "../../src/workbook/workbook";
import { at, cell, everyKindOfEdit, KANGBASHI, RICH, write, XILINHOT } from "../xlsx/workbooks";
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
    const { workbook, state } = await open(path);
    return { workbook, state, name: firstName(await workbook.read()) };
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
