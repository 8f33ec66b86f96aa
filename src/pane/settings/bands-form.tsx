import {
  Body1Strong,
  Button,
  Caption1,
  Field,
  makeStyles,
  SpinButton,
  tokens,
} from "@fluentui/react-components";
import { useId, useState, type ReactElement } from "react";
import { GAP_BANDS, type GapBands } from "../../domain/judging/gap";
import { gapExample } from "../../domain/judging/gap-example";
import { pressing, type Action } from "../actions";
import { useWords, type Words } from "../words";

const useStyles = makeStyles({
  form: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalS },
  numbers: {
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    columnGap: tokens.spacingHorizontalM,
  },
  number: { minWidth: 0, width: "100%", boxSizing: "border-box" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

const MOST = 1000;

/** The two limits in percent, as they are typed; null for what is no number. */
interface Draft {
  readonly small: number | null;
  readonly marked: number | null;
}

function draftOf({ small, marked }: GapBands): Draft {
  return { small: Number((small * 100).toPrecision(12)), marked: Number((marked * 100).toPrecision(12)) };
}

function bandsOf({ small, marked }: Draft): GapBands | null {
  if (small === null || marked === null || small < 0 || marked > MOST || small >= marked) return null;
  return { small: Number((small / 100).toPrecision(12)), marked: Number((marked / 100).toPrecision(12)) };
}

function exampleText(bands: GapBands, { say }: Words): string {
  const { value, limit, percent, band } = gapExample(bands);
  return say("settings.bandsExample", {
    value,
    limit,
    percent,
    band: band === null ? "" : say(`band.${band}`),
  });
}

function PercentField({
  label,
  value,
  change,
}: {
  readonly label: string;
  readonly value: number | null;
  readonly change: (value: number | null) => void;
}): ReactElement {
  const styles = useStyles();
  return (
    <Field label={label}>
      <SpinButton
        className={styles.number}
        input={{ className: styles.number }}
        min={0}
        max={MOST}
        step={1}
        precision={2}
        value={value}
        onChange={(_, { value: stepped, displayValue }) => {
          if (typeof stepped === "number") change(stepped);
          else if (displayValue !== undefined) {
            const typed = displayValue.trim().replace(/[%％]$/u, "");
            const number = Number(typed);
            change(typed === "" || Number.isNaN(number) ? null : number);
          }
        }}
      />
    </Field>
  );
}

/** Keeps what was typed, or goes back to the usual limits; null for what cannot be done now. */
function BandsActions({ keep, reset }: { readonly keep: Action; readonly reset: Action }): ReactElement {
  const styles = useStyles();
  const { say } = useWords();
  return (
    <div className={styles.actions}>
      <Button {...pressing(keep)}>{say("settings.keepBands")}</Button>
      <Button appearance="subtle" {...pressing(reset)}>
        {say("settings.usualBands")}
      </Button>
    </div>
  );
}

/** Up to which shares of a limit a gap is called small, and marked; with an example of what that makes of a gap. */
export function BandsForm({
  bands,
  isIdle,
  keep,
}: {
  /** Null for the usual ones. */
  readonly bands: GapBands | null;
  readonly isIdle: boolean;
  readonly keep: (bands: GapBands | null) => void;
}): ReactElement {
  const styles = useStyles();
  const words = useWords();
  const { say } = words;
  const id = useId();
  const kept = bands ?? GAP_BANDS;
  const [draft, setDraft] = useState<Draft>(draftOf(kept));
  const wanted = bandsOf(draft);
  const isSame = wanted?.small === kept.small && wanted.marked === kept.marked;
  return (
    <div className={styles.form} role="group" aria-labelledby={id}>
      <Body1Strong id={id}>{say("settings.bands")}</Body1Strong>
      <div className={styles.numbers}>
        <PercentField
          label={say("settings.small")}
          value={draft.small}
          change={(small) => {
            setDraft({ ...draft, small });
          }}
        />
        <PercentField
          label={say("settings.marked")}
          value={draft.marked}
          change={(marked) => {
            setDraft({ ...draft, marked });
          }}
        />
      </div>
      <Caption1 role="status">
        {wanted === null ? say("settings.bandsWrong") : exampleText(wanted, words)}
      </Caption1>
      <BandsActions
        keep={
          isIdle && wanted !== null && !isSame
            ? () => {
                keep(wanted);
              }
            : null
        }
        reset={
          isIdle && bands !== null
            ? () => {
                keep(null);
              }
            : null
        }
      />
    </div>
  );
}
