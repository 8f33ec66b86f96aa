import { Body1, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { KnownFinding } from "../../domain/judging/ignored-findings";
import { formatArea, type Area } from "../../domain/sheet/address";
import { ExportWord } from "./export-word";
import { MadePages } from "../materials/made-pages";
import { ResultView } from "./result-view";
import { TaskResult } from "./task-result";
import type { ViewProps } from "../view-props";
import { useWords } from "../words";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

/** The last check of the sheet in front: its tables, one after the other, and the sheets that it made. */
export function ResultPanel({ session, state }: ViewProps): ReactElement {
  const styles = useStyles();
  const { say } = useWords();
  const { result, task } = state;
  const isIdle = task === null;
  const select = (sheet: string, area: Area): void => void session.select(sheet, area);
  if (result === null) return <Body1>{say("view.noResult")}</Body1>;
  const { plan, tables, ignored } = result;
  const setAside = {
    ignored,
    isIdle,
    ignore: (known: KnownFinding, reason: string) => session.ignore(known, reason),
    restore: (known: KnownFinding) => session.restore(known),
  };
  return (
    <div className={styles.panel}>
      <ExportWord make={isIdle ? () => void session.exportWord() : null} />
      {plan.pages.length + plan.notices.length > 0 && <MadePages plan={plan} select={select} />}
      {tables.map((table) =>
        table.kind === "tasks" ? (
          <TaskResult
            key={formatArea(table.assessment.table.area)}
            assessment={table.assessment}
            setAside={setAside}
            select={select}
          />
        ) : (
          <ResultView
            key={formatArea(table.plan.assessment.table.area)}
            plan={table.plan}
            setAside={setAside}
            renew={isIdle ? () => void session.renew() : null}
            select={select}
          />
        ),
      )}
    </div>
  );
}
