import { open } from "node:fs/promises";
import { constants } from "node:fs";
import type { WorkbookSnapshot } from "../domain/sheet/snapshot";
import { excessOf, LIMITS } from "../xlsx/limits";
import { openWorkbook } from "../xlsx/open-workbook";
import type { XlsxWorkbook } from "../xlsx/xlsx-workbook";
import { BadInput, badWorkbook, systemReason } from "./bad-input";

/** A workbook file that was read. */
export interface OpenFile {
  readonly workbook: XlsxWorkbook;
  readonly snapshot: WorkbookSnapshot;
}

/** Reads a file whole. What is none, such as a folder or a device without end, and what is too large, is told before it is read. */
async function readBytes(path: string): Promise<Uint8Array> {
  try {
    const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const status = await file.stat();
      if (!status.isFile()) throw new BadInput("problem.noFile");
      if (status.size > LIMITS.fileBytes)
        throw badWorkbook({ code: "tooLarge", excess: excessOf(LIMITS, "fileBytes") });
      return new Uint8Array(await file.readFile());
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof BadInput) throw error;
    const reason = systemReason(error);
    throw reason === "ENOENT"
      ? new BadInput("problem.missing")
      : new BadInput("problem.unreadable", { reason });
  }
}

/** Opens a workbook and makes sure that it has the sheet asked for and something to read. Throws BadInput. */
export async function openFile(path: string, sheet: string | null): Promise<OpenFile> {
  const opened = await openWorkbook(await readBytes(path));
  if (!opened.ok) throw badWorkbook(opened.problem);
  const { workbook } = opened;
  const snapshot = await workbook.read();
  const names = snapshot.sheets.map(({ name }) => name);
  if (sheet !== null && !names.includes(sheet)) {
    throw new BadInput("problem.noSuchSheet", { sheet, sheets: names.join("、") });
  }
  const read = snapshot.sheets.filter(({ name }) => sheet === null || name === sheet);
  if (read.every(({ used }) => used === null)) throw new BadInput("problem.emptySheets");
  return { workbook, snapshot };
}
