import { Body1, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, type ReactElement, type ReactNode } from "react";
import type { Assessment } from "../../domain/judging/assessment";
import type { IgnoredFinding } from "../../domain/judging/ignored-findings";
import type { CellCounts } from "../../domain/judging/stands-out";
import { formatArea, type Area } from "../../domain/sheet/address";
import type { MatrixPlace } from "../../domain/table/table";
import type { Recognised } from "../../workbook/recognise";
import type { CheckSession } from "../check-session";
import { useWords } from "../words";
import { MatrixFound } from "./matrix-found";
import type { Select } from "./place-link";
import { FoundHead, TableFound, TasksFound } from "./table-found";
import { nothingFound, type WithoutTable } from "./why-nothing";

const OtherTables = lazy(async () => ({ default: (await import("./other-tables")).OtherTables }));
const WhereElse = lazy(async () => ({ default: (await import("./other-tables")).WhereElse }));
const WhatToDo = lazy(async () => ({ default: (await import("./what-to-do")).WhatToDo }));
const HelpMenu = lazy(async () => ({ default: (await import("../help/help-menu")).HelpMenu }));

const useStyles = makeStyles({
  found: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  /** As high as what comes into it, so that nothing moves when it does. */
  help: { flexShrink: 0, width: "24px", height: "24px" },
  others: { minHeight: "32px" },
});

/** Why there is nothing to judge, and what to do. */
function NothingFound({
  recognised,
  session,
  select,
  aside,
}: {
  readonly recognised: WithoutTable;
  readonly session: CheckSession;
  readonly select: Select;
  readonly aside: ReactNode;
}): ReactElement {
  const { say } = useWords();
  const { title, hint } = nothingFound(recognised, say);
  const { elsewhere } = recognised;
  const isDraft = recognised.kind === "noTable" && recognised.why.code === "draft";
  return (
    <>
      <FoundHead title={title} aside={aside} />
      <Body1>{hint}</Body1>
      <Suspense fallback={null}>
        {recognised.kind !== "madeSheet" && (
          <WhatToDo
            mapping={recognised.kind !== "noTable" ? null : isDraft ? "complete" : "define"}
            toMapping={() => {
              session.show("mapping");
            }}
            openSample={session.canOpenSample && !isDraft ? () => void session.openSample() : null}
          />
        )}
        {elsewhere.length > 0 && <WhereElse tables={elsewhere} select={select} />}
      </Suspense>
    </>
  );
}

/** The indicator tables of the sheet in front, and of each matrix all regions at once. */
function TablesFound({
  tables,
  cells,
  ignored,
  help,
  select,
}: {
  readonly tables: readonly Assessment[];
  /** One for each table. */
  readonly cells: readonly CellCounts[];
  /** Findings that the user has set aside. */
  readonly ignored: readonly IgnoredFinding[];
  /** Stands beside the first. */
  readonly help: ReactNode;
  readonly select: Select;
}): ReactElement {
  const seen = new Set<MatrixPlace>();
  const shown = tables.map((assessment, index) => {
    const { matrix, area } = assessment.table;
    const aside = index === 0 && help;
    if (matrix === null) {
      const own = cells[index] ?? { otherYear: 0, emptyStatus: 0 };
      return (
        <TableFound
          key={formatArea(area)}
          assessment={assessment}
          cells={own}
          ignored={ignored}
          aside={aside}
          select={select}
        />
      );
    }
    if (seen.has(matrix)) return null;
    seen.add(matrix);
    const regions = tables.filter(({ table }) => table.matrix === matrix);
    return <MatrixFound key={formatArea(matrix.area)} regions={regions} aside={aside} select={select} />;
  });
  return <>{shown}</>;
}

/** What was found on the sheet in front; where nothing was, why, and what to do. */
export function FoundView({
  recognised,
  session,
}: {
  readonly recognised: Recognised;
  readonly session: CheckSession;
}): ReactElement {
  const styles = useStyles();
  const select = (sheet: string, area: Area): void => void session.select(sheet, area);
  const help = (
    <div className={styles.help}>
      <Suspense fallback={null}>
        <HelpMenu session={session} />
      </Suspense>
    </div>
  );
  if (recognised.kind !== "tables") {
    return (
      <div className={styles.found}>
        <NothingFound recognised={recognised} session={session} select={select} aside={help} />
      </div>
    );
  }
  const { tables, tasks, cells, elsewhere } = recognised;
  return (
    <div className={styles.found}>
      <TablesFound
        tables={tables}
        cells={cells}
        ignored={recognised.settings.ignored}
        help={help}
        select={select}
      />
      {tasks.map((assessment, index) => (
        <TasksFound
          key={formatArea(assessment.table.area)}
          assessment={assessment}
          aside={tables.length + index === 0 && help}
          select={select}
        />
      ))}
      {elsewhere.length > 0 && (
        <div className={styles.others}>
          <Suspense fallback={null}>
            <OtherTables tables={elsewhere} select={select} />
          </Suspense>
        </div>
      )}
    </div>
  );
}
