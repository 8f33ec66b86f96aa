import type { SampleOpened } from "../pane/surroundings";

const SAMPLE = new URL("../../assets/samples/kangbashi-2020-blank.xlsx", import.meta.url);
const NAME = "kangbashi-2020-blank.xlsx";

/** How a workbook is opened beside the one in front, by its bytes in base64. */
export type CreateWorkbook = (base64: string) => Promise<void>;

/** Excel's own way, where it has one (ExcelApi 1.8). */
export const IN_EXCEL: CreateWorkbook = (base64) => {
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.8")) return Promise.reject(new Error("1.8"));
  return Excel.createWorkbook(base64);
};

function base64Of(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}

/** Opens the bytes of the sample in a window of its own; where Excel refuses that, gives them to the person as a file. */
export async function openBytes(
  bytes: Uint8Array,
  create: CreateWorkbook,
  give: (name: string, bytes: Uint8Array) => void,
): Promise<SampleOpened> {
  try {
    await create(base64Of(bytes));
    return "ownWindow";
  } catch {
    give(NAME, bytes);
    return "givenAsFile";
  }
}

/** Opens the sample that comes with the add-in. */
export async function openSample(give: (name: string, bytes: Uint8Array) => void): Promise<SampleOpened> {
  const answer = await fetch(SAMPLE).catch(() => null);
  if (answer?.ok !== true) return "unavailable";
  return openBytes(new Uint8Array(await answer.arrayBuffer()), IN_EXCEL, give);
}
