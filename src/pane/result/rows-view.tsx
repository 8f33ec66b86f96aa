import { Body1, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useDeferredValue, useMemo, useState, type ReactElement } from "react";
import type { TablePlan } from "../../domain/reporting/plan-sheet";
import type { RowText } from "../../domain/reporting/row-text";
import type { Address } from "../../domain/sheet/address";
import { draftKey, type Drafts } from "../drafts";
import { useWords } from "../words";
import { FIRST_FILTER, filterRows, NO_FILTER } from "./filter-rows";
import { resultRows, type ResultRow } from "./result-rows";
import { RowEvidence, type WordedText } from "./row-evidence";
import { RowFilterView, type FilterChoices } from "./row-filter";
import { RowList } from "./row-list";
import type { TextActions } from "./text-editor";
import { VERDICTS } from "./verdict-sign";

const useStyles = makeStyles({
  rows: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalS },
  none: { display: "grid", justifyItems: "start", rowGap: tokens.spacingVerticalS },
});

function choicesOf(rows: readonly ResultRow[]): FilterChoices {
  const domains = new Set(rows.flatMap(({ domain }) => domain ?? []));
  const properties = new Set(rows.flatMap(({ property }) => property ?? []));
  const verdicts = new Set(rows.flatMap(({ verdict, countedAs }) => [verdict, countedAs]));
  return {
    domains: [...domains],
    properties: (["binding", "reference", "anticipatory"] as const).filter((one) => properties.has(one)),
    verdicts: VERDICTS.filter((verdict) => verdicts.has(verdict)),
  };
}

/** The cells for texts by the row that they are for. */
function textsByRow(texts: readonly RowText[]): ReadonlyMap<number, readonly RowText[]> {
  const found = new Map<number, RowText[]>();
  for (const text of texts) {
    for (const row of text.rows) {
      const known = found.get(row);
      if (known === undefined) found.set(row, [text]);
      else known.push(text);
    }
  }
  return found;
}

/** Whether the user is asked about a text: not for a row where all is well and nothing is written. */
function isAsked({ verdict }: ResultRow, { text }: RowText): boolean {
  return text !== "" || (verdict !== "met" && verdict !== "notApplicable");
}

/** The keys of the rows whose evidence is shown, and what shows or hides that of a row. */
function useOpened(): readonly [ReadonlySet<string>, (row: ResultRow) => void] {
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const toggle = useCallback(({ key }: ResultRow) => {
    setOpened((before) => {
      const after = new Set(before);
      if (!after.delete(key)) after.add(key);
      return after;
    });
  }, []);
  return [opened, toggle];
}

function NoRows({ showAll }: { readonly showAll: () => void }): ReactElement {
  const styles = useStyles();
  const { say } = useWords();
  return (
    <div className={styles.none}>
      <Body1>{say("rows.none")}</Body1>
      <Button size="small" onClick={showAll}>
        {say("rows.showAll")}
      </Button>
    </div>
  );
}

/** The rows of a checked table: a filter, and the list of those that fit it, worst first. */
export function RowsView({
  plan,
  drafts,
  select,
  actions,
}: {
  readonly plan: TablePlan;
  readonly drafts: Drafts;
  readonly select: (at: Address) => void;
  readonly actions: TextActions;
}): ReactElement {
  const styles = useStyles();
  const { say } = useWords();
  const { assessment } = plan;
  const { sheet } = assessment.table;
  const rows = useMemo(() => resultRows(assessment), [assessment]);
  const choices = useMemo(() => choicesOf(rows), [rows]);
  const texts = useMemo(() => textsByRow(plan.texts), [plan.texts]);
  const [filter, setFilter] = useState(FIRST_FILTER);
  const [opened, toggle] = useOpened();
  const wanted = useDeferredValue(filter);
  const shown = useMemo(() => filterRows(rows, wanted), [rows, wanted]);
  const worded = (row: ResultRow): readonly WordedText[] =>
    (texts.get(row.row.table.row) ?? [])
      .filter((cell) => isAsked(row, cell))
      .map((cell) => ({ cell, draft: drafts.get(draftKey(sheet, cell.place))?.text ?? null }));
  return (
    <div className={styles.rows}>
      <RowFilterView
        filter={filter}
        choices={choices}
        shown={shown.length}
        total={rows.length}
        onChange={setFilter}
      />
      <Difference rows={rows} indicators={assessment.indicators.length} />
      {shown.length === 0 ? (
        <NoRows
          showAll={() => {
            setFilter(NO_FILTER);
          }}
        />
      ) : (
        <RowList
          label={say("rows.list")}
          rows={shown}
          opened={opened}
          select={({ at }) => {
            select(at);
          }}
          toggle={toggle}
          evidence={(row, id) => (
            <RowEvidence id={id} of={row} texts={worded(row)} select={select} actions={actions} />
          )}
        />
      )}
    </div>
  );
}

/** Why the counts above may not be those of the rows below. */
function Difference({
  rows,
  indicators,
}: {
  readonly rows: readonly ResultRow[];
  readonly indicators: number;
}): ReactElement | null {
  const { say } = useWords();
  const declared = rows.filter(({ countedAs }) => countedAs !== null).length;
  if (declared === 0 && rows.length === indicators) return null;
  return <Caption1>{say("result.difference", { declared })}</Caption1>;
}
