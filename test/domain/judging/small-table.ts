import { check } from "../../../src/domain/check";
import type { Assessment, RowAssessment } from "../../../src/domain/judging/assessment";
import type { SheetSnapshot } from "../../../src/domain/sheet/snapshot";
import { sheetOfLines } from "../table/rearrange";

export function assessSheet(sheet: SheetSnapshot): Assessment {
  const [assessment] = check(
    { sheets: [sheet], calculation: "automatic", mayAddSheets: true, otherSheets: [], memory: null },
    null,
  );
  if (assessment === undefined) throw new Error("no table was found");
  return assessment;
}

/** One row of a table for the year 2020; notes stand below it. */
export interface SmallRow {
  readonly name: string;
  readonly unit?: string;
  readonly criterion: string | number;
  readonly value: string | number;
  readonly declared?: string;
  readonly earlier?: string | number;
  readonly notes?: readonly string[];
}

/** Judges one row in a small table with the columns of the national one. */
export function assessRow({
  name,
  unit = "%",
  criterion,
  value,
  declared,
  earlier,
  notes = [],
}: SmallRow): Assessment {
  return assessSheet(
    sheetOfLines([
      ["序号", "指标名称", "单位", "指标值", "属性", "2019年", "2020年（现状值）", "达标情况"],
      [1, name, unit, criterion, "约束性", earlier ?? "", value, declared ?? ""],
      ...notes.map((note) => [note]),
    ]),
  );
}

export function onlyRow(assessment: Assessment): RowAssessment {
  const [row] = assessment.indicators.flatMap(({ rows }) => rows);
  if (row === undefined) throw new Error("no row");
  return row;
}
