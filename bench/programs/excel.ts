import { wordingIn } from "../../src/locales/wording";
import { checkWorkbook } from "../../src/workbook/check-workbook";
import { tableOf } from "../../test/excel/large-tables";
import { openModel } from "../../test/excel/excel";
import { checkRequest } from "../../test/workbook/check-request";
import { ExcelHost } from "../../test/host/excel-host";
import { openInExcel } from "../../test/host/office-client";
import { checkCellByCell } from "../peers/cell-by-cell";

/** What a check cost an Excel of ours. */
export interface CheckCost {
  readonly roundTrips: number;
  readonly bytes: number;
  readonly milliseconds: number;
}

/** One row in four is unmet. */
const UNMET_EVERY = 4;

async function costOf(host: ExcelHost, work: () => Promise<unknown>): Promise<CheckCost> {
  const started = performance.now();
  await work();
  return { roundTrips: host.roundTrips, bytes: host.bytes, milliseconds: performance.now() - started };
}

/** The add-in's own check of a table of so many rows. */
export async function checkWithAddin(rows: number): Promise<CheckCost> {
  const { host, workbook } = openModel(tableOf(rows, UNMET_EVERY));
  return costOf(host, () => checkWorkbook(workbook, checkRequest(), wordingIn("zh-CN")));
}

/** The same table checked by an add-in that goes from cell to cell. */
export async function checkWithPeer(rows: number): Promise<CheckCost> {
  const host = new ExcelHost(tableOf(rows, UNMET_EVERY));
  openInExcel(host);
  return costOf(host, checkCellByCell);
}
