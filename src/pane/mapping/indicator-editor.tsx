import { Button, Combobox, Field, makeStyles, Option, tokens } from "@fluentui/react-components";
import { useEffect, useId, useMemo, useState, type ReactElement } from "react";
import { searchIndicators, type Choice } from "../../domain/matching/search-indicators";
import type { SaidLink } from "../../domain/mapping/said-of-table";
import type { IndicatorSystem } from "../../domain/standards/indicator-system";
import { useWords, type Words } from "../words";
import type { MappedRow } from "./mapped-rows";

const useStyles = makeStyles({
  editor: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalS,
    gridColumn: "1 / -1",
  },
  box: { minWidth: 0, width: "100%", "& input": { minWidth: 0, width: "100%" } },
  list: { maxHeight: "240px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** More would not be read. */
const MOST = 80;

/** A choice in one line; a component behind its indicator. */
export function choiceText({ entry, no, parent }: Choice, { say }: Words): string {
  const number = no === null ? "" : `${no}. `;
  return `${number}${parent === null ? entry.name : say("mapping.part", { parent, name: entry.name })}`;
}

/** A box with a list of what fits the words in it; it has the focus from the start. */
function IndicatorBox({
  row,
  system,
  choose,
}: {
  readonly row: MappedRow;
  readonly system: IndicatorSystem;
  readonly choose: (choice: Choice) => void;
}): ReactElement {
  const styles = useStyles();
  const words = useWords();
  const id = useId();
  const [text, setText] = useState("");
  /** An input method tells of no keys by which the list would open by itself. */
  const [open, setOpen] = useState(false);
  const found = useMemo(
    () => searchIndicators(system, text, row.name).slice(0, MOST),
    [system, text, row.name],
  );
  useEffect(() => {
    document.getElementById(id)?.focus();
  }, [id]);
  return (
    <Field label={{ htmlFor: id, children: words.say("mapping.search") }} size="small">
      <Combobox
        id={id}
        className={styles.box}
        size="small"
        freeform
        expandIcon={{ "aria-label": words.say("mapping.openList"), tabIndex: -1 }}
        listbox={{ className: styles.list }}
        open={open}
        onOpenChange={(_, change) => {
          setOpen(change.open);
        }}
        value={text}
        selectedOptions={row.id === null ? [] : [row.id]}
        onChange={({ target }) => {
          setText(target.value);
          setOpen(true);
        }}
        onOptionSelect={(_, { optionValue = "" }) => {
          const chosen = found.find((choice) => choice.id === optionValue);
          if (chosen !== undefined) choose(chosen);
        }}
      >
        {found.map((choice) => (
          <Option key={choice.id} value={choice.id}>
            {choiceText(choice, words)}
          </Option>
        ))}
        {found.length === 0 && (
          <Option disabled value="" text="">
            {words.say("mapping.noneFound")}
          </Option>
        )}
      </Combobox>
    </Field>
  );
}

/** Lets a person choose what a row is in the standard, by words or by number; Escape gives up. */
export function IndicatorEditor({
  row,
  system,
  choose,
  automatic,
  close,
}: {
  readonly row: MappedRow;
  readonly system: IndicatorSystem;
  readonly choose: (link: SaidLink, what: string) => void;
  readonly automatic: () => void;
  readonly close: () => void;
}): ReactElement {
  const styles = useStyles();
  const { say } = useWords();
  return (
    <div
      className={styles.editor}
      role="group"
      aria-label={say("mapping.changeOf", { name: row.title })}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.defaultPrevented) close();
      }}
    >
      <IndicatorBox
        row={row}
        system={system}
        choose={({ id, entry }) => {
          choose({ system: system.id, id }, entry.name);
        }}
      />
      <div className={styles.buttons}>
        <Button
          size="small"
          onClick={() => {
            choose({ system: null, id: null }, say("mapping.unlink"));
          }}
        >
          {say("mapping.unlink")}
        </Button>
        {row.isSaid && (
          <Button size="small" onClick={automatic}>
            {say("mapping.forget")}
          </Button>
        )}
        <Button size="small" appearance="subtle" onClick={close}>
          {say("mapping.close")}
        </Button>
      </div>
    </div>
  );
}
