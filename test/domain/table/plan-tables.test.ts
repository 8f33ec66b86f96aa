import { expect, test } from "@jest/globals";
import { onOneLine } from "../../../src/domain/reading/normalise";
import { recogniseTables } from "../../../src/domain/table/recognise";
import type { IndicatorTable } from "../../../src/domain/table/table";
import { firstSheet, fixture, opened } from "../../xlsx/workbooks";

async function tableOf(sample: string): Promise<IndicatorTable> {
  const [table] = recogniseTables(await firstSheet(await opened(fixture(`samples/${sample}.xlsx`))));
  if (table === undefined) throw new Error("no table");
  return table;
}

test("under a name header over three columns, the last holds the names and the others group them", async () => {
  const { indicators, region, valueColumns, targetColumns } = await tableOf("erenhot-14th-five-year");
  expect(indicators).toHaveLength(20);
  expect(indicators.slice(0, 2).map(({ name }) => onOneLine(name.text))).toEqual([
    "地级城市空气质量优良天数比例（%）",
    "地级城市细颗粒物（PM2.5）（µg/m3）",
  ]);
  expect(indicators[3]).toMatchObject({
    no: 4,
    domain: "绿色化发展",
    task: "应对气候变化",
    property: "binding",
  });
  expect(region).toBeNull();
  expect([...valueColumns, ...targetColumns].map(({ year }) => year)).toEqual([2020, 2025]);
});

test("of two bare years without a criterion the first is the base and the second the target", async () => {
  const { indicators, region, valueColumns, targetColumns } = await tableOf("ordos-14th-five-year");
  expect(indicators).toHaveLength(21);
  expect(region).toBe("鄂尔多斯市");
  expect(valueColumns.map(({ year }) => year)).toEqual([2020]);
  expect(targetColumns.map(({ year }) => year)).toEqual([2025]);
  expect(indicators[11]?.rows[0]?.targets[0]?.text).toBe("22.6%");
});
