import { contains } from "../../src/domain/sheet/address";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/domain/sheet/snapshot";
import { markerFormula } from "../../src/workbook/flag-look";
import { writeOwnPart } from "../../src/workbook/own-part";
import { emptyModel, emptySheet, NORMAL, putCell, type HostModel, type HostSheet, type Look } from "./model";

/** A workbook for the host that says what a snapshot says. */
export function modelOf({ sheets, calculation, memory }: WorkbookSnapshot): HostModel {
  const model = emptyModel(...sheets.map(hostSheet));
  model.calculation = calculation === "manual" ? "Manual" : "Automatic";
  if (memory !== null) model.parts = [{ id: "{own}", xml: writeOwnPart({ memory, journal: null }) }];
  return model;
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
  sheet.rules = snapshot.flags.map(({ kind, place, token, areas }, index) => ({
    id: `{flag-${index}}`,
    type: "Custom",
    areas,
    formula: `=${markerFormula(kind, place, token)}`,
    format: new Map(),
  }));
  if (snapshot.protection !== null) {
    const { mayFormatCells, mayFormatColumns } = snapshot.protection;
    sheet.protection = { allowFormatCells: mayFormatCells, allowFormatColumns: mayFormatColumns };
  }
  return sheet;
}
