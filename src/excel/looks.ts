import { formatArea, type Area } from "../domain/sheet/address";
import { asMatrix } from "./cells";

const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;
const INNER = "InsideHorizontal" as const;

type BorderLook = readonly [
  edge: (typeof EDGES)[number] | typeof INNER,
  look: Excel.Interfaces.RangeBorderUpdateData,
];

/** How the cells of an area look that all look alike. */
export interface AreaLook {
  readonly area: Area;
  readonly style: string;
  readonly numberFormat: string;
  readonly format: Excel.Interfaces.RangeFormatUpdateData;
  /** Null for no fill. */
  readonly fill: string | null;
  readonly borders: readonly BorderLook[];
}

/** How each cell of an area looks. */
export interface CellLooks {
  readonly area: Area;
  /** Null, and no properties, for a cell that is to stay as it is. */
  readonly numberFormats: readonly (readonly (string | null)[])[];
  readonly cells: readonly (readonly Excel.SettableCellProperties[])[];
}

/** Queues reading how an area looks; what takes the answer gives null where its cells look different. */
export function queueAreaLook(sheet: Excel.Worksheet, area: Area): () => AreaLook | null {
  const range = sheet.getRange(formatArea(area));
  const { format } = range;
  range.load("style,numberFormat");
  format.load("horizontalAlignment,verticalAlignment,wrapText,indentLevel,shrinkToFit,textOrientation");
  format.fill.load("color,pattern");
  format.font.load("name,size,color,bold,italic,underline,strikethrough");
  format.protection.load("locked,formulaHidden");
  const borders = (area.top === area.bottom ? EDGES : [...EDGES, INNER]).map((edge) => {
    const border = format.borders.getItem(edge);
    border.load("style,color,weight");
    return [edge, border] as const;
  });
  return () => {
    const data = format.toJSON();
    const { horizontalAlignment, verticalAlignment, wrapText, indentLevel, shrinkToFit, textOrientation } =
      format;
    const alignment = {
      horizontalAlignment,
      verticalAlignment,
      wrapText,
      indentLevel,
      shrinkToFit,
      textOrientation,
    };
    const rest = { ...alignment, ...pick(data) };
    const { color, pattern } = format.fill;
    const edges = borders.map(([edge, border]): BorderLook => [edge, borderLook(border)]);
    const formats = new Set(textsOf(range.numberFormat).flat());
    const [numberFormat] = formats;
    const isUniform = formats.size === 1 && !hasNull([range.style, rest, color, pattern, edges]);
    if (!isUniform || numberFormat === undefined) return null;
    const fill = pattern === "None" ? null : color;
    return { area, style: range.style, numberFormat, format: rest, fill, borders: edges };
  };
}

/** Queues making an area look as it did. */
export function queueLook(sheet: Excel.Worksheet, look: AreaLook): void {
  const range = sheet.getRange(formatArea(look.area));
  range.style = look.style;
  range.numberFormat = Array.from({ length: look.area.bottom - look.area.top + 1 }, () => [
    look.numberFormat,
  ]);
  range.format.set(look.format);
  if (look.fill === null) range.format.fill.clear();
  else range.format.fill.color = look.fill;
  for (const [edge, border] of look.borders) range.format.borders.getItem(edge).set(border);
}

const EVERYTHING: Excel.CellPropertiesLoadOptions = {
  style: true,
  format: {
    fill: { color: true, pattern: true },
    font: {
      name: true,
      size: true,
      color: true,
      bold: true,
      italic: true,
      underline: true,
      strikethrough: true,
    },
    borders: { style: true, color: true, weight: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
    indentLevel: true,
    shrinkToFit: true,
    textOrientation: true,
    protection: true,
  },
};

/** Queues reading how each cell of an area looks, in one answer. */
export function queueCellLooks(sheet: Excel.Worksheet, area: Area): () => CellLooks {
  const range = sheet.getRange(formatArea(area));
  range.load("numberFormat");
  const cells = range.getCellProperties(EVERYTHING);
  return () => ({
    area,
    numberFormats: textsOf(range.numberFormat),
    cells: asMatrix(cells.value).map((row) =>
      row.map(({ style, format }): Excel.SettableCellProperties => ({
        ...(style === undefined ? {} : { style }),
        ...(format === undefined ? {} : { format: withoutNoFill(format) }),
      })),
    ),
  });
}

/** No fill is told as white; cells that are given back their look have none. */
function withoutNoFill({ fill, ...format }: Excel.CellPropertiesFormat): Excel.CellPropertiesFormat {
  return fill === undefined || fill.pattern === "None" ? format : { ...format, fill };
}

/** Queues making each cell of an area look as it did. */
export function queueCellLooksBack(sheet: Excel.Worksheet, { area, numberFormats, cells }: CellLooks): void {
  const range = sheet.getRange(formatArea(area));
  range.setCellProperties(cells.map((row) => [...row]));
  range.numberFormat = numberFormats.map((row) => [...row]);
}

/** Font and protection of a format, as they were loaded. */
function pick({
  font,
  protection,
}: Excel.Interfaces.RangeFormatData): Excel.Interfaces.RangeFormatUpdateData {
  return {
    ...(font === undefined ? {} : { font }),
    ...(protection === undefined ? {} : { protection }),
  };
}

function borderLook(border: Excel.RangeBorder): Excel.Interfaces.RangeBorderUpdateData {
  const { style, color, weight } = border;
  return style === "None" ? { style } : { style, color, weight };
}

function textsOf(matrix: readonly (readonly unknown[])[]): readonly (readonly string[])[] {
  return asMatrix(matrix).map((row) => row.map((text) => (typeof text === "string" ? text : "General")));
}

/** Excel answers null for what differs from cell to cell. */
function hasNull(value: unknown): boolean {
  if (value === null) return true;
  return typeof value === "object" && Object.values(value).some(hasNull);
}
