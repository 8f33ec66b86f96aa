import type { Assessment } from "../../domain/judging/assessment";
import { domainOf } from "../../domain/judging/summary";
import { limitText } from "../../domain/judging/limit-text";
import type { Verdict } from "../../domain/judging/verdict";
import { byUrgency, type RowOfIndicator } from "../../domain/judging/worst-first";
import { onOneLine } from "../../domain/reading/normalise";
import { decimalText } from "../../domain/reading/quantity";
import { formatAddress, type Address } from "../../domain/sheet/address";
import type { Property } from "../../domain/table/table";
import type { Words } from "../words";

/** A judged row for the list, with what it can be found and filtered by. */
export interface ResultRow extends RowOfIndicator {
  readonly key: string;
  /** Number and name, and the component where the row is one. */
  readonly title: string;
  readonly at: Address;
  readonly cell: string;
  readonly domain: string | null;
  readonly property: Property | null;
  readonly verdict: Verdict;
  /** What the row counts as where the sheet's own word decides; null where the evidence does. */
  readonly countedAs: Verdict | null;
}

function resultRow(listed: RowOfIndicator, assessment: Assessment): ResultRow {
  const { indicator, row } = listed;
  const { table, value, verdict, final } = row;
  const name = [table.name, table.component].flatMap((cell) => (cell === null ? [] : [onOneLine(cell.text)]));
  const { no, property } = indicator.table;
  const at = value.at ?? (table.component ?? table.name).at;
  return {
    ...listed,
    key: `${table.row}`,
    title: `${no === null ? "" : `${no}. `}${name.join("／")}`,
    at,
    cell: formatAddress(at),
    domain: domainOf(indicator, assessment),
    property,
    verdict,
    countedAs: final.verdict === verdict ? null : final.verdict,
  };
}

/** The rows of a table, those that need attention most first. */
export function resultRows(assessment: Assessment): readonly ResultRow[] {
  return byUrgency(assessment).map((listed) => resultRow(listed, assessment));
}

/** What a row's value is, against which limit, and how far off. */
export function rowNumbers({ row }: ResultRow, { say }: Words): string {
  const { gap, limit, value } = row;
  const parts = [onOneLine(value.raw)];
  if (limit !== null) parts.push(say("pane.limit", { limit: limitText(limit) }));
  if (gap !== null) {
    const unit = gap.unit === "percentagePoint" ? say("unit.percentagePoint") : (gap.unit ?? "");
    parts.push(say("pane.gap", { amount: decimalText(gap.amount), unit }));
  }
  return parts.filter((part) => part !== "").join(" · ");
}

/** Why a row has its verdict, and what the sheet itself says of it. */
export function rowReason({ row, countedAs }: ResultRow, { say, wording }: Words): string {
  const lacking = row.missing.map((missing) => say(`missing.${missing}`)).join(say("list.separator"));
  const why = lacking === "" ? say(`basis.${row.basis}`) : say("pane.lacking", { missing: lacking });
  const declared = row.declared === null ? [] : [say("pane.declared", { declared: row.declared.text })];
  const counted = countedAs === null ? [] : [say("rows.counted", { verdict: wording.verdict(countedAs) })];
  return [why, ...(countedAs === null ? declared : counted)].join(" · ");
}
