import type { Area } from "../../src/domain/sheet/address";
import { HostFault, HostObject, NotInHost } from "./host-object";
import {
  cellOf,
  placesIn,
  putCell,
  STANDARD_HEIGHT,
  STANDARD_WIDTH,
  type BorderLook,
  type HostSheet,
  type Look,
} from "./model";

/** The value that all have in common; null where they differ (Excel JavaScript API, "Range": null for non-uniform values). */
export function uniform(values: Iterable<unknown>): unknown {
  const distinct = new Set(values);
  return distinct.size === 1 ? [...distinct][0] : null;
}

export function changeLooks(sheet: HostSheet, area: Area, change: (look: Look) => Look): void {
  const known = new Map<Look, Look>();
  for (const { row, column } of placesIn(area)) {
    const cell = cellOf(sheet, row, column);
    const look = known.get(cell.look) ?? change(cell.look);
    known.set(cell.look, look);
    putCell(sheet, row, column, { ...cell, look });
  }
}

/** Formatting a protected sheet is denied unless its options permit it (WorksheetProtectionOptions.allowFormatCells). */
export function admitFormat(sheet: HostSheet, option = "allowFormatCells"): void {
  if (sheet.protection !== null && sheet.protection[option] !== true) throw new HostFault("AccessDenied");
}

function looksIn(sheet: HostSheet, area: Area): readonly Look[] {
  return placesIn(area).map(({ row, column }) => cellOf(sheet, row, column).look);
}

function scalar(value: unknown): string | number | boolean {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  throw new HostFault("InvalidArgument");
}

/** Range.format. */
export function formatObject(sheet: HostSheet, area: Area): HostObject {
  const change = (edit: (look: Look) => Look, option?: string): void => {
    admitFormat(sheet, option);
    changeLooks(sheet, area, edit);
  };
  const group = (name: "font" | "alignment", keys: readonly string[]) => ({
    get: Object.fromEntries(
      keys.map((key) => [key, () => uniform(looksIn(sheet, area).map((look) => look[name][key]))]),
    ),
    set: Object.fromEntries(
      keys.map((key) => [
        key,
        (value: unknown) => {
          change((look) => ({ ...look, [name]: { ...look[name], [key]: scalar(value) } }));
        },
      ]),
    ),
  });
  const alignment = group("alignment", [
    "horizontalAlignment",
    "verticalAlignment",
    "wrapText",
    "indentLevel",
    "shrinkToFit",
    "textOrientation",
  ]);
  const font = group("font", ["name", "size", "color", "bold", "italic", "underline", "strikethrough"]);
  const columns = Array.from({ length: area.right - area.left + 1 }, (_, index) => area.left + index);
  const heights = rowHeights(sheet, area);
  return new HostObject("RangeFormat", {
    get: {
      ...alignment.get,
      ...heights.get,
      columnWidth: () => uniform(columns.map((column) => sheet.widths.get(column) ?? STANDARD_WIDTH)),
      useStandardWidth: () => uniform(columns.map((column) => !sheet.widths.has(column))),
    },
    methods: heights.methods,
    set: {
      ...alignment.set,
      ...heights.set,
      columnWidth: (value) => {
        admitFormat(sheet, "allowFormatColumns");
        for (const column of columns) sheet.widths.set(column, Number(value));
      },
      useStandardWidth: (value) => {
        admitFormat(sheet, "allowFormatColumns");
        if (value === true) for (const column of columns) sheet.widths.delete(column);
      },
    },
    objects: {
      font: () => new HostObject("RangeFont", font),
      fill: () => fillObject(sheet, area, change),
      protection: () => protectionObject(sheet, area, change),
      borders: () =>
        new HostObject("RangeBorderCollection", {
          item: (edge) => borderObject(sheet, area, String(edge), change),
        }),
    },
  });
}

/**
 * Rows whose height was not set are as high as the default here. Setting or fitting a height shows a hidden row; a fitted row is
 * one whose height was never set (RangeFormat.rowHeight, useStandardHeight, autofitRows).
 */
function rowHeights(sheet: HostSheet, area: Area) {
  const rows = () => Array.from({ length: area.bottom - area.top + 1 }, (_, index) => area.top + index);
  const show = (): void => {
    admitFormat(sheet, "allowFormatRows");
    for (const row of rows()) sheet.hiddenRows.delete(row);
  };
  return {
    get: {
      rowHeight: () => uniform(rows().map((row) => sheet.heights.get(row) ?? STANDARD_HEIGHT)),
      useStandardHeight: () => uniform(rows().map((row) => !sheet.heights.has(row))),
    },
    set: {
      rowHeight: (value: unknown) => {
        if (typeof value !== "number" || value < 0 || value > 409.5) throw new HostFault("InvalidArgument");
        show();
        for (const row of rows()) sheet.heights.set(row, value);
      },
      useStandardHeight: (value: unknown) => {
        show();
        if (value === true) for (const row of rows()) sheet.heights.delete(row);
      },
    },
    methods: {
      autofitRows: () => {
        show();
        for (const row of rows()) sheet.heights.delete(row);
      },
    },
  };
}

type Change = (edit: (look: Look) => Look) => void;

/** No fill is told as white, and by the pattern (Excel.RangeFill.pattern). */
function fillObject(sheet: HostSheet, area: Area, change: Change): HostObject {
  const fills = () => looksIn(sheet, area).map(({ fill }) => fill);
  return new HostObject("RangeFill", {
    get: {
      color: () => uniform(fills().map((fill) => fill ?? "#FFFFFF")),
      pattern: () => uniform(fills().map((fill) => (fill === null ? "None" : "Solid"))),
    },
    set: {
      color: (value) => {
        change((look) => ({ ...look, fill: String(value) }));
      },
    },
    methods: {
      clear: () => {
        change((look) => ({ ...look, fill: null }));
      },
    },
  });
}

function protectionObject(sheet: HostSheet, area: Area, change: Change): HostObject {
  return new HostObject("FormatProtection", {
    get: {
      locked: () => uniform(looksIn(sheet, area).map(({ locked }) => locked)),
      formulaHidden: () => false,
    },
    set: {
      locked: (value) => {
        change((look) => ({ ...look, locked: value === true }));
      },
      formulaHidden: () => undefined,
    },
  });
}

const NO_BORDER: BorderLook = { style: "None", color: "#000000", weight: "Thin" };

/** Which side of which cells a border of a range is; a line between two cells belongs to both. */
function sidesOf(edge: string, area: Area): readonly { readonly side: string; readonly area: Area }[] {
  switch (edge) {
    case "EdgeTop":
      return [{ side: "top", area: { ...area, bottom: area.top } }];
    case "EdgeBottom":
      return [{ side: "bottom", area: { ...area, top: area.bottom } }];
    case "EdgeLeft":
      return [{ side: "left", area: { ...area, right: area.left } }];
    case "EdgeRight":
      return [{ side: "right", area: { ...area, left: area.right } }];
    case "InsideVertical":
      if (area.left === area.right) throw new NotInHost("lines inside one column");
      return [
        { side: "right", area: { ...area, right: area.right - 1 } },
        { side: "left", area: { ...area, left: area.left + 1 } },
      ];
    case "InsideHorizontal":
      if (area.top === area.bottom) throw new NotInHost("lines inside one row");
      return [
        { side: "bottom", area: { ...area, bottom: area.bottom - 1 } },
        { side: "top", area: { ...area, top: area.top + 1 } },
      ];
    default:
      throw new NotInHost(`border ${edge}`);
  }
}

function borderObject(sheet: HostSheet, area: Area, edge: string, change: Change): HostObject {
  const sides = sidesOf(edge, area);
  const keys = ["style", "color", "weight"] as const;
  const read = (key: (typeof keys)[number]) =>
    uniform(
      sides.flatMap(({ side, area: cells }) =>
        looksIn(sheet, cells).map((look) => (look.borders[side] ?? NO_BORDER)[key]),
      ),
    );
  const write = (key: (typeof keys)[number], value: unknown): void => {
    change((look) => look);
    for (const { side, area: cells } of sides) {
      changeLooks(sheet, cells, (look) => {
        const border = { ...(look.borders[side] ?? NO_BORDER), [key]: String(value) };
        return { ...look, borders: { ...look.borders, [side]: border } };
      });
    }
  };
  return new HostObject("RangeBorder", {
    get: Object.fromEntries(keys.map((key) => [key, () => read(key)])),
    set: Object.fromEntries(
      keys.map((key) => [
        key,
        (value: unknown) => {
          write(key, value);
        },
      ]),
    ),
  });
}
