import { afterAll, describe, expect, test } from "@jest/globals";
import { disturb, printMatrix, type MatrixRow } from "./fault-matrix/matrix";
import { LONG_OPERATIONS, OPERATIONS } from "./fault-matrix/operations";

const rows: MatrixRow[] = [];

afterAll(() => {
  process.stdout.write(`${printMatrix(rows)}\n`);
});

describe("Whatever goes wrong at any request, a workbook is left as before or as after, which is said, and the next check works:", () => {
  test.each([...OPERATIONS.keys()].filter((name) => !LONG_OPERATIONS.includes(name)))("%s", async (name) => {
    const row = await disturb(name);
    rows.push(row);
    expect(row.count).toBeGreaterThan(0);
    expect(row.defects).toEqual([]);
  });
});
