import type { CheckRequest } from "../../src/workbook/plan-check";

/** A check of the tables of all sheets on a fixed day, but for what is said otherwise. */
export function checkRequest(wanted: Partial<CheckRequest> = {}): CheckRequest {
  const madeBy = { version: "0.1.0", date: "2026-11-22" };
  return {
    sheet: null,
    within: null,
    options: {},
    outputs: null,
    addPages: false,
    renew: false,
    madeBy,
    ...wanted,
  };
}
