import { intersects, type Area } from "../../src/domain/sheet/address";
import { HostFault, HostObject, NotInHost } from "./host-object";
import { admitFormat } from "./look-objects";
import type { HostModel, HostRule, HostSheet } from "./model";
import { rangeAreasObject } from "./range-object";

let lastId = 0;

/** The conditional formats that meet any of these areas, by priority (Excel.ConditionalFormatCollection). */
export function rulesObject(model: HostModel, sheet: HostSheet, areas: readonly Area[]): HostObject {
  const meets = (rule: HostRule) => rule.areas.some((a) => areas.some((b) => intersects(a, b)));
  const object = (rule: HostRule) => ruleObject(model, sheet, rule);
  return new HostObject("ConditionalFormatCollection", {
    items: () => sheet.rules.filter(meets).map(object),
    item: (id) => {
      const rule = sheet.rules.find((candidate) => candidate.id === id && meets(candidate));
      if (rule === undefined) throw new HostFault("ItemNotFound");
      return object(rule);
    },
    methods: {
      getCount: () => sheet.rules.filter(meets).length,
      /** A new rule stands first. */
      add: ([type]) => {
        admitFormat(sheet);
        if (type !== "Custom") throw new NotInHost(`conditional format ${String(type)}`);
        const rule: HostRule = { id: `{rule-${++lastId}}`, type, areas, formula: "", format: new Map() };
        sheet.rules = [rule, ...sheet.rules];
        return object(rule);
      },
      /** Takes the rules from these cells only. */
      clearAll: () => {
        admitFormat(sheet);
        for (const rule of sheet.rules.filter(meets)) takeFrom(rule, areas);
        sheet.rules = sheet.rules.filter((rule) => rule.areas.length > 0);
      },
    },
  });
}

function takeFrom(rule: HostRule, areas: readonly Area[]): void {
  for (const area of areas) {
    rule.areas = rule.areas.flatMap((inner) => {
      if (!intersects(inner, area)) return [inner];
      if (
        inner.left >= area.left &&
        inner.right <= area.right &&
        inner.top >= area.top &&
        inner.bottom <= area.bottom
      )
        return [];
      throw new NotInHost("cutting a conditional format");
    });
  }
}

function ruleObject(model: HostModel, sheet: HostSheet, rule: HostRule): HostObject {
  const custom = () =>
    rule.type === "Custom" ? customObject(sheet, rule) : HostObject.nothing("CustomConditionalFormat");
  return new HostObject("ConditionalFormat", {
    id: rule.id,
    get: {
      id: () => rule.id,
      type: () => rule.type,
      priority: () => sheet.rules.indexOf(rule),
    },
    set: {
      /** A negative priority counts from the last; others move to make room (Excel.ConditionalFormat.priority). */
      priority: (value) => {
        const others = sheet.rules.filter((other) => other !== rule);
        const wanted = Number(value);
        const at = wanted < 0 ? others.length + 1 + wanted : wanted;
        sheet.rules = [...others.slice(0, at), rule, ...others.slice(at)];
      },
    },
    objects: {
      customOrNullObject: custom,
      custom: () => {
        if (rule.type !== "Custom") throw new HostFault("InvalidArgument");
        return custom();
      },
    },
    methods: {
      delete: () => {
        admitFormat(sheet);
        sheet.rules = sheet.rules.filter((other) => other !== rule);
      },
      getRanges: () =>
        rangeAreasObject({ model, sheet, area: { top: 1, left: 1, bottom: 1, right: 1 } }, rule.areas),
    },
  });
}

function customObject(sheet: HostSheet, rule: HostRule): HostObject {
  const formatted = (type: string, prefix: string, keys: readonly string[]) =>
    new HostObject(type, {
      set: Object.fromEntries(
        keys.map((key) => [
          key,
          (value: unknown) => {
            admitFormat(sheet);
            rule.format.set(`${prefix}${key}`, value);
          },
        ]),
      ),
    });
  return new HostObject("CustomConditionalFormat", {
    objects: {
      rule: () =>
        new HostObject("ConditionalFormatRule", {
          get: { formula: () => rule.formula },
          set: {
            formula: (value) => {
              rule.formula = String(value);
            },
          },
        }),
      format: () =>
        new HostObject("ConditionalRangeFormat", {
          set: {
            numberFormat: (value) => {
              rule.format.set("numberFormat", value);
            },
          },
          objects: {
            borders: () =>
              new HostObject("ConditionalRangeBorderCollection", {
                objects: Object.fromEntries(
                  ["left", "right", "top", "bottom"].map((side) => [
                    side,
                    () => formatted("ConditionalRangeBorder", `border.${side}.`, ["style", "color"]),
                  ]),
                ),
              }),
            fill: () => formatted("ConditionalRangeFill", "fill.", ["color"]),
            font: () => formatted("ConditionalRangeFont", "font.", ["color", "bold", "italic"]),
          },
        }),
    },
  });
}
