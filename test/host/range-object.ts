import {
  contains,
  formatArea,
  intersects,
  MAX_COLUMN,
  MAX_ROW,
  parseReference,
  topLeft,
  type Area,
} from "../../src/domain/sheet/address";
import { enter } from "./cell-input";
import { cellProperties } from "./cell-properties";
import { HostFault, HostObject, NotInHost, together } from "./host-object";
import { admitFormat, changeLooks, formatObject, uniform } from "./look-objects";
import { readProperties } from "./look-input";
import {
  cellOf,
  isCovered,
  NORMAL,
  placesIn,
  putCell,
  type HostCell,
  type HostModel,
  type HostSheet,
} from "./model";
import { rulesObject } from "./rule-objects";
import { validationObject } from "./validation-object";

export interface Place {
  readonly model: HostModel;
  readonly sheet: HostSheet;
  readonly area: Area;
}

/** Above so many cells Excel answers null instead of values ("Resource limits and performance optimization"). */
const MAX_CELLS = 5_000_000;
/** More merged areas cannot be listed at once (Range.getMergedAreasOrNullObject). */
const MAX_MERGES = 512;

export const WHOLE_SHEET: Area = { top: 1, left: 1, bottom: MAX_ROW, right: MAX_COLUMN };

export function readArea(address: unknown): Area {
  const area = typeof address === "string" ? parseReference(address) : null;
  if (area === null) throw new HostFault("InvalidArgument");
  return area;
}

/** The area of a range, or of an address. */
export function areaOf(given: unknown): Area {
  if (!(given instanceof HostObject)) return readArea(given);
  const address = String(given.get("address"));
  return readArea(address.slice(address.lastIndexOf("!") + 1));
}

function cellCount({ top, left, bottom, right }: Area): number {
  return (bottom - top + 1) * (right - left + 1);
}

function matrix(place: Place, of: (cell: HostCell) => unknown): readonly (readonly unknown[])[] | null {
  const { sheet, area } = place;
  if (cellCount(area) > MAX_CELLS) return null;
  return Array.from({ length: area.bottom - area.top + 1 }, (_, row) =>
    Array.from({ length: area.right - area.left + 1 }, (_, column) =>
      of(cellOf(sheet, area.top + row, area.left + column)),
    ),
  );
}

function valueOf({ content }: HostCell): unknown {
  if (content === null) return "";
  return content.kind === "error" ? content.code : content.value;
}

const TYPES = { number: "Double", text: "String", boolean: "Boolean", error: "Error" } as const;

/** A range of one sheet. */
export function rangeObject(place: Place): HostObject {
  const { sheet, area } = place;
  const rows = () =>
    Array.from({ length: Math.min(area.bottom - area.top + 1, 200_000) }, (_, index) => area.top + index);
  const columns = () => Array.from({ length: area.right - area.left + 1 }, (_, index) => area.left + index);
  const isRowHidden = (row: number) => sheet.hiddenRows.has(row) || sheet.filteredRows.has(row);
  const isColumnHidden = (column: number) => sheet.hiddenColumns.has(column);
  return new HostObject("Range", {
    get: {
      address: () => `${sheet.name}!${formatArea(area)}`,
      cellCount: () => cellCount(area),
      values: () => matrix(place, valueOf),
      formulas: () => matrix(place, (cell) => (cell.formula === null ? valueOf(cell) : `=${cell.formula}`)),
      numberFormat: () => matrix(place, ({ look }) => look.numberFormat),
      valueTypes: () => matrix(place, ({ content }) => (content === null ? "Empty" : TYPES[content.kind])),
      rowHidden: () => uniform(rows().map(isRowHidden)),
      columnHidden: () => uniform(columns().map(isColumnHidden)),
      style: () => uniform(placesIn(area).map(({ row, column }) => cellOf(sheet, row, column).look.style)),
    },
    set: {
      values: (value) => {
        setValues(place, value);
      },
      /** A cell that has no formula is given its value ("Set and get range values, text or formulas"). */
      formulas: (value) => {
        setValues(place, value);
      },
      numberFormat: (value) => {
        admitFormat(sheet);
        setFormats(place, value);
      },
      style: (value) => {
        admitFormat(sheet);
        if (value !== "Normal") throw new NotInHost(`style ${String(value)}`);
        changeLooks(sheet, area, () => NORMAL);
      },
      columnHidden: (value) => {
        admitFormat(sheet, "allowFormatColumns");
        for (const column of columns()) {
          if (value === true) sheet.hiddenColumns.add(column);
          else sheet.hiddenColumns.delete(column);
        }
      },
    },
    objects: {
      format: () => formatObject(sheet, area),
      conditionalFormats: () => rulesObject(place.model, sheet, [area]),
      dataValidation: () => validationObject(sheet, area),
    },
    methods: {
      /** The client asks this before it sends a large array in pieces. */
      validateArraySize: ([height, width]) => {
        if (height !== area.bottom - area.top + 1 || width !== area.right - area.left + 1)
          throw new HostFault("InvalidArgument");
      },
      getRow: ([index]) => {
        const row = area.top + Number(index);
        return rangeObject({ ...place, area: { ...area, top: row, bottom: row } });
      },
      getBoundingRect: ([other]) => {
        const { top, left, bottom, right } = areaOf(other);
        const bounds = {
          top: Math.min(area.top, top),
          left: Math.min(area.left, left),
          bottom: Math.max(area.bottom, bottom),
          right: Math.max(area.right, right),
        };
        return rangeObject({ ...place, area: bounds });
      },
      getRowProperties: () =>
        rows().map((row) => {
          const { get = {} } = formatObject(sheet, { ...area, top: row, bottom: row }).members;
          return {
            rowHidden: isRowHidden(row),
            format: { rowHeight: get["rowHeight"]?.(), useStandardHeight: get["useStandardHeight"]?.() },
          };
        }),
      getColumnProperties: () => columns().map((column) => ({ columnHidden: isColumnHidden(column) })),
      getCellProperties: () => matrix(place, ({ look }) => cellProperties(look)),
      setCellProperties: ([properties]) => {
        setProperties(place, properties);
      },
      getMergedAreasOrNullObject: () => mergedAreas(place),
      getSpecialCellsOrNullObject: ([type]) => specialCells(place, type),
      copyFrom: ([source, type]) => {
        copyFormats(place, source, type);
      },
      merge: () => {
        mergeCells(place);
      },
      unmerge: () => {
        admitFormat(sheet);
        sheet.merges = sheet.merges.filter((merge) => !intersects(merge, area));
      },
      select: () => {
        place.model.active = sheet.name;
        place.model.selected = formatArea(area);
      },
    },
  });
}

/** Several areas of one sheet; `areas` is a collection without an indexer. */
export function rangeAreasObject({ model, sheet }: Place, areas: readonly Area[]): HostObject {
  const items = () => areas.map((area) => rangeObject({ model, sheet, area }));
  return new HostObject("RangeAreas", {
    set: {
      style: (value) => {
        for (const range of items()) range.set("style", value);
      },
    },
    objects: {
      format: () => together(areas.map((area) => formatObject(sheet, area))),
      areas: () => new HostObject("RangeCollection", { items }),
      conditionalFormats: () => rulesObject(model, sheet, areas),
    },
  });
}

/**
 * The input must have the size of the range, and null leaves a cell as it is ("Set and get range values"). Cells of a
 * protected sheet can be written only where they are not locked. A block that meets filtered rows ends up in the visible
 * cells, each with the first value (office-js issue 224, xlwings issue 747).
 */
function setValues({ sheet, area }: Place, value: unknown): void {
  const rows = sized(value, area);
  const isDenied =
    sheet.protection !== null &&
    placesIn(area).some(({ row, column }) => cellOf(sheet, row, column).look.locked);
  if (isDenied) throw new HostFault("AccessDenied");
  const filtered = placesIn(area).filter(({ row }) => sheet.filteredRows.has(row));
  const isMisplaced = filtered.length > 0 && area.bottom > area.top;
  for (const { row, column } of placesIn(area)) {
    const input = isMisplaced ? rows[0]?.[0] : rows[row - area.top]?.[column - area.left];
    if (input === null || (isMisplaced && sheet.filteredRows.has(row))) continue;
    if (isCovered(sheet, row, column)) throw new NotInHost("writing under a merged area");
    putCell(sheet, row, column, enter(cellOf(sheet, row, column), input));
  }
}

function sized(value: unknown, area: Area): readonly (readonly unknown[])[] {
  if (!Array.isArray(value)) throw new HostFault("InvalidArgument");
  const rows = value.map((row: unknown): readonly unknown[] => (Array.isArray(row) ? row : []));
  const width = area.right - area.left + 1;
  if (rows.length !== area.bottom - area.top + 1 || rows.some((row) => row.length !== width))
    throw new HostFault("InvalidArgument");
  return rows;
}

function setFormats({ sheet, area }: Place, value: unknown): void {
  const rows = sized(value, area);
  for (const { row, column } of placesIn(area)) {
    const format = rows[row - area.top]?.[column - area.left];
    if (format === null) continue;
    const cell = cellOf(sheet, row, column);
    putCell(sheet, row, column, {
      ...cell,
      look: { ...cell.look, numberFormat: typeof format === "string" ? format : "General" },
    });
  }
}

function setProperties({ sheet, area }: Place, value: unknown): void {
  admitFormat(sheet);
  const rows = sized(value, area);
  for (const { row, column } of placesIn(area)) {
    const cell = cellOf(sheet, row, column);
    const look = readProperties(cell.look, rows[row - area.top]?.[column - area.left]);
    putCell(sheet, row, column, { ...cell, look });
  }
}

/** Only areas whose first cell lies inside are listed (office-js issue 3611). */
function mergedAreas(place: Place): HostObject {
  const found = place.sheet.merges.filter((merge) => contains(place.area, topLeft(merge)));
  if (found.length > MAX_MERGES) throw new HostFault("GeneralException");
  return found.length === 0 ? HostObject.nothing("RangeAreas") : rangeAreasObject(place, found);
}

/** Excel.SpecialCellType.dataValidations; denied on a protected sheet, as in VBA. */
function specialCells(place: Place, type: unknown): HostObject {
  if (type !== "DataValidations") throw new NotInHost(`special cells ${String(type)}`);
  if (place.sheet.protection !== null) throw new HostFault("AccessDenied");
  const areas = place.sheet.validations.map(({ area }) => area);
  return areas.length === 0 ? HostObject.nothing("RangeAreas") : rangeAreasObject(place, areas);
}

/** Pasting formats takes merged areas and conditional formats along and replaces those of the target (Range.copyFrom). */
function copyFormats({ sheet, area }: Place, source: unknown, type: unknown): void {
  if (type !== "Formats") throw new NotInHost(`copyFrom ${String(type)}`);
  admitFormat(sheet);
  const from = readArea(source);
  if (cellCount(from) !== cellCount(area)) throw new NotInHost("copyFrom with another size");
  if (
    sheet.merges.some(
      (merge) => intersects(merge, from) && (merge.left < from.left || merge.right > from.right),
    )
  )
    throw new NotInHost("copyFrom across a merged area");
  const [down, over] = [area.top - from.top, area.left - from.left];
  for (const { row, column } of placesIn(from)) {
    const { look } = cellOf(sheet, row, column);
    putCell(sheet, row + down, column + over, { ...cellOf(sheet, row + down, column + over), look });
  }
  const moved = (inner: Area): Area => ({
    top: Math.max(inner.top, from.top) + down,
    left: Math.max(inner.left, from.left) + over,
    bottom: Math.min(inner.bottom, from.bottom) + down,
    right: Math.min(inner.right, from.right) + over,
  });
  const copied = sheet.merges.filter((merge) => intersects(merge, from)).map(moved);
  sheet.merges = [...sheet.merges.filter((merge) => !intersects(merge, area)), ...copied];
  for (const rule of sheet.rules) {
    if (rule.areas.some((inner) => intersects(inner, area))) throw new NotInHost("pasting over rules");
    rule.areas = [...rule.areas, ...rule.areas.filter((inner) => intersects(inner, from)).map(moved)];
  }
}

/** All cells look like the first then, and keep that when they are taken apart; lines stay. */
function mergeCells({ sheet, area }: Place): void {
  admitFormat(sheet);
  const full = placesIn(area).filter(({ row, column }) => cellOf(sheet, row, column).content !== null);
  if (full.some(({ row, column }) => row !== area.top || column !== area.left))
    throw new NotInHost("merging cells that hold something");
  sheet.merges = [...sheet.merges.filter((merge) => !intersects(merge, area)), area];
  const first = cellOf(sheet, area.top, area.left).look;
  changeLooks(sheet, area, ({ borders }) => ({ ...first, borders }));
}
