import { describe, expect, test } from "@jest/globals";
import { formatAddress, formatArea } from "../../src/domain/sheet/address";
import { move } from "../../src/webpage/grid/move";
import { SheetModel, type ShownCell } from "../../src/webpage/grid/sheet-model";
import { at, firstSheet, opened, workbookOf } from "../xlsx/workbooks";

async function modelOf(children: string): Promise<SheetModel> {
  const workbook = await opened(workbookOf(children));
  const look = await workbook.look("S");
  if (look === null) throw new Error("no sheet");
  return new SheetModel(await firstSheet(workbook), look, ["S"]);
}

function spans(cells: readonly ShownCell[]): readonly string[] {
  return cells
    .filter(({ rowSpan, columnSpan }) => rowSpan * columnSpan > 1)
    .map(({ at: place, rowSpan, columnSpan }) => `${formatAddress(place)} ${rowSpan}×${columnSpan}`);
}

const MERGED =
  `<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="3" hidden="1"/><row r="4"/></sheetData>` +
  `<mergeCells count="2"><mergeCell ref="A1:B4"/><mergeCell ref="D2:D6"/></mergeCells>`;

describe("merged areas", () => {
  test("are one cell over the rows that are shown", async () => {
    const model = await modelOf(MERGED);
    expect(spans(model.cellsOf(1, { top: 1, bottom: 20 }))).toEqual(["A1 3×2"]);
    expect(spans(model.cellsOf(2, { top: 1, bottom: 20 }))).toEqual(["D2 4×1"]);
    expect(model.rowsIn({ top: 1, bottom: 5 })).toEqual([1, 2, 4, 5]);
  });

  test("are cut where the drawn rows begin or end", async () => {
    const model = await modelOf(MERGED);
    expect(spans(model.cellsOf(1, { top: 1, bottom: 2 }))).toEqual(["A1 2×2"]);
    expect(spans(model.cellsOf(4, { top: 4, bottom: 20 }))).toEqual(["A1 1×2", "D2 3×1"]);
  });

  test("are selected whole and left at their far edge", async () => {
    const model = await modelOf(MERGED);
    expect(formatArea(model.areaAt(at("B2")))).toBe("A1:B4");
    const leads = (from: string, key: string): string =>
      formatAddress(move(model, at(from), key, false) ?? at("Z9"));
    expect(leads("A1", "ArrowDown")).toBe("A5");
    expect(leads("A1", "ArrowRight")).toBe("C1");
    expect(leads("C2", "ArrowDown")).toBe("C4");
    expect(leads("C1", "ArrowUp")).toBe("C1");
  });
});

test("a number is shown in its format, and a hidden column not at all", async () => {
  const model = await modelOf(
    `<cols><col min="2" max="2" width="9" hidden="1"/></cols><sheetData><row r="1"><c r="A1"><v>0.30000000000000004</v></c><c r="B1"><v>2</v></c></row></sheetData>`,
  );
  const cells = model.cellsOf(1, { top: 1, bottom: 20 });
  expect(cells[0]?.text).toBe("0.3");
  expect(cells.map(({ at: place }) => place.column).slice(0, 3)).toEqual([1, 3, 4]);
});
