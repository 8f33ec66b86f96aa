import { ExcelError } from "../../src/excel/excel-error";
import { ExcelWorkbook } from "../../src/excel/excel-workbook";
import { ExcelHost } from "../host/excel-host";
import type { HostModel } from "../host/model";
import { modelOf } from "../host/from-snapshot";
import { openInExcel } from "../host/office-client";
import type { Announce } from "../host/protocol";
import type { SheetLook } from "../../src/xlsx/sheet-look";
import type { XlsxWorkbook } from "../../src/xlsx/xlsx-workbook";
import { fixture, opened } from "../xlsx/workbooks";

/** A workbook open in an Excel of ours, the seam over it, and the clock of its watchdog. */
export interface OpenInExcel {
  readonly host: ExcelHost;
  readonly workbook: ExcelWorkbook;
  /** Lets so much time pass that every pending request has taken too long. */
  readonly waitTooLong: () => void;
  /** Tells the add-in that cells were changed. */
  readonly announce: Announce;
}

export function openModel(model: HostModel, supported = false): OpenInExcel {
  const host = new ExcelHost(model);
  const announce = openInExcel(host);
  const waiting = new Set<() => void>();
  const workbook = new ExcelWorkbook({
    timeout: 30_000,
    after: (_, callback) => {
      waiting.add(callback);
      return () => waiting.delete(callback);
    },
    supports: () => supported,
  });
  const waitTooLong = (): void => {
    for (const callback of [...waiting]) callback();
  };
  return { host, workbook, waitTooLong, announce };
}

/** Opens a file of the fixtures. */
export async function openFile(path: string, supported = false): Promise<OpenInExcel> {
  return openModel(await modelOfFile(await opened(fixture(path))), supported);
}

/** What a file holds, and how its cells look. */
export async function modelOfFile(file: XlsxWorkbook): Promise<HostModel> {
  const snapshot = await file.read();
  const looks = new Map<string, SheetLook>();
  for (const { name } of snapshot.sheets) {
    const look = await file.look(name);
    if (look !== null) looks.set(name, look);
  }
  return modelOf(snapshot, looks);
}

/** What an operation failed with. */
export async function failure(operation: Promise<unknown>): Promise<ExcelError> {
  const thrown: unknown = await operation.then(
    () => null,
    (error: unknown) => error,
  );
  if (thrown instanceof ExcelError) return thrown;
  throw new Error(`expected an ExcelError, got ${String(thrown)}`, { cause: thrown });
}
