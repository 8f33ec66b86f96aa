import { expect, test } from "@jest/globals";
import { columnLetters } from "../../src/domain/sheet/address";
import type { Edit } from "../../src/domain/sheet/edit";
import { firstSheet, opened, workbookOf, write } from "./workbooks";
import { partsOf } from "./zip-file";

const ROWS = 4000;
const COLUMNS = 15;

function largeSheet(): string {
  const rows = Array.from({ length: ROWS }, (_, row) => {
    const cells = Array.from({ length: COLUMNS }, (_, column) => {
      const place = `${columnLetters(column + 1)}${row + 1}`;
      return column % 2 === 0
        ? `<c r="${place}"><v>${row}</v></c>`
        : `<c r="${place}" t="inlineStr"><is><t>指标${row}</t></is></c>`;
    });
    return `<row r="${row + 1}" spans="1:${COLUMNS}">${cells.join("")}</row>`;
  });
  return `<dimension ref="A1:O${ROWS}"/><sheetData>${rows.join("")}</sheetData>`;
}

test("A table of 4,000 rows is read, written in every row and taken back", async () => {
  const before = workbookOf(largeSheet());
  const workbook = await opened(before);
  const areas = Array.from({ length: 2500 }, (_, row) => ({
    top: row + 1,
    left: 2,
    bottom: row + 1,
    right: 2,
  }));
  const edits: Edit[] = Array.from({ length: ROWS }, (_, row) => write("S", `P${row + 1}`, `差距${row}`));
  edits.push({ kind: "setFlags", sheet: "S", flags: [{ kind: "unmet", place: "name", token: "t1", areas }] });
  await workbook.apply(edits);
  const later = await opened(await workbook.save());
  const sheet = await firstSheet(later);
  expect(sheet.used).toEqual({ top: 1, left: 1, bottom: ROWS, right: COLUMNS + 1 });
  expect(sheet.flags).toEqual([{ kind: "unmet", place: "name", token: "t1", areas }]);
  await later.apply(edits);
  expect(await later.takeBack()).toBe(true);
  expect(await later.takeBack()).toBe(false);
  expect(partsOf(await later.save())).toEqual(partsOf(before));
});
