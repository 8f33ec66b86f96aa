import * as z from "zod/mini";
import { HostFault, HostObject, NotInHost } from "./host-object";
import type { HostModel, HostSheet } from "./model";
import { rangeAreasObject, readArea, WHOLE_SHEET } from "./range-object";

const zoom = z.strictObject({ horizontalFitToPages: z.literal(1) });

/** Worksheet.pageLayout (Excel.PageLayout). */
export function pageLayoutObject(model: HostModel, sheet: HostSheet): HostObject {
  const { layout } = sheet;
  return new HostObject("PageLayout", {
    set: {
      orientation: (value) => {
        layout.orientation = String(value);
      },
      paperSize: (value) => {
        layout.paperSize = String(value);
      },
      zoom: (value) => {
        layout.zoom = zoom.parse(value);
      },
    },
    methods: {
      getPrintAreaOrNullObject: () =>
        layout.printArea.length === 0
          ? HostObject.nothing("RangeAreas")
          : rangeAreasObject({ model, sheet, area: WHOLE_SHEET }, layout.printArea),
      setPrintArea: ([areas]) => {
        if (typeof areas !== "string") throw new NotInHost("a print area that is no address");
        layout.printArea = areas.split(",").map(readArea);
      },
      setPrintTitleRows: ([rows]) => {
        if (typeof rows !== "string" || !/^\$\d+:\$\d+$/.test(rows)) throw new HostFault("InvalidArgument");
        layout.titleRows = rows;
      },
    },
  });
}

/** Worksheet.freezePanes (Excel.WorksheetFreezePanes). */
export function freezePanesObject({ layout }: HostSheet): HostObject {
  return new HostObject("WorksheetFreezePanes", {
    methods: {
      freezeRows: ([count]) => {
        layout.frozenRows = Number(count);
      },
    },
  });
}
