/** @jest-environment ./test/pane/browser-environment.cjs */
import { afterEach, describe, expect, test } from "@jest/globals";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { axe } from "jest-axe";
import { sheetsFile } from "../cli/sheets-file";
import { formatArea } from "../../src/domain/sheet/address";
import { closePane, paneBeside, press } from "./beside";
import type { FileBesidePane } from "./file-beside-pane";

afterEach(closePane);

/** Five regions, of which the first misses nothing; the last has no value for the air. */
const MATRIX = [
  ["地区", "空气质量优良天数比例", "城镇污水处理率", "单位地区生产总值能耗"],
  ["单位", "%", "%", "吨标准煤/万元"],
  ["指标值", "≥80", "≥85", "≤0.5"],
  ["东胜区", 90, 95, 0.3],
  ["达拉特旗", 70, 60, 0.9],
  ["准格尔旗", 85, 84, 0.4],
  ["鄂托克旗", 75, 90, 0.4],
  ["杭锦旗", "", 88, 0.2],
];

async function checked(): Promise<FileBesidePane> {
  const { workbook } = await paneBeside(sheetsFile({ 各旗区: MATRIX }));
  await press("一键检查");
  await screen.findByText("5 个地区，其中 3 个有未达标指标。");
  return workbook;
}

function selected({ selected: place }: FileBesidePane): string {
  return place === null ? "" : formatArea(place.area);
}

function listed(name: string): readonly string[] {
  return within(screen.getByRole("list", { name }))
    .getAllByRole("listitem")
    .map(({ textContent }) => textContent);
}

describe("a matrix of many regions", () => {
  test("lists its regions, those with most unmet indicators first", async () => {
    await checked();
    expect(listed("各地区结果")).toEqual([
      "达拉特旗✗ 未达标 3",
      "准格尔旗✗ 未达标 1✓ 达标 2",
      "鄂托克旗✗ 未达标 1✓ 达标 2",
      "杭锦旗？ 待核实 1✓ 达标 2",
      "东胜区✓ 达标 3",
    ]);
    expect((await axe(document.body)).violations).toEqual([]);
  });

  test("leads to a region, its rows and their cells, and back", async () => {
    const workbook = await checked();
    await press(/^准格尔旗/u);
    expect(document.activeElement?.textContent).toBe("返回各地区");
    expect(screen.getByRole("heading", { level: 3, name: "准格尔旗" })).toBeTruthy();
    const rows = screen.getByRole("list", { name: "指标清单" });
    await userEvent.click(within(rows).getByText("城镇污水处理率"));
    expect(selected(workbook)).toBe("C6");
    await press("返回各地区");
    expect(listed("各地区结果")).toHaveLength(5);
    expect(document.activeElement).toBe(screen.getByRole("searchbox", { name: "查找地区" }));
  });

  test("finds regions by a part of their name, and those that miss something", async () => {
    await checked();
    await userEvent.type(screen.getByRole("searchbox", { name: "查找地区" }), "旗");
    await screen.findByText("显示 4 / 5 个地区");
    await userEvent.click(screen.getByRole("checkbox", { name: "只看有未达标指标的地区" }));
    await screen.findByText("显示 3 / 5 个地区");
    await userEvent.type(screen.getByRole("searchbox", { name: "查找地区" }), "没有");
    await screen.findByText("显示 0 / 5 个地区");
    await waitFor(() => {
      expect(screen.queryByRole("list", { name: "各地区结果" })).toBeNull();
    });
  });

  test("tells for each indicator how many regions miss it, and leads to the one that is furthest off", async () => {
    const workbook = await checked();
    await userEvent.click(screen.getByRole("tab", { name: "按指标" }));
    expect(listed("各指标未达标地区")).toEqual([
      expect.stringMatching(/^优良天数比例5 个地区中 2 个未达标差距最大：达拉特旗，70%，限值 ≥80%?，差 10/u),
      expect.stringMatching(/^城镇污水处理率5 个地区中 2 个未达标差距最大：达拉特旗，60%/u),
      expect.stringMatching(/^单位地区生产总值能耗5 个地区中 1 个未达标差距最大：达拉特旗，0.9/u),
    ]);
    await press(/^差距最大：达拉特旗，60%/u);
    expect(selected(workbook)).toBe("C5");
  });
});
