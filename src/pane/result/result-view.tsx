import { Body1, Subtitle2 } from "@fluentui/react-components";
import { useCallback, type ReactElement } from "react";
import type { TablePlan } from "../../domain/reporting/plan-sheet";
import type { Address, Area } from "../../domain/sheet/address";
import type { Drafts } from "../drafts";
import { useWords } from "../words";
import { FindingsView, type SetAside } from "./findings-view";
import { PlanNotices } from "./plan-notices";
import { RowsView } from "./rows-view";
import { SummaryView } from "./summary-view";
import type { TextActions } from "./text-editor";

/** One checked table, a region of a matrix with its name: what could not be written, counts, rows and findings. */
export function ResultView({
  plan,
  setAside,
  drafts,
  renew,
  select,
  actions,
}: {
  readonly plan: TablePlan;
  readonly setAside: SetAside;
  readonly drafts: Drafts;
  /** Brings texts of another year up to date; null while that cannot be started. */
  readonly renew: (() => void) | null;
  readonly select: (sheet: string, area: Area) => void;
  readonly actions: TextActions;
}): ReactElement {
  const { say } = useWords();
  const { assessment, notices, findings } = plan;
  const { sheet } = assessment.table;
  const selectCell = useCallback(
    ({ row, column }: Address) => {
      select(sheet, { top: row, left: column, bottom: row, right: column });
    },
    [select, sheet],
  );
  const isUnmet = assessment.indicators.some(({ rows }) => rows.some(({ verdict }) => verdict === "unmet"));
  return (
    <>
      {assessment.table.matrix !== null && <Subtitle2 as="h3">{assessment.region}</Subtitle2>}
      <PlanNotices notices={notices} renew={renew} />
      <SummaryView assessment={assessment} />
      {!isUnmet && <Body1>{say("pane.allMet")}</Body1>}
      <RowsView plan={plan} drafts={drafts} select={selectCell} actions={actions} />
      <FindingsView
        checked={assessment}
        findings={[...assessment.findings, ...findings]}
        setAside={setAside}
        isOpen={false}
        select={select}
      />
    </>
  );
}
