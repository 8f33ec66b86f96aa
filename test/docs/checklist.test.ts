import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";

const checklist = readFileSync(`${__dirname}/../../docs/excel-checklist.md`, "utf8");
/** In minutes, for one Excel. */
const MOST = 30;

/** The lines of the table of steps, each in its cells. */
function lines(): readonly (readonly string[])[] {
  const [, table = ""] = /(\| 步骤 [\s\S]*?)\n\n/u.exec(checklist) ?? [];
  return table.split("\n").map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

function minutes(cell: string): number {
  return cell === "—" ? 0 : Number(cell);
}

test("the checklist takes no Excel longer than half an hour, by times that add up", () => {
  const [head = [], , ...rows] = lines();
  const sums = rows.at(-1) ?? [];
  expect(sums[0]).toBe("合计");
  const versions = head.slice(1).map((_, index) => index + 1);
  expect(versions.length).toBeGreaterThan(3);
  for (const column of versions) {
    const total = rows.slice(0, -1).reduce((sum, cells) => sum + minutes(cells[column] ?? ""), 0);
    expect(total).toBe(Number(sums[column]));
    expect(total).toBeLessThanOrEqual(MOST);
  }
});

test("the checklist tells every step that has a time, in order and by the same name", () => {
  const timed = lines()
    .slice(2, -1)
    .map(([name]) => name);
  const told = [...checklist.matchAll(/^(\d+)\. \*\*(.+?)\*\*：/gmu)].map(([, no, name]) => `${no} ${name}`);
  expect(timed).toEqual(told);
});
