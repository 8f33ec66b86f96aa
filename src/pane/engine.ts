import type { changeMapping } from "../workbook/change-mapping";
import type { changeSettings } from "../workbook/change-settings";
import type { checkWorkbook, lookAtWorkbook } from "../workbook/check-workbook";
import type { clearWorkbook } from "../workbook/clear-workbook";
import type { planCheck } from "../workbook/plan-check";
import type { previewMaterials } from "../workbook/preview-materials";
import type * as askThread from "./judging/ask-thread";
import type { wordDocument } from "./word-document";

interface Engine {
  readonly preview: () => Promise<typeof previewMaterials>;
  readonly plan: () => Promise<typeof planCheck>;
  readonly thread: () => Promise<typeof askThread>;
  readonly check: () => Promise<typeof checkWorkbook>;
  readonly look: () => Promise<typeof lookAtWorkbook>;
  readonly change: () => Promise<typeof changeSettings>;
  readonly mapping: () => Promise<typeof changeMapping>;
  readonly clear: () => Promise<typeof clearWorkbook>;
  readonly document: () => Promise<typeof wordDocument>;
}

/** The parts of the program that judge and write; each is loaded when it is first needed. */
export const engine: Engine = {
  preview: async () => (await import("../workbook/preview-materials")).previewMaterials,
  plan: async () => (await import("../workbook/plan-check")).planCheck,
  thread: () => import("./judging/ask-thread"),
  check: async () => (await import("../workbook/check-workbook")).checkWorkbook,
  look: async () => (await import("../workbook/check-workbook")).lookAtWorkbook,
  change: async () => (await import("../workbook/change-settings")).changeSettings,
  mapping: async () => (await import("../workbook/change-mapping")).changeMapping,
  clear: async () => (await import("../workbook/clear-workbook")).clearWorkbook,
  document: async () => (await import("./word-document")).wordDocument,
};
