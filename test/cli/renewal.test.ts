import { expect, test } from "@jest/globals";
import { planClearing } from "../../src/domain/reporting/clearing";
import type { Edit } from "../../src/domain/sheet/edit";
import { wordingIn } from "../../src/locales/wording";
import { checkWorkbook } from "../../src/workbook/check-workbook";
import type { XlsxWorkbook } from "../../src/xlsx/xlsx-workbook";
import { at, cell, opened } from "../xlsx/workbooks";
import { partsOf } from "../xlsx/zip-file";
import { checkRequest } from "../workbook/check-request";
import { ecogap, Folder } from "./command-line";
import { sheetsFile } from "./sheets-file";

const wording = wordingIn("zh-CN");

async function textsOf(
  bytes: Uint8Array,
  sheet: string,
  cells: readonly string[],
): Promise<readonly string[]> {
  const { sheets } = await (await opened(bytes)).read();
  const found = sheets.find(({ name }) => name === sheet);
  if (found === undefined) throw new Error(`no sheet ${sheet}`);
  return cells.map((address) => {
    const content = cell(found, address)?.content;
    return content?.kind === "text" ? (content.value.split(/[\n，]/u)[0] ?? "") : "";
  });
}

/** The checked Kangbashi table, copied for 2021: the year, water use and one of our texts are the user's now. */
async function copiedForNextYear(folder: Folder): Promise<string> {
  const input = folder.sample("kangbashi-2020-blank");
  await ecogap("check", input, "--out", folder.at("2020.xlsx"), "--quiet");
  const workbook = await opened(folder.bytes("2020.xlsx"));
  await workbook.setCell("建设指标", at("I2"), "2021年\n（现状值）");
  await workbook.setCell("建设指标", at("I26"), "9.5（上级考核目标：＜10）");
  await workbook.setCell("建设指标", at("M27"), "土地利用仍需集约。");
  return folder.put("2021.xlsx", await workbook.save());
}

const CELLS = ["J26", "M26", "J27", "M27", "M28"];

test("a workbook copied for the next year keeps last year's texts until --renew, and the user's for good", async () => {
  const folder = new Folder();
  const copy = await copiedForNextYear(folder);
  const stale = [
    "未达标",
    "2020年单位地区生产总值用水量为15.55立方米/万元",
    "未达标",
    "土地利用仍需集约。",
    "2020年一般工业固体废物综合利用率提高幅度为-0.2%",
  ];
  const left = await ecogap("check", copy, "--out", folder.at("left.xlsx"));
  expect(left.out).toMatch(/工作表“建设指标”有 \d+ 个单元格仍是程序为2020年写入的文字.*--renew/u);
  expect(await textsOf(folder.bytes("left.xlsx"), "建设指标", CELLS)).toEqual(stale);
  const again = await ecogap("check", folder.at("left.xlsx"), "--out", folder.at("again.xlsx"));
  expect(again.out).toContain("没有需要改动的内容");
  expect(again.out).toContain("仍是程序为2020年写入的文字");
  for (const before of [copy, folder.at("left.xlsx")]) {
    const renewed = await ecogap("check", before, "--renew", "--out", folder.at("renewed.xlsx"));
    expect(renewed.out).not.toContain("仍是程序为");
    expect(await textsOf(folder.bytes("renewed.xlsx"), "建设指标", CELLS)).toEqual([
      "达标",
      "",
      "未达标",
      "土地利用仍需集约。",
      "2021年一般工业固体废物综合利用率提高幅度为-0.2%",
    ]);
    const after = await ecogap(
      "check",
      folder.at("renewed.xlsx"),
      "--renew",
      "--out",
      folder.at("same.xlsx"),
    );
    expect(after.out).toContain("没有需要改动的内容");
  }
});

/** All parts but our own, which also lists the writes that can be taken back. */
function sheetParts(bytes: Uint8Array): object {
  return Object.fromEntries(
    Object.entries(partsOf(bytes)).filter(([part]) => part !== "customXml/item1.xml"),
  );
}

test("taking a renewal back gives the copied workbook as it was", async () => {
  const folder = new Folder();
  await copiedForNextYear(folder);
  const workbook = await opened(folder.bytes("2021.xlsx"));
  const { plan } = await checkWorkbook(workbook, checkRequest({ renew: true }), wording);
  expect(plan.edits.filter(({ kind }) => kind === "eraseText").length).toBeGreaterThan(0);
  expect(await workbook.takeBack()).toBe(true);
  const before = await opened(folder.bytes("2021.xlsx"));
  expect(await workbook.read()).toEqual(await before.read());
  expect(sheetParts(await workbook.save())).toEqual(sheetParts(folder.bytes("2021.xlsx")));
});

const TABLE = [
  ["序号", "指标名称", "单位", "指标值", "2020年（现状值）", "达标情况", "差距分析", "提升措施"],
  [1, "城镇污水处理率", "%", "≥85", 80.5, "", "", ""],
  [2, "村镇饮用水卫生合格率", "%", "100", 66, "", "", ""],
];

/** Puts into the second sheet what a check wrote into the first, as copying the sheet does. */
async function copySheet(workbook: XlsxWorkbook, edits: readonly Edit[]): Promise<void> {
  const copied = edits.flatMap((edit): readonly Edit[] =>
    "sheet" in edit ? [{ ...edit, sheet: "2021" }] : [],
  );
  await workbook.apply(copied);
  await workbook.setCell("2021", at("E1"), "2021年（现状值）");
  await workbook.setCell("2021", at("E2"), 88);
  await workbook.setCell("2021", at("G3"), "管网正在改造。");
}

test("a sheet copied within the workbook is renewed beside its original, and cleared with it", async () => {
  const folder = new Folder();
  const workbook = await opened(sheetsFile({ "2020": TABLE, "2021": TABLE }));
  const { plan } = await checkWorkbook(workbook, checkRequest({ sheet: "2020" }), wording);
  await copySheet(workbook, plan.edits);
  const copy = folder.put("copy.xlsx", await workbook.save());
  const { out } = await ecogap("check", copy, "--renew", "--out", folder.at("renewed.xlsx"));
  expect(out).not.toContain("没有对应的写入记录");
  const cells = ["F2", "G2", "F3", "G3"];
  expect(await textsOf(folder.bytes("renewed.xlsx"), "2021", cells)).toEqual([
    "达标",
    "",
    "未达标",
    "管网正在改造。",
  ]);
  expect(await textsOf(folder.bytes("renewed.xlsx"), "2020", cells)).toEqual([
    "未达标",
    "2020年城镇污水处理率为80.5%",
    "未达标",
    "2020年村镇饮用水卫生合格率为66%",
  ]);
  const cleared = await opened(folder.bytes("copy.xlsx"));
  await cleared.apply(planClearing(await cleared.read()));
  expect(await textsOf(await cleared.save(), "2021", cells)).toEqual(["", "", "", "管网正在改造。"]);
});
