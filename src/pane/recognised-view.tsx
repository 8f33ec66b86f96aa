import { Body1, Caption1, Link, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { fullTitle } from "../domain/standards/full-title";
import type { Assessment } from "../domain/judging/assessment";
import { formatArea, type Area } from "../domain/sheet/address";
import type { TaskAssessment } from "../domain/tasks/task-assessment";
import type { Recognised } from "../workbook/recognise-workbook";
import { useWords } from "./words";

const useStyles = makeStyles({
  table: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
  link: { "@media (forced-colors: active)": { color: "LinkText" } },
});

const FIRST_CELL: Area = { top: 1, left: 1, bottom: 1, right: 1 };

type Select = (sheet: string, area: Area) => void;

function TableFound({
  assessment,
  select,
}: {
  readonly assessment: Assessment;
  readonly select: Select;
}): ReactElement {
  const styles = useStyles();
  const { say } = useWords();
  const { table, system, region, baseYear, indicators } = assessment;
  const matched = indicators.filter(({ rows }) => rows.some(({ match }) => match !== null)).length;
  const year = baseYear === null ? [] : [say("pane.year", { year: baseYear })];
  const facts = [...(region === null ? [] : [region]), ...year];
  return (
    <div className={styles.table}>
      <Subtitle2 as="h2">{table.title ?? say("pane.found")}</Subtitle2>
      <Body1>
        {facts.join(" · ")}
        {facts.length > 0 && " · "}
        {say("pane.matched", { matched, total: indicators.length })}
      </Body1>
      <Caption1>{system === null ? say("pane.noStandard") : fullTitle(system)}</Caption1>
      <PlaceLink table={table} select={select} />
    </div>
  );
}

function TasksFound({
  assessment,
  select,
}: {
  readonly assessment: TaskAssessment;
  readonly select: Select;
}): ReactElement {
  const styles = useStyles();
  const { say } = useWords();
  const { table, tasks } = assessment;
  const named = tasks.filter(({ indicators }) => indicators.length > 0).length;
  return (
    <div className={styles.table}>
      <Subtitle2 as="h2">{table.title ?? say("pane.tasksFound")}</Subtitle2>
      <Body1>{say("pane.tasks", { tasks: tasks.length, named })}</Body1>
      <PlaceLink table={table} select={select} />
    </div>
  );
}

/** Where a table stands; a click selects it. */
function PlaceLink({
  table,
  select,
}: {
  readonly table: { readonly sheet: string; readonly area: Area };
  readonly select: Select;
}): ReactElement {
  const styles = useStyles();
  const { say } = useWords();
  return (
    <Caption1>
      <Link
        className={styles.link}
        inline
        onClick={() => {
          select(table.sheet, table.area);
        }}
      >
        {say("pane.range", { sheet: table.sheet, range: formatArea(table.area) })}
      </Link>
    </Caption1>
  );
}

function Elsewhere({
  sheets,
  select,
}: {
  readonly sheets: readonly string[];
  readonly select: Select;
}): ReactElement | null {
  const styles = useStyles();
  const { say } = useWords();
  if (sheets.length === 0) return null;
  return (
    <>
      <Body1>{say("pane.elsewhere")}</Body1>
      <ul className={styles.list}>
        {sheets.map((sheet) => (
          <li key={sheet}>
            <Link
              className={styles.link}
              onClick={() => {
                select(sheet, FIRST_CELL);
              }}
            >
              {say("pane.goTo", { sheet })}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

const NOTHING_TO_JUDGE = {
  emptySheet: ["pane.empty.title", "pane.empty.hint"],
  madeSheet: ["pane.made.title", "pane.made.hint"],
  noTable: ["pane.nothing.title", "pane.nothing.hint"],
} as const;

/** What was found on the active sheet; where nothing was, why, and where to go. */
export function RecognisedView({
  found,
  select,
}: {
  readonly found: Recognised;
  readonly select: Select;
}): ReactElement {
  const styles = useStyles();
  const { say } = useWords();
  if (found.kind === "tables") {
    return (
      <>
        {found.tables.map((assessment) => (
          <TableFound key={formatArea(assessment.table.area)} assessment={assessment} select={select} />
        ))}
        {found.tasks.map((assessment) => (
          <TasksFound key={formatArea(assessment.table.area)} assessment={assessment} select={select} />
        ))}
      </>
    );
  }
  const [title, hint] = NOTHING_TO_JUDGE[found.kind];
  return (
    <div className={styles.table}>
      <Subtitle2 as="h2">{say(title)}</Subtitle2>
      <Body1>{say(hint)}</Body1>
      <Elsewhere sheets={found.elsewhere} select={select} />
    </div>
  );
}
