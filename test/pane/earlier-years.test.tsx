/** @jest-environment ./test/pane/browser-environment.cjs */
import { afterEach, expect, test } from "@jest/globals";
import { fireEvent, screen, within } from "@testing-library/react";
import { sheetsFile } from "../cli/sheets-file";
import { closePane, paneBeside } from "./beside";

afterEach(closePane);

function table(
  year: number,
  sewage: number | string,
  water: number,
): readonly (readonly (string | number)[])[] {
  return [
    ["康巴什区生态文明建设指标"],
    ["指标名称", "单位", "指标值", `${year}年（现状值）`, "达标情况"],
    ["城镇污水处理率", "%", "≥85", sewage, ""],
    ["单位地区生产总值用水量", "立方米/万元", "≤20", water, ""],
  ];
}

/** What the evidence of each row says of earlier years, in a workbook with these sheets. */
async function said(sheets: Parameters<typeof sheetsFile>[0]): Promise<readonly (string | null)[]> {
  await paneBeside(sheetsFile(sheets));
  fireEvent.click(screen.getByRole("button", { name: "一键检查" }));
  fireEvent.click(await screen.findByRole("button", { name: "清除筛选" }));
  const list = await screen.findByRole("list", { name: "指标清单" });
  return within(list)
    .getAllByRole("listitem")
    .map((line) => {
      fireEvent.click(within(line).getByRole("button", { name: /^依据/u }));
      return within(line).queryByText(/^历年数值/u)?.textContent ?? null;
    })
    .toSorted();
}

test("the evidence of a row tells in one line what other sheets say of earlier years", async () => {
  const sheets = { "2021": table(2021, 84, 24), "2019": table(2019, 80, 26), "2020": table(2020, 86, 25) };
  expect(await said(sheets)).toEqual([
    "历年数值（%）：2019年 80 → 2020年 86 → 2021年 84，变差",
    "历年数值（立方米/万元）：2019年 26 → 2020年 25 → 2021年 24，变好",
  ]);
});

test("it says nothing of a single year", async () => {
  expect(await said({ "2021": table(2021, 84, 24) })).toEqual([null, null]);
});
