import { Caption1, Link, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { RowText } from "../../domain/reporting/row-text";
import { formatAddress, type Address } from "../../domain/sheet/address";
import { sameUnit } from "../../domain/reading/unit";
import { movementOf, movementWord } from "../../domain/trend/movement";
import { useWords } from "../words";
import type { ResultRow } from "./result-rows";
import { TextEditor, type TextActions } from "./text-editor";

const useStyles = makeStyles({
  evidence: {
    display: "grid",
    rowGap: tokens.spacingVerticalXS,
    gridTemplateColumns: "minmax(0, 1fr)",
    cursor: "auto",
    userSelect: "text",
    overflowWrap: "anywhere",
    color: tokens.colorNeutralForeground2,
    paddingBottom: tokens.spacingVerticalXS,
  },
  cells: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM },
  link: { "@media (forced-colors: active)": { color: "LinkText" } },
});

/** What stands in a cell of a row, and what the user wants there. */
export interface WordedText {
  readonly cell: RowText;
  readonly draft: string | null;
}

/** So many years fit a line. */
const MOST_YEARS = 6;

/** What the indicator came to in earlier years, on whatever sheet, and how the last year stands to the one before. */
function EarlierYears({ row }: Pick<ResultRow, "row">): ReactElement | null {
  const { say, wording } = useWords();
  const unit = row.years.at(-1)?.unit ?? null;
  const years = row.years.filter((value) => sameUnit(value.unit, unit)).slice(-MOST_YEARS);
  const [before, last] = years.slice(-2);
  if (before === undefined || last === undefined) return null;
  const values = years.map(({ year, number }) =>
    say("rows.yearValue", { year: String(year), value: number }),
  );
  const judged = wording.page(movementWord(movementOf(before, last, row)));
  return <Caption1>{say("rows.years", { values: values.join(" → "), unit: unit ?? "", judged })}</Caption1>;
}

/** What a row rests on: its cells, each a way to it, what was read and compared, and the texts for it. */
export function RowEvidence({
  id,
  of,
  texts,
  select,
  actions,
}: {
  readonly id: string;
  readonly of: ResultRow;
  readonly texts: readonly WordedText[];
  readonly select: (at: Address) => void;
  readonly actions: TextActions;
}): ReactElement {
  const styles = useStyles();
  const { say, wording } = useWords();
  const { row, title } = of;
  const cells = [
    ["rows.valueCell", row.value.at],
    ["rows.criterionCell", row.criterion.at],
    ["rows.statusCell", row.table.status?.at ?? null],
  ] as const;
  return (
    <div id={id} role="group" aria-label={say("pane.evidenceOf", { of: title })} className={styles.evidence}>
      <div role="group" aria-label={say("rows.cells")} className={styles.cells}>
        {cells.map(([key, at]) =>
          at === null ? null : (
            <Link
              key={key}
              as="button"
              className={styles.link}
              onClick={() => {
                select(at);
              }}
            >
              {say(key, { cell: formatAddress(at) })}
            </Link>
          ),
        )}
      </div>
      <EarlierYears row={row} />
      {row.trace.map((step, index) => (
        <Caption1 key={index}>{wording.trace(step)}</Caption1>
      ))}
      {texts.map(({ cell, draft }) => (
        <TextEditor key={cell.place} cell={cell} draft={draft} actions={actions} />
      ))}
    </div>
  );
}
