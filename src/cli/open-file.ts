import { readFile } from "node:fs/promises";
import type { WorkbookSnapshot } from "../domain/sheet/snapshot";
import { openWorkbook } from "../xlsx/open-workbook";
import type { XlsxWorkbook } from "../xlsx/xlsx-workbook";
import { BadInput, systemReason } from "./bad-input";

/** A workbook file that was read. */
export interface OpenFile {
  readonly workbook: XlsxWorkbook;
  readonly snapshot: WorkbookSnapshot;
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    const reason = systemReason(error);
    throw reason === "ENOENT"
      ? new BadInput("problem.missing")
      : new BadInput("problem.unreadable", { reason });
  }
}

/** Opens a workbook and makes sure that it has the sheet asked for and something to read. Throws BadInput. */
export async function openFile(path: string, sheet: string | null): Promise<OpenFile> {
  const opened = await openWorkbook(await readBytes(path));
  if (!opened.ok) {
    const { problem } = opened;
    throw new BadInput(`problem.${problem.code}`, {
      part: problem.code === "damaged" ? (problem.part ?? "") : "",
    });
  }
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
