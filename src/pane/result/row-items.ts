import type { RowOfIndicator } from "../../domain/judging/worst-first";
import { limitText } from "../../domain/judging/limit-text";
import { onOneLine } from "../../domain/reading/normalise";
import { decimalText } from "../../domain/reading/quantity";
import type { Severity } from "../../domain/judging/finding";
import type { KnownFinding } from "../../domain/judging/ignored-findings";
import { formatAddress, parseArea, type Address, type Area } from "../../domain/sheet/address";
import type { CellItem } from "./cell-list";
import type { Words } from "../words";

type Select = (sheet: string, area: Area) => void;

function areaOf({ row, column }: Address): Area {
  return { top: row, left: column, bottom: row, right: column };
}

function numbers({ row }: RowOfIndicator, { say }: Words): string {
  const { gap, limit, value } = row;
  const parts = [value.raw];
  if (limit !== null) parts.push(say("pane.limit", { limit: limitText(limit) }));
  if (gap !== null) {
    const unit = gap.unit === "percentagePoint" ? say("unit.percentagePoint") : (gap.unit ?? "");
    parts.push(say("pane.gap", { amount: decimalText(gap.amount), unit }));
  }
  return parts.filter((part) => part !== "").join(" · ");
}

function reason({ row }: RowOfIndicator, { say, wording }: Words): string {
  const lacking = row.missing.map((missing) => say(`missing.${missing}`)).join(say("list.separator"));
  const why = lacking === "" ? say(`basis.${row.basis}`) : say("pane.lacking", { missing: lacking });
  const declared = row.declared === null ? [] : [say("pane.declared", { declared: row.declared.text })];
  return [wording.verdict(row.verdict), why, ...declared].join(" · ");
}

/** A row for the list: its name, its value against its limit with the distance, and why it is listed. */
export function rowItem(listed: RowOfIndicator, sheet: string, words: Words, select: Select): CellItem {
  const { table, value } = listed.row;
  const at = value.at ?? (table.component ?? table.name).at;
  const name = [table.name, table.component].flatMap((cell) => (cell === null ? [] : [onOneLine(cell.text)]));
  const no = listed.indicator.table.no;
  return {
    key: `${table.row}`,
    title: `${no === null ? "" : `${no}. `}${name.join("／")}`,
    details: [numbers(listed, words), reason(listed, words)].filter((line) => line !== ""),
    cell: formatAddress(at),
    open: () => {
      select(sheet, areaOf(at));
    },
    evidence: () => listed.row.trace.map((step) => words.wording.trace(step)),
  };
}

const SIGNS: Readonly<Record<Severity, string>> = { error: "✗", warning: "⚠", info: "ℹ" };

/** A finding for the list, with the cell that it is about, how grave it is, and the reason where it was set aside. */
export function findingItem(
  { finding, sheet, key, ignored }: KnownFinding,
  { wording, say }: Words,
  select: Select,
  act: () => void,
): CellItem {
  const area = finding.cell === null ? null : parseArea(finding.cell);
  const title = wording.finding(finding);
  const grave = `${SIGNS[finding.severity]} ${wording.page(`severity.${finding.severity}`)}`;
  const reason = ignored === null ? [] : [say("ignored.reason", { reason: ignored.reason, on: ignored.on })];
  const [label, name] = ignored === null ? (["set", "setOf"] as const) : (["restore", "restoreOf"] as const);
  return {
    key,
    title,
    details: [grave, ...reason],
    cell: [finding.sheet, finding.cell].filter((part) => part !== null).join("!"),
    open: () => {
      if (area !== null) select(sheet, area);
    },
    evidence: null,
    action: { label: say(`ignored.${label}`), name: say(`ignored.${name}`, { of: title }), press: act },
  };
}
