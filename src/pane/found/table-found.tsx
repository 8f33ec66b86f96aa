import { Body1, Caption1, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import type { Assessment } from "../../domain/judging/assessment";
import type { IgnoredFinding } from "../../domain/judging/ignored-findings";
import { standsOut, type CellCounts } from "../../domain/judging/stands-out";
import { formatArea, type Area } from "../../domain/sheet/address";
import { fullTitle } from "../../domain/standards/full-title";
import type { TaskAssessment } from "../../domain/tasks/task-assessment";
import type { Say } from "../../locales/messages";
import { useWords } from "../words";
import { PlaceLink, type Select } from "./place-link";

export const useFoundStyles = makeStyles({
  table: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  head: { display: "flex", columnGap: tokens.spacingHorizontalXS },
  title: { flexGrow: 1, margin: 0, overflowWrap: "anywhere" },
});

/** The title of what was found, with what else stands in its line. */
export function FoundHead({
  title,
  aside,
}: {
  readonly title: string;
  readonly aside: ReactNode;
}): ReactElement {
  const styles = useFoundStyles();
  return (
    <div className={styles.head}>
      <Subtitle2 as="h2" className={styles.title}>
        {title}
      </Subtitle2>
      {aside}
    </div>
  );
}

/** Where it stands; a click selects it. */
export function Range({
  table,
  select,
}: {
  readonly table: { readonly sheet: string; readonly area: Area };
  readonly select: Select;
}): ReactElement {
  const { say } = useWords();
  return (
    <Caption1>
      <PlaceLink place={table} select={select}>
        {say("pane.range", { sheet: table.sheet, range: formatArea(table.area) })}
      </PlaceLink>
    </Caption1>
  );
}

/** What stands out of a table, in one line. */
function StandingOut({
  assessment,
  cells,
  ignored,
}: {
  readonly assessment: Assessment;
  readonly cells: CellCounts;
  readonly ignored: readonly IgnoredFinding[];
}): ReactElement | null {
  const { say } = useWords();
  const facts = standsOut(assessment, cells, ignored).map(({ code, count }) =>
    say(`found.fact.${code}`, { count }),
  );
  return facts.length === 0 ? null : <Caption1>{say("found.facts", { facts: facts.join(" · ") })}</Caption1>;
}

/** The standard that a table follows, or why it follows none. */
export function standardOf({ system, systemBy }: Assessment, say: Say): string {
  if (system !== null) return fullTitle(system);
  return say(systemBy === "user" ? "region.ownText" : "pane.noStandard");
}

/** An indicator table: what it is, of where and when, by which standard, what stands out, and where it stands. */
export function TableFound({
  assessment,
  cells,
  ignored,
  aside,
  select,
}: {
  readonly assessment: Assessment;
  readonly cells: CellCounts;
  /** Findings that the user has set aside. */
  readonly ignored: readonly IgnoredFinding[];
  readonly aside: ReactNode;
  readonly select: Select;
}): ReactElement {
  const styles = useFoundStyles();
  const { say } = useWords();
  const { table, region, baseYear, indicators } = assessment;
  const matched = indicators.filter(({ rows }) => rows.some(({ match }) => match !== null)).length;
  const facts = [
    ...(region === null ? [] : [region]),
    ...(baseYear === null ? [] : [say("pane.year", { year: baseYear })]),
    say("pane.matched", { matched, total: indicators.length }),
  ];
  return (
    <div className={styles.table}>
      <FoundHead title={table.title ?? say("pane.found")} aside={aside} />
      <Body1>{facts.join(" · ")}</Body1>
      <Caption1>{standardOf(assessment, say)}</Caption1>
      <StandingOut assessment={assessment} cells={cells} ignored={ignored} />
      <Range table={table} select={select} />
    </div>
  );
}

/** A task table: what it is, and where it stands. */
export function TasksFound({
  assessment,
  aside,
  select,
}: {
  readonly assessment: TaskAssessment;
  readonly aside: ReactNode;
  readonly select: Select;
}): ReactElement {
  const styles = useFoundStyles();
  const { say } = useWords();
  const { table, tasks } = assessment;
  const named = tasks.filter(({ indicators }) => indicators.length > 0).length;
  return (
    <div className={styles.table}>
      <FoundHead title={table.title ?? say("pane.tasksFound")} aside={aside} />
      <Body1>{say("pane.tasks", { tasks: tasks.length, named })}</Body1>
      <Range table={table} select={select} />
    </div>
  );
}
