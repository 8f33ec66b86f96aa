import { readPages, readSettings } from "../memory";
import type { WorkbookSnapshot } from "../sheet/snapshot";
import { placeMappings, type FoundMapping, type PlacedMapping } from "./place-mapping";

/** What the workbook remembers of its tables, each with the place where its table is now. */
export function mappingsOf(workbook: WorkbookSnapshot): readonly PlacedMapping[] {
  return placeMappings(workbook, readSettings(workbook.memory).mappings ?? [], readPages(workbook.memory));
}

/** Those whose table is certain; no other may be used. */
export function foundMappings(workbook: WorkbookSnapshot): readonly FoundMapping[] {
  return mappingsOf(workbook).filter((placed) => placed.state !== "broken");
}
