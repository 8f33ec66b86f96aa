import { describe, expect, test } from "@jest/globals";
import { check } from "../../../src/domain/check";
import { planClearing } from "../../../src/domain/reporting/clearing";
import { plan } from "../../../src/domain/reporting/plan";
import { formatAddress, type Address } from "../../../src/domain/sheet/address";
import type { Edit } from "../../../src/domain/sheet/edit";
import { cellAt, type SheetSnapshot, type WorkbookSnapshot } from "../../../src/domain/sheet/snapshot";
import { wordingIn } from "../../../src/locales/wording";
import { cellsOf, sheetOf, sheetOfLines, textCell, withCells } from "../table/rearrange";

const HEADER = ["序号", "指标名称", "单位", "指标值", "2020年现状值", "达标情况", "差距分析", "提升措施"];
const LED = [...HEADER, "牵头部门"];
const LINES = [
  LED,
  [1, "城镇污水处理率", "%", "≥85", 84],
  [2, "村镇饮用水卫生合格率", "%", "100", 66, "", "", "", "县疾控中心"],
  [3, "秸秆综合利用率", "%", "≥90", 95],
];
const LEAD: Address = { row: 2, column: 9 };

function bookOf(sheet: SheetSnapshot, memory: string | null = null): WorkbookSnapshot {
  return { sheets: [sheet], calculation: "automatic", mayAddSheets: true, otherSheets: [], memory };
}

function editsFor(workbook: WorkbookSnapshot): readonly Edit[] {
  return plan(workbook, check(workbook, null), wordingIn("zh-CN")).edits;
}

/** The workbook after edits of texts, flags and memory. */
function after(workbook: WorkbookSnapshot, edits: readonly Edit[]): WorkbookSnapshot {
  let { memory } = workbook;
  let [sheet = sheetOf([])] = workbook.sheets;
  for (const edit of edits) {
    if (edit.kind === "writeText") sheet = withCells(sheet, [[edit.at, textCell(edit.text)]]);
    else if (edit.kind === "setFlags") sheet = { ...sheet, flags: edit.flags };
    else if (edit.kind === "remember") memory = edit.memory;
    else if (edit.kind === "eraseText") {
      const kept = cellsOf(sheet).filter(([at]) => formatAddress(at) !== formatAddress(edit.at));
      sheet = { ...sheetOf(kept, sheet.name), flags: sheet.flags };
    }
  }
  return bookOf(sheet, memory);
}

function checked(workbook: WorkbookSnapshot): WorkbookSnapshot {
  return after(workbook, editsFor(workbook));
}

function lead({ sheets: [sheet = sheetOf([])] }: WorkbookSnapshot, row: number): string | null {
  const content = cellAt(sheet, { row, column: LEAD.column })?.content;
  return content?.kind === "text" ? content.value : null;
}

function findings(workbook: WorkbookSnapshot): readonly string[] {
  return check(workbook, null).flatMap((table) => table.findings.map(({ code, cell }) => `${code} ${cell}`));
}

describe("a column 牵头部门", () => {
  const first = checked(bookOf(sheetOfLines(LINES)));

  test("is filled for unmet rows where it is empty, and only there", () => {
    expect([2, 3, 4].map((row) => lead(first, row))).toEqual(["住建部门", "县疾控中心", null]);
  });

  test("is never added", () => {
    const lines = LINES.map((line) => line.slice(0, 8));
    const texts = editsFor(bookOf(sheetOfLines(lines))).filter(
      (edit) => edit.kind === "writeText" && edit.at.column > 8,
    );
    expect(texts).toEqual([]);
    const none = LINES.map((line) => line.slice(0, 5));
    const titles = editsFor(bookOf(sheetOfLines(none))).flatMap((edit) =>
      edit.kind === "writeText" && edit.at.row === 1 ? [edit.text] : [],
    );
    expect(titles).toEqual(["达标情况", "差距分析", "提升措施"]);
  });

  test("is not written twice, and what we wrote there is not taken for the user's", () => {
    expect(editsFor(first)).toEqual([]);
    expect(findings(first)).toEqual(findings(bookOf(sheetOfLines(LINES))));
    expect(findings(first)).toContain("missingLead I2");
    const [row] = check(first, null)[0]?.indicators[0]?.rows ?? [];
    expect(row?.measures.map((measure) => measure.lead?.["en-US"])).toEqual(
      row?.measures.map(() => "Housing and urban-rural development department"),
    );
  });

  test("is emptied where the row is met now, unless the user changed it", () => {
    const [sheet = sheetOf([])] = first.sheets;
    const met = withCells(sheet, [[{ row: 2, column: 5 }, textCell("90")]]);
    expect(lead(checked(bookOf(met, first.memory)), 2)).toBe(null);
    const changed = withCells(met, [[LEAD, textCell("县住建局")]]);
    expect(lead(checked(bookOf(changed, first.memory)), 2)).toBe("县住建局");
  });

  test("is cleared with the rest of what is ours", () => {
    const cleared = after(first, planClearing(first));
    expect([2, 3].map((row) => lead(cleared, row))).toEqual([null, "县疾控中心"]);
  });

  test("that is merged over components names the department of each, once", () => {
    const lines = [
      ["序号", "指标名称", "分项指标", "单位", "指标值", "2020年现状值", "牵头部门"],
      [1, "绿色产品市场占有率", "节能家电市场占有率", "%", "≥50", 40],
      ["", "", "在售用水器具中节水型器具占比", "%", "100", 90],
    ];
    const sheet = {
      ...sheetOfLines(lines),
      merges: [
        { top: 2, left: 1, bottom: 3, right: 1 },
        { top: 2, left: 2, bottom: 3, right: 2 },
        { top: 2, left: 7, bottom: 3, right: 7 },
      ],
    };
    const texts = editsFor(bookOf(sheet)).flatMap((edit) =>
      edit.kind === "writeText" && edit.at.column === 7 ? [`${formatAddress(edit.at)} ${edit.text}`] : [],
    );
    expect(texts).toEqual(["G2 商务部门、市场监管部门"]);
  });
});
