/** Columns of the table that is checked, from 0: its criterion and value, and the three that are written. */
const CRITERION = 3;
const VALUE = 4;
const STATUS = 5;
const UNMET_FILL = "#FFC7CE";

function numberIn(value: unknown): number {
  return Number(/-?\d+(?:\.\d+)?/.exec(String(value))?.[0] ?? NaN);
}

function textsFor(value: unknown, criterion: unknown): readonly [string, string, string] {
  const gap = numberIn(criterion) - numberIn(value);
  if (gap <= 0) return ["达标", "", ""];
  return ["未达标", `现状值为${String(value)}，要求${String(criterion)}，相差${gap}。`, "制定整改方案。"];
}

/**
 * What an add-in does that goes from cell to cell, as first add-ins do: each cell is a range of its own that is loaded by
 * itself, with one round trip for reading a row and one for writing it. One round trip for each cell would be as many times
 * more as a row has cells.
 */
export async function checkCellByCell(): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const used = sheet.getUsedRangeOrNullObject();
    used.load("address");
    await context.sync();
    const rows = Number(/\d+$/.exec(used.address)?.[0] ?? 0);
    for (let row = 1; row < rows; row++) {
      const cells = Array.from({ length: STATUS }, (_, column) => {
        const cell = sheet.getRangeByIndexes(row, column, 1, 1);
        cell.load("values");
        return cell;
      });
      await context.sync();
      const texts = textsFor(cells[VALUE]?.values[0]?.[0], cells[CRITERION]?.values[0]?.[0]);
      for (const [index, text] of texts.entries())
        sheet.getRangeByIndexes(row, STATUS + index, 1, 1).values = [[text]];
      if (texts[0] === "未达标") sheet.getRangeByIndexes(row, VALUE, 1, 1).format.fill.color = UNMET_FILL;
      await context.sync();
    }
  });
}
