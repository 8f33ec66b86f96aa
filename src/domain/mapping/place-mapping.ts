import { madeSheets } from "../pages/find-pages";
import type { PageMemory } from "../pages/page-memory";
import type { Area } from "../sheet/address";
import { sameName } from "../sheet/own-name";
import type { SheetSnapshot, WorkbookSnapshot } from "../sheet/snapshot";
import { viewSheet, type SheetView } from "../table/sheet-view";
import type { BrokenWhy } from "./broken-why";
import { headerTexts, lackingTexts } from "./header-texts";
import type { TableMapping } from "./table-mapping";

/** Whether a mapping's table is where it was left, and where it is now. */
export type PlacedMapping =
  | { readonly state: "ok"; readonly mapping: TableMapping; readonly sheet: string; readonly area: Area }
  /** The name is of no use, but exactly one place in the workbook has the header. */
  | { readonly state: "moved"; readonly mapping: TableMapping; readonly sheet: string; readonly area: Area }
  | {
      readonly state: "broken";
      readonly mapping: TableMapping;
      readonly why: BrokenWhy;
      /** Where the name points to, if it does. */
      readonly place: { readonly sheet: string; readonly area: Area } | null;
      /** Texts that the header there lacks. */
      readonly lacking: readonly string[];
    };

/** A mapping whose table was found. */
export type FoundMapping = Exclude<PlacedMapping, { readonly state: "broken" }>;

/** Looks up sheets, and reads each through its merged areas once. */
class Views {
  readonly #sheets: readonly SheetSnapshot[];
  readonly #known = new Map<string, SheetView | null>();

  constructor(sheets: readonly SheetSnapshot[]) {
    this.#sheets = sheets;
  }

  of(name: string): SheetView | null {
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const sheet = this.#sheets.find((candidate) => candidate.name === name);
    const view = sheet === undefined ? null : viewSheet(sheet);
    this.#known.set(name, view);
    return view;
  }
}

function headerOf(area: Area, rows: number): Area {
  return { ...area, bottom: area.top + rows - 1 };
}

/** The rows of a sheet below which a header stands that has all these texts, each no oftener than it must. */
function placesIn(view: SheetView, { header, headerRows, area }: TableMapping): readonly Area[] {
  const found: Area[] = [];
  const height = area.bottom - area.top;
  const [first = ""] = header;
  for (let top = view.used.top; top + headerRows <= view.used.bottom; top++) {
    if (view.sheet.rows[top] === undefined) continue;
    const texts = headerTexts(view, headerOf({ ...view.used, top }, headerRows));
    if (lackingTexts(header, texts).length > 0) continue;
    const own = texts.filter(({ text }) => header.includes(text));
    const bottom = Math.min(view.used.bottom, top + height);
    const of = { top, bottom, left: own[0]?.column ?? view.used.left, right: own.at(-1)?.column ?? 0 };
    const times = own.filter(({ text }) => text === first).length;
    const meant = header.filter((text) => text === first).length;
    found.push(...Array.from({ length: times - meant + 1 }, () => of));
  }
  return found;
}

function placeMapping(
  mapping: TableMapping,
  workbook: WorkbookSnapshot,
  searched: readonly SheetSnapshot[],
  views: Views,
): PlacedMapping {
  const named = workbook.names?.find(({ name }) => sameName(name, mapping.name))?.place ?? null;
  const view = named === null ? null : views.of(named.sheet);
  const place = view === null ? null : named;
  const lacking =
    view === null || place === null
      ? []
      : lackingTexts(mapping.header, headerTexts(view, headerOf(place.area, mapping.headerRows)));
  if (place !== null && lacking.length === 0) return { state: "ok", mapping, ...place };
  const found =
    mapping.header.length === 0
      ? []
      : searched.flatMap(({ name }) => {
          const other = views.of(name);
          return other === null ? [] : placesIn(other, mapping).map((area) => ({ sheet: name, area }));
        });
  const [only, ...more] = found;
  if (only !== undefined && more.length === 0) return { state: "moved", mapping, ...only };
  const broken = (why: BrokenWhy): PlacedMapping => ({ state: "broken", mapping, why, place, lacking });
  if (more.length > 0) return broken("twoPlaces");
  if (place !== null) return broken("headerChanged");
  return broken(workbook.sheets.some(({ name }) => name === mapping.sheet) ? "nameGone" : "sheetGone");
}

/**
 * Finds the table of every mapping: where its defined name points, if the header there is the one that was mapped; else
 * where that header stands alone in the workbook. A mapping whose table is not certain is broken and must not be used.
 */
export function placeMappings(
  workbook: WorkbookSnapshot,
  mappings: readonly TableMapping[],
  pages: readonly PageMemory[],
): readonly PlacedMapping[] {
  if (mappings.length === 0) return [];
  const made = madeSheets(pages, workbook.sheets);
  const searched = workbook.sheets.filter((sheet) => !made.has(sheet));
  const views = new Views(workbook.sheets);
  return mappings.map((mapping) => placeMapping(mapping, workbook, searched, views));
}
