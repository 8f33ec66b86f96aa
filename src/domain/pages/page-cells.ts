import type { PageCell, PageContent, PageStyle } from "../sheet/page";
import { placesIn, type Placement } from "./placement";
import type { WantedPage } from "./wanted-page";

/** What a cell of a page is, whatever its address; by it is remembered what we put there. */
export type CellPlace = string;

/** A cell of a page with what names its place. */
export interface PlacedCell extends PageCell {
  readonly place: CellPlace;
}

export const TITLE: CellPlace = "title";
export const NOTE: CellPlace = "note";

/** The title and the note stand over all columns, above the registers. */
export const TITLE_ROW = 1;
export const NOTE_ROW = 2;

const SEPARATOR = "\t";

export function captionPlace(register: string): CellPlace {
  return [register, "caption"].join(SEPARATOR);
}

export function headPlace(register: string, column: string): CellPlace {
  return [register, "head", column].join(SEPARATOR);
}

export function rowPlace(register: string, row: string, column: string): CellPlace {
  return [register, "row", row, column].join(SEPARATOR);
}

/** The row that a place of a register's column belongs to; null for any other place. */
export function rowOfPlace(place: CellPlace, register: string, column: string): string | null {
  const [start, end] = [`${register}${SEPARATOR}row${SEPARATOR}`, `${SEPARATOR}${column}`];
  if (!place.startsWith(start) || !place.endsWith(end)) return null;
  return place.length < start.length + end.length ? null : place.slice(start.length, -end.length);
}

function headCells({ registers }: WantedPage, placement: Placement): readonly PlacedCell[] {
  return registers.flatMap(({ key, caption, columns }): readonly PlacedCell[] => {
    const place = placement.get(key);
    if (place === undefined) return [];
    const captionCell: readonly PlacedCell[] =
      caption === null || place.caption === null
        ? []
        : [
            {
              place: captionPlace(key),
              at: place.caption,
              content: { kind: "text", text: caption },
              style: "caption",
            },
          ];
    const heads = columns.flatMap((column): readonly PlacedCell[] => {
      const at = place.columns.get(column.key);
      if (at === undefined) return [];
      const content = { kind: "text", text: column.title } as const;
      return [
        { place: headPlace(key, column.key), at: { row: place.head, column: at }, content, style: "head" },
      ];
    });
    return [...captionCell, ...heads];
  });
}

/** The captions, column titles and rows of a page where they stand; `numbers` are those of the rows of numbered registers. */
export function registerCells(
  page: WantedPage,
  placement: Placement,
  numbers: ReadonlyMap<string, number>,
): readonly PlacedCell[] {
  const places = placesIn(placement);
  const rows = page.registers.flatMap(({ key, columns, rows: all, numbered, id }) =>
    all.flatMap((row) =>
      columns.flatMap((column): readonly PlacedCell[] => {
        const at = places.at(key, row.key, column.key);
        if (at === null) return [];
        const place = rowPlace(key, row.key, column.key);
        const number = numbered && column.key === id ? numbers.get(row.key) : undefined;
        if (number !== undefined)
          return [{ place, at, content: { kind: "number", value: number }, style: "count" }];
        const cell = row.cells[column.key];
        const style: PageStyle = cell?.style ?? "text";
        const made = cell?.content ?? ({ kind: "blank" } as const);
        const content: PageContent = typeof made === "function" ? made(places) : made;
        return [{ place, at, content, style }];
      }),
    ),
  );
  return [...headCells(page, placement), ...rows];
}

/** All cells of a page that is laid out from its first row. */
export function freshCells(
  page: WantedPage,
  placement: Placement,
  numbers: ReadonlyMap<string, number>,
): readonly PlacedCell[] {
  return [
    {
      place: TITLE,
      at: { row: TITLE_ROW, column: 1 },
      content: { kind: "text", text: page.title },
      style: "title",
    },
    {
      place: NOTE,
      at: { row: NOTE_ROW, column: 1 },
      content: { kind: "text", text: page.note },
      style: "note",
    },
    ...registerCells(page, placement, numbers),
  ];
}
