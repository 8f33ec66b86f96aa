import type { ColumnLook, RowLook, SheetLook } from "./sheet-look";
import { ConditionalFormatCollector } from "./read-conditional-formats";
import type { WorkbookLooks } from "./read-workbook";
import { scanSheet } from "./sheet-scan";
import { isMain, readBoolean, type XmlElement } from "./xml";

/** Excel's standard width of 8 characters and padding, and its standard height. */
export const STANDARD_WIDTH = 64 / 7;
export const STANDARD_HEIGHT = 15;

/** Reads how a worksheet part looks in a workbook of these looks. Throws MalformedPart. */
export function readSheetLook(xml: string, { looks, changes, theme, dates1904 }: WorkbookLooks): SheetLook {
  const styles: (number | undefined)[][] = [];
  const rows = new Map<number, RowLook>();
  const frame = new FrameReader();
  const formats = new ConditionalFormatCollector(changes, theme);
  scanSheet(xml, {
    cell: ({ row, column, style }) => {
      (styles[row] ??= [])[column] = style;
    },
    row: ({ row, style, height }) => {
      if (style !== 0 || height !== null) rows.set(row, { style, height });
    },
    element: (element, _end, text) => {
      if (!isMain(element)) return;
      frame.element(element);
      formats.element(element, text);
    },
  });
  const { columns, defaultWidth, defaultHeight, frozen, gridLines } = frame;
  const conditionalFormats = formats.formats();
  return {
    looks,
    styles,
    columns,
    rows,
    defaultWidth,
    defaultHeight,
    frozen,
    gridLines,
    dates1904,
    conditionalFormats,
  };
}

class FrameReader {
  readonly columns: ColumnLook[] = [];
  defaultWidth = STANDARD_WIDTH;
  defaultHeight = STANDARD_HEIGHT;
  frozen = { rows: 0, columns: 0 };
  gridLines = true;

  element({ local, depth, attributes, parent }: XmlElement): void {
    if (local === "sheetFormatPr" && depth === 1) {
      this.defaultWidth = Number(attributes["defaultColWidth"] ?? STANDARD_WIDTH);
      this.defaultHeight = Number(attributes["defaultRowHeight"] ?? STANDARD_HEIGHT);
    } else if (local === "col" && parent?.local === "cols") {
      const { min, max, width, style } = attributes;
      this.columns.push({
        min: Number(min),
        max: Number(max),
        width: width === undefined ? null : Number(width),
        style: Number(style ?? 0),
      });
    } else if (local === "pane" && attributes["state"]?.startsWith("frozen") === true) {
      this.frozen = { rows: Number(attributes["ySplit"] ?? 0), columns: Number(attributes["xSplit"] ?? 0) };
    } else if (local === "sheetView") {
      this.gridLines = readBoolean(attributes["showGridLines"], true);
    }
  }
}
