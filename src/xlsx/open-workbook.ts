import { sniffContainer } from "./container";
import { checkContentTypes, CONTENT_TYPES_PART } from "./content-types";
import { LIMITS } from "./limits";
import { Package } from "./package";
import { readingPart, Unreadable, type OpenProblem } from "./problem";
import { readWorkbook } from "./read-workbook";
import { relationshipsPart } from "./relationships";
import { XlsxWorkbook } from "./xlsx-workbook";

export type OpenResult =
  | { readonly ok: true; readonly workbook: XlsxWorkbook }
  | { readonly ok: false; readonly problem: OpenProblem };

/** Opens the bytes of an .xlsx or .xlsm file and reads it whole; what cannot be opened is a problem, never an error thrown. */
export async function openWorkbook(bytes: Uint8Array, limits = LIMITS): Promise<OpenResult> {
  const container = sniffContainer(bytes);
  if (container === "unknown") return { ok: false, problem: { code: "notAWorkbook" } };
  if (container !== "zip") return { ok: false, problem: { code: container } };
  try {
    const content = await Package.open(bytes, limits);
    const isPackage = content.has(relationshipsPart(""));
    if (!isPackage) throw new Unreadable({ code: "notAWorkbook" });
    const types = await content.text(CONTENT_TYPES_PART);
    readingPart(CONTENT_TYPES_PART, () => {
      checkContentTypes(types);
    });
    return { ok: true, workbook: new XlsxWorkbook(content, await readWorkbook(content, limits)) };
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, problem: error.problem };
    throw error;
  }
}
