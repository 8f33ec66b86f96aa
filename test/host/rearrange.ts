import { absoluteReference } from "../../src/workbook/absolute-reference";
import { placeIn } from "../../src/workbook/own-names";
import type { Area } from "../../src/domain/sheet/address";
import type { HostModel, HostSheet } from "./model";

/** What a person does to a sheet; Excel moves the names with the cells. */

const COLUMNS = 16_384;

function movedDown(area: Area, row: number, count: number): Area {
  const down = (edge: number): number => (edge >= row ? edge + count : edge);
  return { ...area, top: down(area.top), bottom: down(area.bottom) };
}

/** Puts empty rows above a row; what stands there and below moves down. */
export function insertRows(model: HostModel, sheet: HostSheet, row: number, count = 1): void {
  const cells = [...sheet.cells];
  sheet.cells.clear();
  for (const [key, cell] of cells)
    sheet.cells.set(Math.floor(key / COLUMNS) >= row ? key + count * COLUMNS : key, cell);
  sheet.merges = sheet.merges.map((area) => movedDown(area, row, count));
  for (const rule of sheet.rules) rule.areas = rule.areas.map((area) => movedDown(area, row, count));
  model.names = model.names.map((own) => {
    const place = placeIn(own.formula);
    if (place?.sheet !== sheet.name) return own;
    return { ...own, formula: absoluteReference(sheet.name, movedDown(place.area, row, count)) };
  });
}

/** Gives a sheet another name. */
export function renameSheet(model: HostModel, sheet: HostSheet, name: string): void {
  const before = sheet.name;
  sheet.name = name;
  if (model.active === before) model.active = name;
  model.names = model.names.map((own) => {
    const place = placeIn(own.formula);
    return place?.sheet === before ? { ...own, formula: absoluteReference(name, place.area) } : own;
  });
}
