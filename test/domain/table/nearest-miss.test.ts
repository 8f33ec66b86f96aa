import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { formatAddress } from "../../../src/domain/sheet/address";
import { nearestMiss } from "../../../src/domain/table/nearest-miss";
import { recogniseTables } from "../../../src/domain/table/recognise";
import { whyNoTable } from "../../../src/domain/why-no-table";
import type { Lines } from "../measures/small-books";
import { sheetOfLines } from "./rearrange";

function miss(...lines: Lines): unknown {
  const sheet = sheetOfLines(lines);
  expect(recogniseTables(sheet)).toEqual([]);
  const found = nearestMiss(sheet);
  return found === null ? null : { ...found, at: formatAddress(found.at) };
}

describe("why a sheet has no table", () => {
  test("base data name indicators and years, but not what must be reached", () => {
    expect(
      miss(
        ["某县基础数据"],
        ["序号", "指标名称", "单位", "2019年", "2020年"],
        [1, "用水量", "万立方米", 5, 6],
      ),
    ).toEqual({ code: "nothingToReach", at: "A2", titles: ["序号", "指标名称", "单位", "2019年", "2020年"] });
    expect(miss(["指标名称", "单位", 2019, 2020], ["用水量", "万立方米", 5, 6])).toEqual({
      code: "nothingToReach",
      at: "A1",
      titles: ["指标名称", "单位", "2019", "2020"],
    });
  });

  test("a year before the first title is named too", () => {
    expect(miss(["2023年", "单位", "指标值"], [31, "微克/立方米", "≤35"])).toEqual({
      code: "noName",
      at: "B1",
      titles: ["2023年", "单位", "指标值"],
    });
  });

  test("a header without a row below it", () => {
    expect(miss(["序号", "指标名称", "单位", "指标值", "现状值"])).toEqual({
      code: "noRows",
      at: "A1",
      titles: ["序号", "指标名称", "单位", "指标值", "现状值"],
    });
  });

  test("names with too little beside them", () => {
    expect(miss(["", "指标名称", "要达到多少", "单位"], ["", "PM2.5", "35", "微克"])).toEqual({
      code: "tooFew",
      at: "B1",
      titles: ["指标名称", "单位"],
    });
  });

  test("columns that are known without one for the names", () => {
    expect(miss([], ["考核事项", "单位", "指标值", "现状值"], ["PM2.5", "微克/立方米", "≤35", 31])).toEqual({
      code: "noName",
      at: "B2",
      titles: ["单位", "指标值", "现状值"],
    });
  });

  test("of several rows, the one that is most like a header", () => {
    expect(
      miss(["单位", "备注"], ["考核事项", "单位", "指标值", "现状值"], ["PM2.5", "微克/立方米", "≤35", 31]),
    ).toMatchObject({ code: "noName", at: "B2" });
  });

  test("nothing on the sheet is like a header", () => {
    expect(miss(["会议纪要"], ["时间：2025年3月"], ["议题一"])).toBeNull();
  });

  test("a list of requirements, the own measures and the templates are told from tables that were not recognised", () => {
    const code = (lines: Lines, name?: string): string => whyNoTable(sheetOfLines(lines, name), []).code;
    expect(
      code([
        ["序号", "指标名称", "单位", "指标值", "属性"],
        [1, "PM2.5", "微克/立方米", "≤35", "约束性"],
      ]),
    ).toBe("standardList");
    expect(
      code(
        [
          ["指标", "措施"],
          ["PM2.5", "治理扬尘"],
        ],
        "措施库",
      ),
    ).toBe("ownMeasures");
    expect(
      code(
        [
          ["情形", "文字"],
          ["差距大小", "{差距程度}"],
        ],
        "文本模板",
      ),
    ).toBe("ownTemplates");
    expect(
      code([
        ["序号", "项目名称", "总投资（万元）", "牵头单位"],
        [1, "污水处理厂扩建", 500, "住建局"],
      ]),
    ).toBe("projects");
    expect(
      code([
        ["序号", "姓名", "备注"],
        [1, "张三", ""],
      ]),
    ).toBe("unlike");
    expect(code([["会议纪要"]])).toBe("unlike");
  });

  test("is told of any sheet, wherever its header stands", () => {
    const title = fc.constantFrom("指标名称", "单位", "指标值", "现状值", "2020年", "备注", "事项", "");
    fc.assert(
      fc.property(fc.array(fc.array(title, { maxLength: 6 }), { maxLength: 6 }), (lines) => {
        const found = nearestMiss(sheetOfLines(lines));
        for (const text of found?.titles ?? []) expect(lines[(found?.at.row ?? 0) - 1]).toContain(text);
      }),
    );
  });
});
