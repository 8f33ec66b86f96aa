import { expect, test } from "@jest/globals";
import { OUTPUTS } from "../../src/domain/outputs";
import { wordingIn } from "../../src/locales/wording";
import { checkWorkbook } from "../../src/workbook/check-workbook";
import type { CheckRequest } from "../../src/workbook/plan-check";
import { describeModel } from "../host/model";
import { KANGBASHI } from "../xlsx/workbooks";
import { openFile } from "./excel";

const request: CheckRequest = {
  sheet: null,
  within: null,
  options: {},
  outputs: OUTPUTS,
  addPages: true,
  renew: false,
  madeBy: { version: "0.1.0", date: "2026-11-22" },
};

test("A check that makes all sheets takes six round trips at most, and is taken back", async () => {
  const { host, workbook } = await openFile(KANGBASHI, true);
  const before = describeModel(host.model);
  await checkWorkbook(workbook, request, wordingIn("zh-CN"));
  expect(host.roundTrips).toBeLessThanOrEqual(6);
  expect(host.model.sheets).toHaveLength(9);
  expect(host.model.sheets.flatMap(({ charts }) => charts)).toHaveLength(1);
  expect(await workbook.takeBack()).toBe(true);
  expect(describeModel(host.model)).toEqual(before);
});
