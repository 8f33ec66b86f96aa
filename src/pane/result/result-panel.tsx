import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useMemo, type ReactElement } from "react";
import { withIgnored, withoutIgnored, type IgnoredFinding } from "../../domain/judging/ignored-findings";
import type { TablePlan } from "../../domain/reporting/plan-sheet";
import type { RowText } from "../../domain/reporting/row-text";
import { formatArea, type Area } from "../../domain/sheet/address";
import type { PlannedCheck } from "../../workbook/plan-check";
import type { CheckSession } from "../check-session";
import { draftKey } from "../drafts";
import { MappingNotices } from "../mapping/mapping-notices";
import { MadePages } from "../materials/made-pages";
import type { ViewProps } from "../view-props";
import { useWords } from "../words";
import { ExportWord } from "./export-word";
import type { SetAside } from "./findings-view";
import { LiveSwitch } from "./live-switch";
import { MatrixResult } from "./matrix-result";
import { ResultView } from "./result-view";
import { resultsOf, type Result } from "./results-of";
import { TaskResult } from "./task-result";
import type { TextActions } from "./text-editor";
import { WriteBar } from "./write-bar";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

/** What the user does with the texts of rows; a row is written by itself only once the others are. */
function useTextActions({ session, state }: ViewProps): TextActions {
  const { task, written, drafts, recognised } = state;
  const sheet = recognised?.sheet ?? null;
  const isBusy = task !== null;
  const write = useCallback(
    ({ place }: RowText) => {
      const draft = sheet === null ? undefined : drafts.get(draftKey(sheet, place));
      if (draft !== undefined) void session.write([draft]);
    },
    [session, drafts, sheet],
  );
  const word = useCallback(
    (cell: RowText, text: string) => {
      session.word(cell, text);
    },
    [session],
  );
  return useMemo(() => ({ word, write: written ? write : null, isBusy }), [word, write, written, isBusy]);
}

/** How findings are set aside for a reason that is kept in the workbook, and taken up again. */
function setAsideIn(session: CheckSession, ignored: readonly IgnoredFinding[], isIdle: boolean): SetAside {
  const change = (next: (ignored: readonly IgnoredFinding[]) => readonly IgnoredFinding[]): Promise<void> =>
    session.changeSettings((settings) => ({ ...settings, ignored: next(settings.ignored) }));
  return {
    ignored,
    isIdle,
    ignore: (known, reason) => change((now) => withIgnored(now, known, reason, session.today)),
    restore: (known) => change((now) => withoutIgnored(now, known)),
  };
}

/** What was checked, one below the other. */
function Results({
  result,
  setAside,
  select,
  drawTable,
}: {
  readonly result: PlannedCheck;
  readonly setAside: SetAside;
  readonly select: (sheet: string, area: Area) => void;
  readonly drawTable: (table: TablePlan) => ReactElement;
}): ReactElement {
  const results = useMemo(() => resultsOf(result), [result]);
  const draw = (shown: Result): ReactElement => {
    switch (shown.kind) {
      case "indicators":
        return drawTable(shown.plan);
      case "tasks": {
        const { assessment } = shown;
        const key = formatArea(assessment.table.area);
        return <TaskResult key={key} assessment={assessment} setAside={setAside} select={select} />;
      }
      case "matrix": {
        const { overview, plans } = shown;
        const key = formatArea(overview.matrix.area);
        return <MatrixResult key={key} overview={overview} plans={plans} draw={drawTable} select={select} />;
      }
    }
  };
  return <>{results.map(draw)}</>;
}

/** The last check of the sheet in front: its tables, one after the other, and the sheets that it made. */
export function ResultPanel(props: ViewProps): ReactElement | null {
  const styles = useStyles();
  const { say } = useWords();
  const { session, state, recognised } = props;
  const { result, task, written, drafts } = state;
  const isIdle = task === null;
  const select = useCallback(
    (sheet: string, area: Area) => {
      void session.select(sheet, area);
    },
    [session],
  );
  const actions = useTextActions(props);
  if (result === null) return null;
  const { plan, ignored } = result;
  const setAside = setAsideIn(session, ignored, isIdle);
  const waiting = [...drafts.values()].filter(({ sheet }) => sheet === recognised.sheet).length;
  const drawTable = (table: TablePlan): ReactElement => (
    <ResultView
      key={formatArea(table.assessment.table.area)}
      plan={table}
      setAside={setAside}
      drafts={drafts}
      renew={isIdle ? () => void session.renew() : null}
      select={select}
      actions={actions}
    />
  );
  return (
    <div className={styles.panel}>
      {!written && plan.edits.length > 0 && (
        <WriteBar plan={plan} write={isIdle ? () => void session.check() : null} />
      )}
      {waiting > 0 && <Caption1>{say("rows.drafts", { count: waiting })}</Caption1>}
      <MappingNotices
        notices={plan.mappingNotices}
        show={(view) => {
          session.show(view);
        }}
      />
      {plan.pages.length + plan.notices.length > 0 && <MadePages plan={plan} select={select} />}
      <Results result={result} setAside={setAside} select={select} drawTable={drawTable} />
      <LiveSwitch
        isLive={recognised.settings.live === true}
        change={(live) => void session.changeSettings((settings) => ({ ...settings, live }))}
      />
      <ExportWord make={isIdle ? () => void session.exportWord() : null} />
    </div>
  );
}
