import {
  Button,
  Caption1,
  Dropdown,
  makeStyles,
  Option,
  SearchBox,
  ToggleButton,
  tokens,
} from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Verdict } from "../../domain/judging/verdict";
import type { Property } from "../../domain/table/table";
import { useWords } from "../words";
import { isFiltering, NO_FILTER, toggled, type RowFilter } from "./filter-rows";
import { VERDICT_SIGNS } from "./verdict-sign";

/** What the rows of a table can be filtered by. */
export interface FilterChoices {
  readonly domains: readonly string[];
  readonly properties: readonly Property[];
  readonly verdicts: readonly Verdict[];
}

const useStyles = makeStyles({
  filter: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalS },
  verdicts: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  verdict: { minWidth: 0 },
  search: { maxWidth: "none", width: "100%", boxSizing: "border-box" },
  choices: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(120px, 1fr))",
    gap: tokens.spacingHorizontalS,
  },
  choice: { minWidth: 0, maxWidth: "100%" },
  count: { display: "flex", alignItems: "center", justifyContent: "space-between", minHeight: "24px" },
});

/** Several of the values that a list can be filtered by; none admits all. */
function Choice<T extends string>({
  label,
  all,
  values,
  chosen,
  word,
  onChange,
}: {
  readonly label: string;
  readonly all: string;
  readonly values: readonly T[];
  readonly chosen: readonly T[];
  readonly word: (value: T) => string;
  readonly onChange: (chosen: readonly T[]) => void;
}): ReactElement | null {
  const styles = useStyles();
  const { say } = useWords();
  if (values.length < 2) return null;
  return (
    <Dropdown
      className={styles.choice}
      multiselect
      size="small"
      aria-label={label}
      value={chosen.length === 0 ? all : chosen.map(word).join(say("list.separator"))}
      selectedOptions={[...chosen]}
      onOptionSelect={(_, { optionValue }) => {
        const value = values.find((candidate) => candidate === optionValue);
        if (value !== undefined) onChange(toggled(chosen, value));
      }}
    >
      {values.map((value) => (
        <Option key={value} value={value}>
          {word(value)}
        </Option>
      ))}
    </Dropdown>
  );
}

function VerdictChoice({
  verdicts,
  chosen,
  onChange,
}: {
  readonly verdicts: readonly Verdict[];
  readonly chosen: readonly Verdict[];
  readonly onChange: (chosen: readonly Verdict[]) => void;
}): ReactElement {
  const styles = useStyles();
  const { say, wording } = useWords();
  return (
    <div role="group" aria-label={say("rows.verdicts")} className={styles.verdicts}>
      {verdicts.map((verdict) => (
        <ToggleButton
          key={verdict}
          className={styles.verdict}
          size="small"
          checked={chosen.includes(verdict)}
          onClick={() => {
            onChange(toggled(chosen, verdict));
          }}
        >
          {VERDICT_SIGNS[verdict]} {wording.verdict(verdict)}
        </ToggleButton>
      ))}
    </div>
  );
}

function PlaceChoices({
  filter,
  choices,
  onChange,
}: {
  readonly filter: RowFilter;
  readonly choices: FilterChoices;
  readonly onChange: (filter: RowFilter) => void;
}): ReactElement {
  const styles = useStyles();
  const { say } = useWords();
  return (
    <div className={styles.choices}>
      <Choice
        label={say("pane.domain")}
        all={say("rows.allDomains")}
        values={choices.domains}
        chosen={filter.domains}
        word={(domain) => domain}
        onChange={(domains) => {
          onChange({ ...filter, domains });
        }}
      />
      <Choice
        label={say("rows.property")}
        all={say("rows.allProperties")}
        values={choices.properties}
        chosen={filter.properties}
        word={(property) => say(`page.property.${property}`)}
        onChange={(properties) => {
          onChange({ ...filter, properties });
        }}
      />
    </div>
  );
}

/** By what a list of rows is narrowed: verdict, text, domain and property; and how many rows are left. */
export function RowFilterView({
  filter,
  choices,
  shown,
  total,
  onChange,
}: {
  readonly filter: RowFilter;
  readonly choices: FilterChoices;
  readonly shown: number;
  readonly total: number;
  readonly onChange: (filter: RowFilter) => void;
}): ReactElement {
  const styles = useStyles();
  const { say } = useWords();
  return (
    <div role="group" aria-label={say("rows.filter")} className={styles.filter}>
      <VerdictChoice
        verdicts={choices.verdicts}
        chosen={filter.verdicts}
        onChange={(verdicts) => {
          onChange({ ...filter, verdicts });
        }}
      />
      <SearchBox
        className={styles.search}
        size="small"
        aria-label={say("rows.search")}
        placeholder={say("rows.search")}
        value={filter.text}
        onChange={(_, { value }) => {
          onChange({ ...filter, text: value });
        }}
      />
      <PlaceChoices filter={filter} choices={choices} onChange={onChange} />
      <div className={styles.count}>
        <Caption1 role="status">{say("rows.shown", { shown, total })}</Caption1>
        {isFiltering(filter) && (
          <Button
            appearance="transparent"
            size="small"
            onClick={() => {
              onChange(NO_FILTER);
            }}
          >
            {say("rows.clear")}
          </Button>
        )}
      </div>
    </div>
  );
}
