import { expect, test } from "@jest/globals";
import { ecogap, Folder } from "../cli/command-line";
import { sheetsFile } from "../cli/sheets-file";
import { given } from "../hostile/checking";
import { tableBook } from "../hostile/tables";
import { partsOf } from "../xlsx/zip-file";

test("a style sheet that the workbook does not name stays as it is, and ours gets another name", async () => {
  const stray = `<styleSheet xmlns="urn:other"/>`;
  const { checked } = await given(tableBook({ "xl/styles.xml": stray }));
  const parts = partsOf(checked ?? new Uint8Array());
  expect(parts["xl/styles.xml"]).toBe(stray);
  expect(parts["xl/styles1.xml"]).toContain("<cellXfs");
});

test("a sheet whose name is longer than a formula may be is checked and its sheets are made, without links to it", async () => {
  const folder = new Folder();
  const table = [
    ["序号", "指标名称", "单位", "指标值", "2020年（现状值）"],
    [1, "城镇污水处理率", "%", "≥85", 60],
  ];
  const input = folder.put("in.xlsx", sheetsFile({ ["字".repeat(9000)]: table }));
  const made = await ecogap("check", input, "--materials", "--out", folder.at("out.xlsx"), "--quiet");
  expect(made).toEqual({ code: 0, out: "", err: "" });
  const again = await ecogap(
    "check",
    folder.at("out.xlsx"),
    "--materials",
    "--out",
    folder.at("again.xlsx"),
    "--quiet",
  );
  expect(again.code).toBe(0);
  expect(folder.bytes("again.xlsx")).toEqual(folder.bytes("out.xlsx"));
});
