import { Badge, Button, Caption1, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { WITH_YEAR, type ColumnWord } from "../../domain/mapping/change-columns";
import type { ColumnView } from "../../domain/mapping/column-views";
import { columnLetters } from "../../domain/sheet/address";
import type { ColumnRole } from "../../domain/table/column-role";
import { useWords } from "../words";
import { RoleChoice, type RoleWord } from "./role-choice";
import { YearField } from "./year-field";

const useStyles = makeStyles({
  list: { display: "grid", rowGap: tokens.spacingVerticalM, margin: 0, padding: 0, listStyleType: "none" },
  item: { display: "grid", rowGap: tokens.spacingVerticalXS },
  head: { display: "flex", columnGap: tokens.spacingHorizontalS, alignItems: "baseline", minWidth: 0 },
  letter: { minWidth: "2ch" },
  title: { flexGrow: 1, overflowWrap: "anywhere", color: tokens.colorNeutralForeground2 },
  choice: { display: "flex", columnGap: tokens.spacingHorizontalS, alignItems: "flex-start" },
  role: { minWidth: 0, flexGrow: 1, flexBasis: "140px" },
  year: { flexShrink: 0, flexBasis: "84px", minWidth: 0, "& input": { minWidth: 0, width: "100%" } },
  selected: {
    display: "grid",
    rowGap: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  use: { justifySelf: "start" },
});

function wordOf(word: RoleWord, year: number | null): ColumnWord {
  if (word === "automatic") return { kind: "automatic" };
  return word === "none" ? { kind: "unused" } : { kind: "role", role: word, year };
}

function ColumnItem({
  view,
  change,
}: {
  readonly view: ColumnView;
  readonly change: (view: ColumnView, word: ColumnWord) => void;
}): ReactElement {
  const styles = useStyles();
  const { say } = useWords();
  const { column, text, role, year, isSaid } = view;
  const letter = columnLetters(column);
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <Text weight="semibold" className={styles.letter}>
          {letter}
        </Text>
        <Caption1 className={styles.title}>{text === "" ? say("mapping.noHeader") : text}</Caption1>
        {isSaid && (
          <Badge size="small" appearance="tint" color="brand">
            {say("mapping.user")}
          </Badge>
        )}
      </div>
      <div className={styles.choice}>
        <RoleChoice
          className={styles.role}
          label={say("mapping.roleOf", { letter })}
          role={role}
          offersAutomatic={isSaid}
          choose={(word) => {
            change(view, wordOf(word, year));
          }}
        />
        {role !== null && WITH_YEAR.includes(role) && (
          <YearField
            key={year ?? ""}
            className={styles.year}
            label={say("mapping.yearOf", { letter })}
            year={year}
            choose={(said) => {
              change(view, { kind: "role", role, year: said });
            }}
          />
        )}
      </div>
    </li>
  );
}

function SelectedColumns({
  use,
}: {
  readonly use: (role: ColumnRole, year: number | null) => void;
}): ReactElement {
  const styles = useStyles();
  const { say } = useWords();
  const [role, setRole] = useState<ColumnRole>("current");
  const [year, setYear] = useState<number | null>(null);
  const label = say("mapping.selectedAs");
  return (
    <div className={styles.selected} role="group" aria-label={label}>
      <Caption1>{label}</Caption1>
      <div className={styles.choice}>
        <RoleChoice
          className={styles.role}
          label={label}
          role={role}
          offersAutomatic={false}
          choose={(word) => {
            if (word !== "none" && word !== "automatic") setRole(word);
          }}
        />
        {WITH_YEAR.includes(role) && (
          <YearField className={styles.year} label={say("mapping.year")} year={year} choose={setYear} />
        )}
      </div>
      <Button
        className={styles.use}
        size="small"
        onClick={() => {
          use(role, WITH_YEAR.includes(role) ? year : null);
        }}
      >
        {say("mapping.useSelection")}
      </Button>
    </div>
  );
}

/** The columns of a table, each with what it is taken for, and a way to say it of those that are selected in the sheet. */
export function ColumnsList({
  label,
  columns,
  change,
  useSelection,
}: {
  readonly label: string;
  readonly columns: readonly ColumnView[];
  readonly change: (view: ColumnView, word: ColumnWord) => void;
  readonly useSelection: (role: ColumnRole, year: number | null) => void;
}): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.list}>
      <ul className={styles.list} aria-label={label}>
        {columns.map((view) => (
          <ColumnItem key={view.column} view={view} change={change} />
        ))}
      </ul>
      <SelectedColumns use={useSelection} />
    </div>
  );
}
