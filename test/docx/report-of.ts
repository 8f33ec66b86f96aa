import { ecogap, Folder } from "../cli/command-line";
import { readDocx, type SeenDocument } from "./word-file";

/** The day on which the command line of the tests runs. */
export const TODAY = "2026-11-22";

/** The document that `ecogap report` makes of a workbook's bytes, or of a sample by its name. */
export async function reportBytes(
  workbook: string | Uint8Array,
  ...options: readonly string[]
): Promise<Uint8Array> {
  const folder = new Folder();
  const input = typeof workbook === "string" ? folder.sample(workbook) : folder.put("指标.xlsx", workbook);
  const { code, err } = await ecogap("report", input, "--docx", folder.at("out.docx"), ...options);
  if (code !== 0 || err !== "") throw new Error(err);
  return folder.bytes("out.docx");
}

export async function reportOf(
  workbook: string | Uint8Array,
  ...options: readonly string[]
): Promise<SeenDocument> {
  return readDocx(await reportBytes(workbook, ...options));
}
