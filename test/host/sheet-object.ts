import { chartsObject } from "./chart-objects";
import { HostFault, HostObject, NotInHost } from "./host-object";
import { freezePanesObject, pageLayoutObject } from "./layout-objects";
import { placeIn } from "../../src/workbook/own-names";
import { emptySheet, usedArea, type HostModel, type HostName, type HostSheet } from "./model";
import { rangeAreasObject, rangeObject, readArea, WHOLE_SHEET } from "./range-object";

/**
 * Adds a worksheet behind the others; the one in front stays there (WorksheetCollection.add). Refused where the structure is
 * protected (Excel.WorkbookProtection), or a sheet of any kind has the name (Excel.ErrorCodes.itemAlreadyExists).
 */
export function addSheet(model: HostModel, given: unknown): HostSheet {
  if (model.isStructureProtected) throw new HostFault("AccessDenied");
  const name = String(given);
  if (name === "" || name.length > 31 || /[[\]:*?/\\]/.test(name)) throw new HostFault("InvalidArgument");
  const names = [...model.sheets.map((sheet) => sheet.name), ...model.chartSheets];
  if (names.some((other) => other.toLowerCase() === name.toLowerCase()))
    throw new HostFault("ItemAlreadyExists");
  const sheet = emptySheet(name);
  model.sheets = [...model.sheets, sheet];
  return sheet;
}

/** Whether a name stands for cells of a sheet. */
export function refersTo({ formula }: HostName, sheet: string): boolean {
  return placeIn(formula)?.sheet === sheet;
}

/** Refused where the structure is protected; another sheet comes to the front where the one deleted was there. */
export function deleteSheet(model: HostModel, name: string): void {
  if (model.isStructureProtected) throw new HostFault("AccessDenied");
  const others = model.sheets.filter((sheet) => sheet.name !== name);
  const next = others.find(({ visibility }) => visibility === "Visible");
  if (next === undefined) throw new NotInHost("deleting the last sheet that can be seen");
  model.sheets = others;
  model.names = model.names.map((own) => (refersTo(own, name) ? { ...own, formula: "#REF!" } : own));
  if (model.active === name) model.active = next.name;
}

const ids = new WeakMap<HostSheet, string>();
let lastId = 0;

/** What stays the same when the sheet gets another name (Excel.Worksheet.id). */
export function idOf(sheet: HostSheet): string {
  const id = ids.get(sheet) ?? `{sheet-${++lastId}}`;
  ids.set(sheet, id);
  return id;
}

export function sheetObject(model: HostModel, sheet: HostSheet): HostObject {
  return new HostObject("Worksheet", {
    id: idOf(sheet),
    get: { id: () => idOf(sheet), name: () => sheet.name, visibility: () => sheet.visibility },
    objects: {
      charts: () => chartsObject(sheet),
      comments: () => new HostObject("CommentCollection", { methods: { getCount: () => sheet.comments } }),
      shapes: () => new HostObject("ShapeCollection", { methods: { getCount: () => sheet.shapes } }),
      pageLayout: () => pageLayoutObject(model, sheet),
      freezePanes: () => freezePanesObject(sheet),
      protection: () =>
        new HostObject("WorksheetProtection", {
          get: { protected: () => sheet.protection !== null, options: () => sheet.protection ?? {} },
        }),
    },
    methods: {
      activate: () => {
        model.active = sheet.name;
      },
      delete: () => {
        deleteSheet(model, sheet.name);
      },
      getRange: ([address]) =>
        rangeObject({
          model,
          sheet,
          area: address === null || address === undefined ? WHOLE_SHEET : readArea(address),
        }),
      /** Rows and columns count from 0. */
      getRangeByIndexes: ([row, column, rows, columns]) => {
        const [top, left] = [Number(row) + 1, Number(column) + 1];
        const area = { top, left, bottom: top + Number(rows) - 1, right: left + Number(columns) - 1 };
        return rangeObject({ model, sheet, area });
      },
      getRanges: ([address]) => {
        if (typeof address !== "string" || address.length > 8192) throw new HostFault("InvalidArgument");
        const areas = address.split(",").map(readArea);
        return rangeAreasObject({ model, sheet, area: WHOLE_SHEET }, areas);
      },
      getUsedRangeOrNullObject: () => {
        const area = usedArea(sheet);
        return area === null ? HostObject.nothing("Range") : rangeObject({ model, sheet, area });
      },
    },
  });
}
