import type { Area } from "../sheet/address";
import type { WorkbookSnapshot } from "../sheet/snapshot";
import { readHeader } from "../table/header";
import { recogniseTables } from "../table/recognise";
import { viewSheet } from "../table/sheet-view";
import { columnViews, type ColumnView } from "./column-views";
import { headerTexts } from "./header-texts";
import { headerByHand, saidHeader, type NeededRole } from "./mapped-header";
import { mappingsOf } from "./mappings-of";
import type { FoundMapping, PlacedMapping } from "./place-mapping";

/** A table that the user spoke of and that cannot be judged yet. */
export interface TableDraft {
  readonly name: string;
  readonly byHand: boolean;
  readonly sheet: string;
  readonly area: Area;
  readonly headerRows: number;
  readonly columns: readonly ColumnView[];
  /** What is missing; nothing where there are no rows to be judged. */
  readonly needed: readonly NeededRole[];
}

export type BrokenMapping = Extract<PlacedMapping, { readonly state: "broken" }>;

/** What the user said and what is not used: tables that cannot be told any more, and those that lack something. */
export interface UnusedMappings {
  readonly broken: readonly BrokenMapping[];
  readonly drafts: readonly TableDraft[];
}

function draftOf(workbook: WorkbookSnapshot, found: FoundMapping): readonly TableDraft[] {
  const { mapping, area } = found;
  const sheet = workbook.sheets.find(({ name }) => name === found.sheet);
  const view = sheet === undefined ? null : viewSheet(sheet);
  if (sheet === undefined || view === null) return [];
  const tables = recogniseTables(sheet, [found]);
  if (tables.some((table) => table.mapping?.name === mapping.name)) return [];
  const usual = mapping.byHand ? null : readHeader(view, area.top);
  const read = usual ?? headerByHand(view, area, mapping.headerRows);
  const { header, said, needed } = saidHeader(view, read, area, mapping);
  const texts = headerTexts(view, header);
  return [
    {
      name: mapping.name,
      byHand: mapping.byHand,
      sheet: found.sheet,
      area,
      headerRows: header.bottom - header.top + 1,
      columns: columnViews(texts, header.columns, [], said),
      needed,
    },
  ];
}

/** What the workbook remembers of tables and what a check does not use. */
export function unusedMappings(workbook: WorkbookSnapshot): UnusedMappings {
  const placed = mappingsOf(workbook);
  return {
    broken: placed.filter((one) => one.state === "broken"),
    drafts: placed.flatMap((one) => (one.state === "broken" ? [] : draftOf(workbook, one))),
  };
}
