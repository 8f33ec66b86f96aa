import { afterAll, describe, expect, test } from "@jest/globals";
import { disturb, printMatrix, type MatrixRow } from "./fault-matrix/matrix";
import { Course } from "./fault-matrix/run-case";
import { ASKED_IN, LONG_OPERATIONS, OPERATIONS } from "./fault-matrix/operations";

const rows: MatrixRow[] = [];

afterAll(() => {
  process.stdout.write(`${printMatrix(rows)}\n`);
});

describe("Whatever goes wrong at any request of a longer operation, the same holds:", () => {
  test.each(LONG_OPERATIONS)("%s", async (name) => {
    const row = await disturb(name);
    rows.push(row);
    expect(row.count).toBeGreaterThan(0);
    expect(row.defects).toEqual([]);
  });
});

test.each(Object.entries(ASKED_IN))(
  "%s of an open workbook is asked for in %s, and costs requests",
  async (method, name) => {
    const operation = OPERATIONS.get(name);
    if (operation === undefined) throw new Error(`no operation ${name}`);
    const course = new Course(operation);
    const { asked } = await course.measure();
    expect([...asked]).toContain(method);
    expect(course.requests).toBeGreaterThan(0);
  },
);
