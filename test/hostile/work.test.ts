import { expect, test } from "@jest/globals";
import { check } from "../../src/domain/check";
import { columnLetters } from "../../src/domain/sheet/address";
import type { WorkbookSnapshot } from "../../src/domain/sheet/snapshot";
import { opened } from "../xlsx/workbooks";
import { cellXml, LINES, rowsXml, tableBook, type Line } from "./tables";

/** A snapshot that counts how often any of its rows is looked at. */
function counted(snapshot: WorkbookSnapshot): {
  readonly snapshot: WorkbookSnapshot;
  readonly looks: () => number;
} {
  let looks = 0;
  const sheets = snapshot.sheets.map((sheet) => ({
    ...sheet,
    rows: new Proxy(sheet.rows, {
      get: (rows, key, receiver): unknown => {
        looks++;
        return Reflect.get(rows, key, receiver);
      },
    }),
  }));
  return { snapshot: { ...snapshot, sheets }, looks: () => looks };
}

async function looksAt(sheetData: string): Promise<number> {
  const workbook = await opened(tableBook({}, `<sheetData>${sheetData}</sheetData>`));
  const { snapshot, looks } = counted(await workbook.read());
  check(snapshot, null);
  return looks();
}

const times = <T>(count: number, make: (n: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, n) => make(n));
const [HEAD = [], FIRST = []] = LINES;

/** The table beside itself, over and over. */
function beside(count: number): string {
  return LINES.map((line, row) => {
    const cells = times(count, (n) =>
      line.map((value, column) => cellXml(value, `${columnLetters(n * 8 + column + 1)}${row + 1}`)).join(""),
    );
    return `<row r="${row + 1}">${cells.join("")}</row>`;
  }).join("");
}

test.each<[string, (count: number) => string]>([
  [
    "rows of one table",
    (count) => rowsXml([HEAD, ...times(count * 4, (n): Line => [n + 1, `指标${n}率`, "%", "≥80", n % 97])]),
  ],
  ["tables below one another", (count) => rowsXml(times(count, () => [...LINES, []]).flat())],
  ["headers without a table", (count) => rowsXml(times(count * 4, () => HEAD))],
  ["one row that cannot be told from others", (count) => rowsXml([HEAD, ...times(count * 4, () => FIRST)])],
  [
    "lines of text",
    (count) => rowsXml(times(count * 4, (n): Line => [`第${n}条：完成年度任务，指标稳中向好。`])),
  ],
  [
    "places in a list",
    (count) =>
      rowsXml(
        times(count * 4, (n): Line => ["", "内蒙古", "鄂尔多斯市", ["东胜区", "康巴什区"][n % 2] ?? "", n]),
      ),
  ],
  [
    "regions above figures",
    (count) =>
      rowsXml(
        times(count * 2, (n): readonly Line[] => [
          ["", "东胜区", "康巴什区"],
          [`指标${n}`, n % 4, "说明"],
        ]).flat(),
      ),
  ],
  [
    "matrices below one another",
    (count) =>
      rowsXml(
        times(count, (n): readonly Line[] => [
          ["指标", "指标值", "东胜区", "康巴什区"],
          [`指标${n}率`, "≥80", n % 97, 90],
          [],
        ]).flat(),
      ),
  ],
  ["heads of tables of regions", (count) => rowsXml(times(count * 4, (): Line => ["地区", "级别", "地形"]))],
])("Four times as many %s take about four times the looks", async (_, make) => {
  const [few, many] = [await looksAt(make(30)), await looksAt(make(120))];
  expect(many).toBeLessThan(few * 5);
});

test("Four times as many tables side by side take no more than the square of it", async () => {
  const [few, many] = [await looksAt(beside(20)), await looksAt(beside(80))];
  expect(many).toBeLessThan(few * 17);
});
