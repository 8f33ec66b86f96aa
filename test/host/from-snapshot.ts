import { contains } from "../../src/domain/sheet/address";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/domain/sheet/snapshot";
import { markerFormula } from "../../src/workbook/flag-look";
import { absoluteReference } from "../../src/workbook/absolute-reference";
import { writeOwnPart } from "../../src/workbook/own-part";
import type { CellLook, EdgeLook } from "../../src/xlsx/look";
import type { SheetLook } from "../../src/xlsx/sheet-look";
import {
  cellOf,
  emptyModel,
  emptySheet,
  NORMAL,
  putCell,
  type HostModel,
  type HostSheet,
  type Look,
} from "./model";

/** A workbook for the host that says what a snapshot says, with the cells of these sheets looking as in a file. */
export function modelOf(
  { sheets, calculation, memory, mayAddSheets, otherSheets, names = [] }: WorkbookSnapshot,
  looks: ReadonlyMap<string, SheetLook> = new Map(),
): HostModel {
  const model = emptyModel(
    ...sheets.map((snapshot) => {
      const sheet = hostSheet(snapshot);
      const look = looks.get(snapshot.name);
      if (look !== undefined) dress(sheet, look);
      return sheet;
    }),
  );
  model.isStructureProtected = !mayAddSheets;
  model.chartSheets = otherSheets;
  model.names = names.map(({ name, place }) => {
    const formula = place === null ? "#REF!" : absoluteReference(place.sheet, place.area);
    return { name, formula, isHidden: true };
  });
  model.calculation = calculation === "manual" ? "Manual" : "Automatic";
  if (memory !== null) model.parts = [{ id: "{own}", xml: writeOwnPart({ memory, journal: null }) }];
  return model;
}

/** Gives the cells that a file lists their looks. */
function dress(sheet: HostSheet, { looks, styles }: SheetLook): void {
  const dressed = looks.map(hostLook);
  for (const [row, cells] of styles.entries()) {
    for (const [column, style] of (cells ?? []).entries()) {
      const look = style === undefined || style === 0 ? undefined : dressed[style];
      if (look === undefined) continue;
      const cell = cellOf(sheet, row, column);
      const { numberFormat, locked } = cell.look;
      putCell(sheet, row, column, { ...cell, look: { ...look, numberFormat, locked } });
    }
  }
}

/** What Excel would tell of a look that a file describes; sizes, faces, fills, thin lines and alignment are enough here. */
export function hostLook({ font, fill, border, alignment }: CellLook): Look {
  const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
  const lines = Object.entries(border).flatMap(([side, edge]: [string, EdgeLook | null]) =>
    edge === null
      ? []
      : [
          [
            side,
            { style: "Continuous", color: `#${edge.colour ?? "000000"}`, weight: capital(edge.style) },
          ] as const,
        ],
  );
  return {
    ...NORMAL,
    font: {
      ...NORMAL.font,
      name: font.name ?? "宋体",
      size: font.size,
      color: `#${font.colour ?? "000000"}`,
      bold: font.bold,
      italic: font.italic,
    },
    fill: fill === null ? null : `#${fill}`,
    alignment: {
      ...NORMAL.alignment,
      horizontalAlignment: capital(alignment.horizontal),
      verticalAlignment: capital(alignment.vertical),
      wrapText: alignment.wrap,
    },
    borders: Object.fromEntries(lines),
  };
}

function hostSheet(snapshot: SheetSnapshot): HostSheet {
  const sheet = emptySheet(snapshot.name);
  const looks = new Map<string, Look>();
  for (const [row, cells] of snapshot.rows.entries()) {
    for (const [column, cell] of (cells ?? []).entries()) {
      if (cell === undefined) continue;
      const look = looks.get(cell.format) ?? { ...NORMAL, numberFormat: cell.format };
      looks.set(cell.format, look);
      const unlocked = snapshot.protection?.unlocked.some((area) => contains(area, { row, column })) === true;
      putCell(sheet, row, column, { ...cell, look: unlocked ? { ...look, locked: false } : look });
    }
  }
  sheet.merges = snapshot.merges;
  sheet.hiddenRows = new Set(snapshot.hiddenRows);
  sheet.hiddenColumns = new Set(snapshot.hiddenColumns);
  sheet.tables = snapshot.tables;
  sheet.validations = snapshot.validations.flatMap(({ areas, rule }) =>
    areas.map((area) => ({
      area,
      type: rule.kind === "list" ? "List" : "Custom",
      source: rule.kind === "list" ? rule.values.join(",") : "",
    })),
  );
  sheet.rules = snapshot.flags.map(({ areas, ...flag }, index) => ({
    id: `{flag-${index}}`,
    type: "Custom",
    areas,
    formula: `=${markerFormula(flag)}`,
    format: new Map(),
  }));
  if (snapshot.protection !== null) {
    const { mayFormatCells, mayFormatColumns } = snapshot.protection;
    sheet.protection = { allowFormatCells: mayFormatCells, allowFormatColumns: mayFormatColumns };
  }
  return sheet;
}
