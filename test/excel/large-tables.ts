import type { CellContent } from "../../src/domain/sheet/snapshot";
import { emptyModel, emptySheet, NORMAL, putCell, type HostModel } from "../host/model";

const HEADER = ["序号", "指标名称", "单位", "指标值", "2020年（现状值）", "达标情况", "差距分析", "提升措施"];
const MET = ["城镇污水处理率", "%", "≥85", 90];
const UNMET = ["村镇饮用水卫生合格率", "%", "100", 66];

function content(value: string | number): CellContent {
  return typeof value === "number" ? { kind: "number", value } : { kind: "text", value };
}

/** A workbook with one table of so many rows, of which every `unmetEvery`th is unmet; the written columns are empty. */
export function tableOf(rows: number, unmetEvery: number): HostModel {
  const sheet = emptySheet("指标");
  const put = (row: number, values: readonly (string | number)[]): void => {
    for (const [index, value] of values.entries())
      putCell(sheet, row, index + 1, { content: content(value), formula: null, look: NORMAL });
  };
  put(1, HEADER);
  for (let row = 2; row <= rows + 1; row++) put(row, [row - 1, ...(row % unmetEvery === 0 ? UNMET : MET)]);
  return emptyModel(sheet);
}
