import { afterAll, expect, test } from "@jest/globals";
import { fuzz } from "./fuzz";

const EFFORT = { seed: Number(process.env["FUZZ_SEED"] ?? 20_261_122), seconds: 30 };
let tried = 0;

/** A short run of what `npm run fuzz` does for as long as one wants. */
test.each([
  ["texts", 500],
  ["tables", 500],
  ["parts", 300],
  ["archives", 2000],
])("Nothing that nobody thought of does harm: %s", async (kind, count) => {
  const [result] = await fuzz({ ...EFFORT, count }, kind);
  tried += result?.inputs ?? 0;
  expect(result?.failure ?? null).toBeNull();
});

afterAll(() => {
  process.stdout.write(`${tried} inputs tried\n`);
});
