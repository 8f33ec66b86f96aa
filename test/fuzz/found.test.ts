import { expect, test } from "@jest/globals";
import { given } from "../hostile/checking";
import { tableBook } from "../hostile/tables";
import { partsOf } from "../xlsx/zip-file";

test("a style sheet that the workbook does not name stays as it is, and ours gets another name", async () => {
  const stray = `<styleSheet xmlns="urn:other"/>`;
  const { checked } = await given(tableBook({ "xl/styles.xml": stray }));
  const parts = partsOf(checked ?? new Uint8Array());
  expect(parts["xl/styles.xml"]).toBe(stray);
  expect(parts["xl/styles1.xml"]).toContain("<cellXfs");
});
