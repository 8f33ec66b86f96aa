import {
  Body1,
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useState, type ReactElement } from "react";
import { pressing } from "../actions";
import { useWords } from "../words";

const useStyles = makeStyles({
  surface: { maxWidth: "420px", width: "calc(100% - 16px)", padding: tokens.spacingHorizontalL },
  content: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalM },
});

const REASONS = ["verified", "source", "other"] as const;
type Reason = (typeof REASONS)[number];

interface FormProps {
  /** What the finding says. */
  readonly of: string;
  readonly accept: (reason: string) => void;
  readonly close: () => void;
  /** Called when the dialog is gone from the screen: who opened it has to take the focus back. */
  readonly closed: () => void;
}

function ReasonForm({ of, accept, close, closed }: FormProps): ReactElement {
  const styles = useStyles();
  const { say } = useWords();
  useEffect(() => closed, [closed]);
  const [reason, setReason] = useState<Reason>("verified");
  const [text, setText] = useState("");
  const added = text.trim();
  const isComplete = reason !== "other" || added !== "";
  const worded = (): string => {
    if (reason === "other") return added;
    const usual = say(`ignored.usual.${reason}`);
    return added === "" ? usual : say("ignored.worded", { usual, added });
  };
  return (
    <DialogBody>
      <DialogTitle>{say("ignored.title")}</DialogTitle>
      <DialogContent className={styles.content}>
        <Body1>{of}</Body1>
        <Field label={say("ignored.why")}>
          <RadioGroup
            value={reason}
            onChange={(_, { value }) => {
              setReason(REASONS.find((known) => known === value) ?? "verified");
            }}
          >
            {REASONS.map((known) => (
              <Radio key={known} value={known} label={say(`ignored.usual.${known}`)} />
            ))}
          </RadioGroup>
        </Field>
        <Field label={say("ignored.text")} required={reason === "other"} hint={say("ignored.kept")}>
          <Input
            value={text}
            onChange={(_, { value }) => {
              setText(value);
            }}
          />
        </Field>
      </DialogContent>
      <DialogActions fluid>
        <Button
          {...pressing(
            isComplete
              ? () => {
                  accept(worded());
                }
              : null,
          )}
          appearance="primary"
        >
          {say("ignored.accept")}
        </Button>
        <Button onClick={close}>{say("ignored.cancel")}</Button>
      </DialogActions>
    </DialogBody>
  );
}

/**
 * Asks why a finding is set aside: one of the usual reasons, in the user's words where she adds some; a reason there must be.
 * It has to stay where it is when it closes, or else what is behind it stays hidden from screen readers.
 */
export function ReasonDialog({ open, ...form }: FormProps & { readonly open: boolean }): ReactElement {
  const styles = useStyles();
  return (
    <Dialog
      open={open}
      onOpenChange={() => {
        form.close();
      }}
    >
      <DialogSurface className={styles.surface}>
        <ReasonForm {...form} />
      </DialogSurface>
    </Dialog>
  );
}
