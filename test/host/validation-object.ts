import { intersects, type Area } from "../../src/domain/sheet/address";
import { HostObject } from "./host-object";
import type { HostSheet } from "./model";

function isWithin(inner: Area, outer: Area): boolean {
  const { top, left, bottom, right } = inner;
  return top >= outer.top && left >= outer.left && bottom <= outer.bottom && right <= outer.right;
}

/**
 * Range.dataValidation: `Inconsistent` where only some cells have the rule, `MixedCriteria` where they have different ones
 * (Excel.DataValidationType).
 */
export function validationObject(sheet: HostSheet, area: Area): HostObject {
  const found = sheet.validations.filter((validation) => intersects(validation.area, area));
  const [only, ...others] = found;
  const whole = only !== undefined && others.length === 0 && isWithin(area, only.area) ? only : null;
  return new HostObject("DataValidation", {
    get: {
      type: () => {
        if (whole !== null) return whole.type;
        if (found.length === 0) return "None";
        return others.length === 0 ? "Inconsistent" : "MixedCriteria";
      },
      rule: () => {
        if (whole === null) return {};
        return whole.type === "List"
          ? { list: { inCellDropDown: true, source: whole.source } }
          : { custom: {} };
      },
    },
  });
}
