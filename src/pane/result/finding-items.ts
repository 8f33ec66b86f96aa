import type { Severity } from "../../domain/judging/finding";
import type { KnownFinding } from "../../domain/judging/ignored-findings";
import { parseArea, type Area } from "../../domain/sheet/address";
import type { Words } from "../words";
import type { CellItem } from "./cell-list";

const SIGNS: Readonly<Record<Severity, string>> = { error: "✗", warning: "⚠", info: "ℹ" };

/** A finding for the list, with the cell that it is about, how grave it is, and the reason where it was set aside. */
export function findingItem(
  { finding, sheet, about, key, ignored }: KnownFinding,
  { wording, say }: Words,
  select: (sheet: string, area: Area) => void,
  act: () => void,
): CellItem {
  const area = finding.cell === null ? null : parseArea(finding.cell);
  const title = wording.finding(finding);
  const cell = [finding.sheet, finding.cell].filter((part) => part !== null).join("!");
  const grave = `${SIGNS[finding.severity]} ${wording.page(`severity.${finding.severity}`)}`;
  const reason = ignored === null ? [] : [say("ignored.reason", { reason: ignored.reason, on: ignored.on })];
  const [label, name] = ignored === null ? (["set", "setOf"] as const) : (["restore", "restoreOf"] as const);
  return {
    key,
    title,
    details: [...(about === null || title.includes(about) ? [] : [about]), grave, ...reason],
    cell,
    open: () => {
      if (area !== null) select(sheet, area);
    },
    action: {
      label: say(`ignored.${label}`),
      name: say(`ignored.${name}`, { of: cell === "" ? title : `${cell} ${title}` }),
      press: act,
    },
  };
}
