import type { Flag } from "../domain/sheet/flag";
import { flagLook, markerFormula, readMarker, type FlagLook, type FrameLine } from "../workbook/flag-look";
import { addressBatches } from "./host-address";

/** A conditional format of ours, as it is now. */
export interface FoundFlag extends Omit<Flag, "areas"> {
  readonly id: string;
  /** Its place among all conditional formats of the sheet, the first in effect being 0. */
  readonly priority: number;
}

/** Conditional formats of ours to be added, each with its place among those of the sheet; -1 is the last. */
export interface PlacedFlag extends Flag {
  readonly priority: number;
}

/** Queues reading all rules of a sheet, the user's too: only the formula tells which are ours. */
export function queueRules(sheet: Excel.Worksheet): Excel.ConditionalFormatCollection {
  const rules = sheet.getRange().conditionalFormats;
  rules.load("items/id,items/type,items/priority,items/customOrNullObject/rule/formula");
  return rules;
}

/** Finds ours among the rules that were read. */
export function findFlags({ items }: Excel.ConditionalFormatCollection): readonly FoundFlag[] {
  return items.flatMap((rule): readonly FoundFlag[] => {
    const custom = rule.customOrNullObject;
    if (rule.type !== "Custom" || custom.isNullObject) return [];
    const marker = readMarker(custom.rule.formula.replace(/^=/, ""));
    return marker === null ? [] : [{ ...marker, id: rule.id, priority: rule.priority }];
  });
}

/** Ids of rules of ours whose writing broke off before they got their formula; Excel lets no user make one without. */
export function findUnfinished({ items }: Excel.ConditionalFormatCollection): readonly string[] {
  return items.flatMap(({ id, type, customOrNullObject: custom }) =>
    type === "Custom" && !custom.isNullObject && custom.rule.formula.replace(/^=/, "") === "" ? [id] : [],
  );
}

/** Queues the removal of rules by their ids; every rule that is not named stays as it is. */
export function queueRemoval(sheet: Excel.Worksheet, ids: readonly string[]): void {
  const rules = sheet.getRange().conditionalFormats;
  for (const id of ids) rules.getItem(id).delete();
}

const LINES: Readonly<Record<FrameLine, "Continuous" | "Dash" | "Dot">> = {
  continuous: "Continuous",
  dashed: "Dash",
  dotted: "Dot",
};

function dress(format: Excel.ConditionalRangeFormat, look: FlagLook): void {
  const { fill, font, frame } = look;
  if (fill !== null) format.fill.color = `#${fill}`;
  if (font !== null) format.font.color = `#${font}`;
  if (look.bold) format.font.bold = true;
  if (look.italic) format.font.italic = true;
  if (look.numberFormat !== null) format.numberFormat = look.numberFormat;
  if (frame === null) return;
  const { left, right, top, bottom } = format.borders;
  for (const side of [left, right, top, bottom]) {
    side.style = LINES[frame.line];
    side.color = `#${frame.colour}`;
  }
}

/** Queues a flag: one conditional format for all its cells, more only where their address would be too long. */
export function queueFlag(sheet: Excel.Worksheet, { areas, priority, ...flag }: PlacedFlag): void {
  for (const address of addressBatches(areas)) {
    const rule = sheet.getRanges(address).conditionalFormats.add(Excel.ConditionalFormatType.custom);
    rule.custom.rule.formula = `=${markerFormula(flag)}`;
    dress(rule.custom.format, flagLook(flag));
    // A new rule stands first; the user's come before ours. The rule cannot be named after it moved.
    rule.priority = priority;
  }
}

/** Queues reading the cells that flags of ours cover. */
export function queueFlagAreas(
  sheet: Excel.Worksheet,
  flags: readonly FoundFlag[],
): readonly { readonly flag: FoundFlag; readonly ranges: Excel.RangeAreas }[] {
  const rules = sheet.getRange().conditionalFormats;
  return flags.map((flag) => {
    const ranges = rules.getItem(flag.id).getRanges();
    ranges.load("areas/items/address");
    return { flag, ranges };
  });
}
