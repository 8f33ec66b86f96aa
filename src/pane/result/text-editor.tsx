import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { RowText } from "../../domain/reporting/row-text";
import { formatAddress } from "../../domain/sheet/address";
import { useWords } from "../words";

/** A cell takes more; a text of ours is never longer. */
const LONGEST = 5_000;

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** What the user does with the text of a cell. */
export interface TextActions {
  readonly word: (cell: RowText, text: string) => void;
  /** Writes the text now; null where the rest is not written either. */
  readonly write: ((cell: RowText) => void) | null;
  readonly isBusy: boolean;
}

/** What can be done with a text that the user has worded and that is not written yet. */
function DraftButtons({
  cell,
  actions: { word, write, isBusy },
}: {
  readonly cell: RowText;
  readonly actions: TextActions;
}): ReactElement {
  const styles = useStyles();
  const { say } = useWords();
  return (
    <div className={styles.buttons}>
      {write !== null && (
        <Button
          size="small"
          disabledFocusable={isBusy}
          onClick={() => {
            write(cell);
          }}
        >
          {say("rows.write")}
        </Button>
      )}
      <Button
        size="small"
        appearance="subtle"
        onClick={() => {
          word(cell, cell.text);
        }}
      >
        {say("rows.restore")}
      </Button>
    </div>
  );
}

/** The text of a cell as it is or will be, to be worded by the user unless it is theirs already. */
export function TextEditor({
  cell,
  draft,
  actions,
}: {
  readonly cell: RowText;
  /** What the user has worded; null where they have not. */
  readonly draft: string | null;
  readonly actions: TextActions;
}): ReactElement {
  const { say, wording } = useWords();
  const { role, at, text, by, isBarred } = cell;
  const address = formatAddress(at);
  const isFixed = by === "user" || isBarred;
  const hint =
    by === "user" ? say("rows.usersText", { cell: address }) : isBarred ? say("rows.barred") : null;
  return (
    <Field
      label={say("rows.textAt", { title: wording.columnTitle(role), cell: address })}
      hint={draft === null ? hint : say("rows.waits")}
      size="small"
    >
      <Textarea
        value={draft ?? text}
        readOnly={isFixed}
        appearance={isFixed ? "filled-darker" : "outline"}
        resize="vertical"
        size="small"
        placeholder={say("rows.placeholder")}
        textarea={{ rows: role === "measures" ? 4 : 3, maxLength: LONGEST }}
        onChange={(_, { value }) => {
          actions.word(cell, value);
        }}
      />
      {draft !== null && <DraftButtons cell={cell} actions={actions} />}
    </Field>
  );
}
