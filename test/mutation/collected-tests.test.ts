import { expect, test } from "@jest/globals";
import * as collecting from "../../scripts/mutation/collected-tests.mjs";

test("tests are collected under the names around them, with the hooks that stand before them", async () => {
  const done: string[] = [];
  const say = (text: string) => () => done.push(text);
  collecting.describe("a sheet", () => {
    collecting.beforeAll(say("outer"));
    collecting.test("is read", say("body"));
    collecting.describe.each([["small"], ["large"]])("that is %s", (size) => {
      collecting.beforeAll(say("inner"));
      collecting.test.each([{ row: 3 }, { row: 4 }])("has row $row", ({ row }) =>
        done.push(`${size} ${row}`),
      );
    });
  });
  collecting.test("is read twice", say("first"));
  collecting.test("is read twice", say("second"));
  collecting.test.each([["85", 3]])("%p is %i", (text, digits) => done.push(String(text), String(digits)));
  expect(collecting.tests.map(({ id, hooks }) => [id, hooks.length])).toEqual([
    ["a sheet is read", 1],
    ["a sheet that is small has row 3", 2],
    ["a sheet that is small has row 4", 2],
    ["a sheet that is large has row 3", 2],
    ["a sheet that is large has row 4", 2],
    ["is read twice", 0],
    ["is read twice (2)", 0],
    ['"85" is 3', 0],
  ]);
  for (const { hooks, body } of collecting.tests.slice(3)) {
    for (const hook of hooks) await hook.body();
    await body();
  }
  expect(done).toEqual([
    ...["outer", "inner", "large 3", "outer", "inner", "large 4"],
    ...["first", "second", "85", "3"],
  ]);
});
