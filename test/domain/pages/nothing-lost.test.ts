import { beforeAll, expect, test } from "@jest/globals";
import fc from "fast-check";
import { check } from "../../../src/domain/check";
import type { WorkbookSnapshot } from "../../../src/domain/sheet/snapshot";
import { applied } from "../applied";
import {
  turned,
  typed,
  withColumnDeleted,
  withColumnInserted,
  withRowDeleted,
  withRowInserted,
  withSheet,
} from "./rearranged";
import { linesOf, made, materials, sample, sheetNamed } from "./workbook-of";

let done: WorkbookSnapshot;

beforeAll(async () => {
  done = made(await sample("kangbashi-2020-blank"));
});

const PAGES = ["达标汇总", "未达标指标分析", "整改台账", "核查意见"] as const;

/** Something that a user does on a sheet of ours, or the value of a judged cell that she changes. */
type Deed =
  | {
      readonly kind: "type";
      readonly page: string;
      readonly row: number;
      readonly column: number;
      readonly text: string;
    }
  | { readonly kind: "turn" | "insertRow" | "deleteRow"; readonly page: string; readonly row: number }
  | { readonly kind: "insertColumn" | "deleteColumn"; readonly page: string; readonly column: number }
  | { readonly kind: "value"; readonly row: number; readonly value: string }
  | { readonly kind: "run" };

const page = fc.constantFrom(...PAGES);
const row = fc.integer({ min: 1, max: 14 });
const column = fc.integer({ min: 1, max: 12 });

const deed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant("type" as const), page, row, column, text: fc.uuid() }),
  },
  fc.record({
    kind: fc.constantFrom("turn" as const, "insertRow" as const, "deleteRow" as const),
    page,
    row,
  }),
  fc.record({ kind: fc.constantFrom("insertColumn" as const, "deleteColumn" as const), page, column }),
  fc.record({
    kind: fc.constant("value" as const),
    row: fc.constantFrom(26, 27, 28, 29, 30),
    value: fc.constantFrom("99", "0.5", "12.5（上级考核目标：＜10）", "暂未统计"),
  }),
  { weight: 3, arbitrary: fc.constant({ kind: "run" as const }) },
);

function does(workbook: WorkbookSnapshot, one: Deed): WorkbookSnapshot {
  switch (one.kind) {
    case "type":
      return typed(workbook, one.page, one.row, one.column, one.text);
    case "turn":
      return turned(workbook, one.page, one.row, one.row + 3);
    case "insertRow":
      return withRowInserted(workbook, one.page, one.row);
    case "deleteRow":
      return withRowDeleted(workbook, one.page, one.row);
    case "insertColumn":
      return withColumnInserted(workbook, one.page, one.column);
    case "deleteColumn":
      return withColumnDeleted(workbook, one.page, one.column);
    case "value":
      return typed(workbook, "建设指标", one.row, 9, one.value);
    case "run":
      return made(workbook);
  }
}

const UUID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/u;

/** All that the user typed and that stands in the workbook. */
function typedTexts({ sheets }: WorkbookSnapshot): readonly string[] {
  return sheets
    .flatMap((sheet) =>
      linesOf(sheet)
        .flat()
        .filter((text) => UUID.test(text)),
    )
    .toSorted();
}

/** The user writes over a sheet's title, deletes its note and turns its first rows round. */
function withoutHead(workbook: WorkbookSnapshot, name: string): WorkbookSnapshot {
  const retitled = typed(workbook, name, 1, 1, "00000000-0000-1000-8000-000000000000");
  return turned(withRowDeleted(retitled, name, 2), name, 2, 5);
}

test("a sheet of ours whose title, note and column titles the user changed is no table, in any later run either", () => {
  const before = withoutHead(done, "达标汇总");
  const tables = check(before, null).map(({ table }) => table.sheet);
  const once = made(before);
  expect(once.sheets.map(({ name }) => name)).toContain("达标汇总 (2)");
  expect(sheetNamed(once, "达标汇总")).toEqual(sheetNamed(before, "达标汇总"));
  const changed = typed(once, "建设指标", 26, 9, "9（上级考核目标：＜10）");
  for (const later of [once, made(changed)]) {
    expect(check(later, null).map(({ table }) => table.sheet)).toEqual(tables);
    expect(materials(later).plan.edits).toEqual([]);
  }
});

test("and so are two of them", () => {
  const twice = made(withoutHead(made(withoutHead(done, "达标汇总")), "达标汇总 (2)"));
  expect(twice.sheets.map(({ name }) => name)).toContain("达标汇总 (3)");
  expect(materials(twice).plan.edits).toEqual([]);
  expect(check(twice, null)).toHaveLength(check(done, null).length);
});

test("a table of the user's own on a sheet that has the name of a page is judged", () => {
  const table = sheetNamed(done, "建设指标");
  for (const workbook of [done, made(withoutHead(done, "达标汇总"))]) {
    const own = withSheet(workbook, "达标汇总", () => ({ ...table, name: "达标汇总", flags: [] }));
    expect(check(own, null).map(({ table: { sheet } }) => sheet)).toContain("达标汇总");
    const after = made(own);
    expect(check(after, null).map(({ table: { sheet } }) => sheet)).toContain("达标汇总");
    expect(materials(after).plan.edits).toEqual([]);
  }
});

test("whatever a user does on the sheets of ours between runs, a run loses none of her texts and changes nothing twice", () => {
  fc.assert(
    fc.property(fc.array(deed, { minLength: 1, maxLength: 12 }), (deeds) => {
      const before = deeds.reduce(does, done);
      const after = applied(before, materials(before).plan.edits);
      expect(typedTexts(after)).toEqual(typedTexts(before));
      expect(materials(after).plan.edits).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
