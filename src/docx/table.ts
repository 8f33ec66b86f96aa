import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  SimpleField,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from "docx";
import type {
  DocumentCell,
  DocumentColumn,
  DocumentPart,
  DocumentRow,
  DocumentTable,
} from "../domain/reporting/section/document";
import { cleanLines } from "./clean-text";
import { columnWidths } from "./column-widths";
import { textWidth } from "./page-size";
import { SIZE, STYLE, WIDE_SIZE } from "./styles";

/** A table of so many rows of counts is not parted between pages. */
const SHORT = 14;

/** How the texts of a table's rows are set. */
interface RowLook {
  readonly style: string;
  readonly isHead: boolean;
  /** Stays on the page of the row below. */
  readonly withNext: boolean;
  readonly widths: readonly number[];
  readonly columns: readonly DocumentColumn[];
}

const LINE = { style: BorderStyle.SINGLE, size: 4, color: "000000" } as const;
const BORDERS = {
  top: LINE,
  bottom: LINE,
  left: LINE,
  right: LINE,
  insideHorizontal: LINE,
  insideVertical: LINE,
};

const MERGE = {
  single: undefined,
  start: VerticalMergeType.RESTART,
  continue: VerticalMergeType.CONTINUE,
} as const;

function tableCell(
  cell: DocumentCell,
  at: number,
  { style, isHead, withNext, widths, columns }: RowLook,
): TableCell {
  const isCentred = isHead || columns[at]?.align === "center";
  const verticalMerge = MERGE[cell.down];
  return new TableCell({
    children: cleanLines(cell.text).map(
      (line) =>
        new Paragraph({
          style,
          keepNext: withNext,
          alignment: isCentred ? AlignmentType.CENTER : AlignmentType.LEFT,
          children: line === "" ? [] : [new TextRun(line)],
        }),
    ),
    verticalAlign: VerticalAlignTable.CENTER,
    width: {
      size: widths.slice(at, at + cell.span).reduce((all, width) => all + width, 0),
      type: WidthType.DXA,
    },
    ...(cell.span > 1 ? { columnSpan: cell.span } : {}),
    ...(verticalMerge === undefined ? {} : { verticalMerge }),
    ...(isHead ? { shading: { fill: "F2F2F2" } } : {}),
  });
}

function tableRow(row: DocumentRow, look: RowLook): TableRow {
  const starts = row.map((_, index) => row.slice(0, index).reduce((sum, { span }) => sum + span, 0));
  return new TableRow({
    cantSplit: true,
    ...(look.isHead ? { tableHeader: true } : {}),
    children: row.map((cell, index) => tableCell(cell, starts[index] ?? 0, look)),
  });
}

/** The row belongs to the one above: its first cell is merged with that one's. */
function goesOn(row: DocumentRow | undefined): boolean {
  return row?.[0]?.down === "continue";
}

/** `表 3  …`, the number being a field, so that Word counts on when tables are added or moved. */
function captionOf(caption: string, number: number, label: string): Paragraph {
  return new Paragraph({
    style: STYLE.caption,
    children: [
      new TextRun(`${label} `),
      new SimpleField(`SEQ ${label} \\* ARABIC`, String(number)),
      new TextRun(`  ${cleanLines(caption).join(" ")}`),
    ],
  });
}

/** A table under its caption, as wide as the text; its head is repeated on every page. */
export function captionedTable(
  table: DocumentTable,
  orientation: DocumentPart["orientation"],
  { label, number }: { readonly label: string; readonly number: number },
): readonly [Paragraph, Table] {
  const isWide = orientation === "landscape";
  const widths = columnWidths(table, textWidth(orientation), isWide ? WIDE_SIZE : SIZE);
  const { caption, columns, head, rows } = table;
  const look = {
    widths,
    columns,
    isHead: false,
    withNext: false,
    style: isWide ? STYLE.wideCell : STYLE.cell,
  };
  const headLook = { ...look, isHead: true, withNext: true, style: isWide ? STYLE.wideHead : STYLE.head };
  const isShort = !isWide && rows.length <= SHORT;
  const last = rows.length - 1;
  const body = new Table({
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    borders: BORDERS,
    margins: { left: 70, right: 70, top: 20, bottom: 20, marginUnitType: WidthType.DXA },
    rows: [
      tableRow(head, headLook),
      ...rows.map((row, index) =>
        tableRow(row, { ...look, withNext: isShort ? index < last : goesOn(rows[index + 1]) }),
      ),
    ],
  });
  return [captionOf(caption, number, label), body];
}
