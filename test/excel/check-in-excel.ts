import { check } from "../../src/domain/check";
import { plan } from "../../src/domain/reporting/plan";
import type { Edit } from "../../src/domain/sheet/edit";
import type { Workbook } from "../../src/workbook/workbook";
import { wordingIn } from "../../src/locales/wording";
import type { HostSheet } from "../host/model";
import type { OpenInExcel } from "./excel";

const wording = wordingIn("zh-CN");

/** Reads a workbook and tells what a check would write. */
export async function plannedEdits(workbook: Workbook): Promise<readonly Edit[]> {
  const snapshot = await workbook.read();
  return plan(snapshot, check(snapshot, null), wording).edits;
}

/** The whole of what the button does. */
export async function pressTheButton(workbook: Workbook): Promise<void> {
  await workbook.apply(await plannedEdits(workbook));
}

export function sheetNamed({ host }: OpenInExcel, name: string): HostSheet {
  const sheet = host.model.sheets.find((candidate) => candidate.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** Waits until something is so. */
export async function until(isSo: () => boolean): Promise<void> {
  for (let turns = 0; !isSo(); turns++) {
    if (turns > 10_000) throw new Error("it never came to be so");
    await new Promise((resolve) => setImmediate(resolve));
  }
}
