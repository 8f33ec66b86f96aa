import { formatAddress, formatArea, type Area } from "../domain/sheet/address";
import { queueFlag, queueRemoval, type FoundFlag } from "./flag-rules";
import { queueCellLooksBack, queueLook } from "./looks";
import { queuePageStep } from "./queue-page-step";
import { sameName } from "../domain/sheet/own-name";
import type { NamedFormula } from "../workbook/own-names";
import type { ColumnWidth, Step } from "./step";

/** What a workbook holds of ours at this moment. */
export interface Present {
  readonly flags: ReadonlyMap<string, readonly FoundFlag[]>;
  /** Ids of rules of ours whose writing broke off, by sheet. */
  readonly unfinished: ReadonlyMap<string, readonly string[]>;
  /** Id of our custom XML part, null where there is none. */
  readonly ownPart: string | null;
  readonly ownNames: readonly NamedFormula[];
}

/** Queues one step; nothing is sent. */
export function queueStep(context: Excel.RequestContext, step: Step, present: Present): void {
  switch (step.kind) {
    case "keep":
      queueOwnPart(context, step.xml, present.ownPart);
      break;
    case "setName":
      queueName(context, step, present);
      break;
    case "addSheet":
      context.workbook.worksheets.add(step.sheet);
      break;
    case "removeSheet":
      if (step.front !== null) context.workbook.worksheets.getItem(step.front).activate();
      context.workbook.worksheets.getItemOrNullObject(step.sheet).delete();
      break;
    default:
      queueSheetStep(context.workbook.worksheets.getItem(step.sheet), step, present);
  }
}

function queueSheetStep(
  sheet: Excel.Worksheet,
  step: Exclude<Step, { readonly kind: "keep" | "setName" | "addSheet" | "removeSheet" }>,
  present: Present,
): void {
  switch (step.kind) {
    case "removeFlags":
      queueRemoval(sheet, [
        ...(present.flags.get(step.sheet) ?? []).map(({ id }) => id),
        ...(present.unfinished.get(step.sheet) ?? []),
      ]);
      break;
    case "addFlag":
      queueFlag(sheet, step.flag);
      break;
    case "copyLook":
      queueCopy(sheet, step.from, step.column, step.withoutRules);
      break;
    case "wrapTexts":
      sheet.getRange(formatArea(step.area)).format.wrapText = true;
      break;
    case "plainLook":
      sheet.getRange(formatArea(step.area)).style = Excel.BuiltInStyle.normal;
      break;
    case "restoreLook":
      queueLook(sheet, step.look);
      break;
    case "restoreLooks":
      queueCellLooksBack(sheet, step.looks);
      break;
    case "merge":
      sheet.getRange(formatArea(step.area)).merge(false);
      break;
    case "unmerge":
      sheet.getRange(formatArea(step.area)).unmerge();
      break;
    case "setWidth":
      queueWidth(sheet, step.column, step.width);
      break;
    case "setCells":
      sheet.getRange(formatArea(step.area)).values = step.cells.map((row) => [...row]);
      break;
    case "setFormulas":
    case "dress":
    case "drawLines":
    case "setFormat":
    case "autofit":
    case "setHeights":
    case "layOut":
    case "addChart":
    case "changeChart":
    case "setPrintArea":
      queuePageStep(sheet, step);
      break;
  }
}

function queueCopy(
  sheet: Excel.Worksheet,
  from: readonly Area[],
  column: number,
  withoutRules: boolean,
): void {
  for (const source of from) {
    const target = sheet.getRange(formatArea({ ...source, left: column, right: column }));
    target.copyFrom(formatArea(source), Excel.RangeCopyType.formats);
    target.unmerge();
    if (withoutRules) target.conditionalFormats.clearAll();
  }
}

function queueWidth(
  sheet: Excel.Worksheet,
  column: number,
  { points, isStandard, isHidden }: ColumnWidth,
): void {
  const range = sheet.getRange(formatAddress({ row: 1, column }));
  if (isStandard) range.format.useStandardWidth = true;
  else range.format.columnWidth = points;
  range.columnHidden = isHidden;
}

function queueName(
  context: Excel.RequestContext,
  { name, formula }: Extract<Step, { readonly kind: "setName" }>,
  { ownNames }: Present,
): void {
  const { names } = context.workbook;
  const isThere = ownNames.some((own) => sameName(own.name, name));
  if (formula === null) {
    if (isThere) names.getItem(name).delete();
  } else if (isThere) names.getItem(name).formula = `=${formula}`;
  else names.add(name, `=${formula}`).visible = false;
}

function queueOwnPart(context: Excel.RequestContext, xml: string | null, id: string | null): void {
  const parts = context.workbook.customXmlParts;
  if (id === null) {
    if (xml !== null) parts.add(xml);
    return;
  }
  const part = parts.getItem(id);
  if (xml === null) part.delete();
  else part.setXml(xml);
}
