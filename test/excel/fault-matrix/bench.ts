import { startThread } from "../../../src/pane/judging/start-thread";
import { LiveExcelWorkbook } from "../../../src/excel/live-excel-workbook";
import { wordingIn } from "../../../src/locales/wording";
import { CheckSession } from "../../../src/pane/check-session";
import type { LiveWorkbook } from "../../../src/workbook/live-workbook";
import type { ExcelHost } from "../../host/excel-host";
import { emptySheet, NORMAL, putCell, type HostModel } from "../../host/model";
import { openInExcel } from "../../host/office-client";
import { openModel } from "../excel";
import { tableOf } from "../large-tables";

export const TABLE = "指标";
const OTHER = "另一张表";

/** A pane beside a workbook that is open in an Excel of ours. */
export interface Bench {
  readonly host: ExcelHost;
  readonly session: CheckSession;
  /** Names of the operations of the workbook that were asked for. */
  readonly asked: Set<keyof LiveWorkbook>;
  /** Lets so much time pass that every pending request has taken too long. */
  readonly waitTooLong: () => void;
}

const AROUND = {
  now: () => new Date("2026-11-22T10:00:00"),
  give: () => undefined,
  after: () => () => undefined,
  startThread,
};

/** Opens a pane beside a workbook of which nothing was read yet. */
export function openBench(model: HostModel): Bench {
  const { host, workbook, waitTooLong } = openModel(model, true);
  const { live, asked } = noting(new LiveExcelWorkbook(workbook));
  return { host, asked, session: new CheckSession(live, wordingIn("zh-CN"), AROUND), waitTooLong };
}

/** The pane was closed and is opened again beside the same workbook; what it had in memory is gone. */
export function reopen({ host }: Bench): Bench {
  return openBench(host.model);
}

/** Excel's client talks with one host at a time. */
export function bringToFront({ host }: Bench): void {
  openInExcel(host);
}

function noting(live: LiveExcelWorkbook): { readonly live: LiveWorkbook; readonly asked: Bench["asked"] } {
  const asked: Bench["asked"] = new Set();
  const noted = <Given extends readonly unknown[], Back>(
    name: keyof LiveWorkbook,
    method: (...given: Given) => Back,
  ) => {
    return (...given: Given): Back => {
      asked.add(name);
      return method(...given);
    };
  };
  return {
    asked,
    live: {
      read: noted("read", () => live.read()),
      apply: noted("apply", (edits) => live.apply(edits)),
      takeBack: noted("takeBack", () => live.takeBack()),
      takeBackAll: noted("takeBackAll", (rest) => live.takeBackAll(rest)),
      activeSheet: noted("activeSheet", () => live.activeSheet()),
      selection: noted("selection", () => live.selection()),
      select: noted("select", (sheet, area) => live.select(sheet, area)),
      watch: noted("watch", (listener) => live.watch(listener)),
      cancel: noted("cancel", () => {
        live.cancel();
      }),
    },
  };
}

/** A workbook with a small table of which two columns are dressed, and another sheet. */
export function smallWorkbook(): HostModel {
  const model = tableOf(3, 2);
  const [table] = model.sheets;
  if (table === undefined) throw new Error("no sheet");
  const bold = { ...NORMAL, font: { ...NORMAL.font, bold: true }, fill: "#EEEEEE" };
  for (let row = 1; row <= 4; row++)
    for (const column of [2, 5]) {
      const cell = table.cells.get(row * 16_384 + column - 1);
      if (cell !== undefined) putCell(table, row, column, { ...cell, look: bold });
    }
  model.sheets.push(emptySheet(OTHER));
  model.selected = "B3";
  return model;
}
