import type { Severity } from "../judging/finding";
import { knownFindings, type KnownFinding } from "../judging/ignored-findings";
import type { Wording } from "../reporting/wording";
import { parseAddress } from "../sheet/address";
import { cellLink } from "./cell-link";
import { pageNote, pageTitle } from "./page-note";
import type { PageSource } from "./page-source";
import { textCell, type RegisterCell, type RegisterRow } from "./register";
import { uniqueKeys } from "./unique-keys";
import type { WantedPage } from "./wanted-page";

const COLUMNS = ["cell", "severity", "finding", "state", "remark"] as const;
const WIDTHS = [20, 9, 64, 10, 30];
const ORDER: readonly Severity[] = ["error", "warning", "info"];

function allFindings({ tables, tasks, ignored }: PageSource): readonly KnownFinding[] {
  const found = [
    ...tables.flatMap(({ assessment, findings }) => knownFindings(assessment, findings, ignored)),
    ...tasks.flatMap((task) => knownFindings(task, task.findings, ignored)),
  ];
  return found.toSorted((a, b) => ORDER.indexOf(a.finding.severity) - ORDER.indexOf(b.finding.severity));
}

function placeCell({ finding, sheet }: KnownFinding): RegisterCell {
  const at = finding.cell === null ? null : parseAddress(finding.cell);
  if (at === null) return textCell(sheet);
  return { content: cellLink(sheet, at, `${sheet}!${finding.cell ?? ""}`), style: "link" };
}

/** Whether somebody still has to look at a finding, or why the user has set it aside. */
function stateText({ ignored }: KnownFinding, wording: Wording): string {
  if (ignored === null) return wording.page("state.toCheck");
  return wording.page("state.ignored", { reason: ignored.reason });
}

/** 核查意见: what was found in the tables themselves, errors first, each linked to its cell. */
export function findingsPage(source: PageSource, wording: Wording): WantedPage {
  const keyOf = uniqueKeys();
  const rows = allFindings(source).map((known): RegisterRow => {
    const { finding, sheet } = known;
    return {
      key: keyOf(`${sheet}!${finding.cell ?? finding.row ?? ""}|${finding.code}`),
      cells: {
        cell: placeCell(known),
        severity: textCell(wording.page(`severity.${finding.severity}`)),
        finding: textCell(wording.finding(finding)),
        state: textCell(stateText(known, wording)),
      },
    };
  });
  const none: RegisterRow = { key: "none", cells: { finding: textCell(wording.page("nothingFound")) } };
  return {
    kind: "findings",
    name: wording.page("findings.name"),
    title: pageTitle("findings.title", source, wording),
    note: pageNote(source, wording),
    widths: WIDTHS,
    registers: [
      {
        key: "findings",
        caption: null,
        columns: COLUMNS.map((key) => ({ key, title: wording.page(`column.${key}`) })),
        id: "finding",
        numbered: false,
        rows: rows.length === 0 ? [none] : rows,
        closing: { column: "state", textOf: () => wording.page("state.resolved"), always: false },
      },
    ],
    charts: [],
  };
}
