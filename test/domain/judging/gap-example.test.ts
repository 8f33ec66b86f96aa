import { expect, test } from "@jest/globals";
import { gapExample } from "../../../src/domain/judging/gap-example";

test.each([
  [0.1, 0.3, "large"],
  [0.05, 0.6, "marked"],
  [0.6, 0.8, "small"],
])("15.55 where 10 is the most, with bands %s and %s, is called %s", (small, marked, band) => {
  const example = gapExample({ small, marked });
  expect(example).toEqual({ value: "15.55", limit: "10", percent: "55.5", band });
});
