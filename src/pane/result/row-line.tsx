import {
  Button,
  Caption1,
  createFocusOutlineStyle,
  makeStyles,
  mergeClasses,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useId, type KeyboardEvent, type MouseEvent, type ReactElement, type ReactNode } from "react";
import { useWords } from "../words";
import { rowNumbers, rowReason, type ResultRow } from "./result-rows";
import { VerdictBadge } from "./verdict-badge";

const useStyles = makeStyles({
  line: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    borderLeft: `${tokens.strokeWidthThicker} solid transparent`,
    cursor: "pointer",
    position: "relative",
    ":hover": { backgroundColor: tokens.colorNeutralBackground2 },
    ...createFocusOutlineStyle(),
  },
  unmet: { borderLeftColor: tokens.colorPaletteRedBorderActive },
  undetermined: { borderLeftColor: tokens.colorPaletteYellowBorderActive },
  pending: {},
  met: {},
  notApplicable: {},
  title: { overflowWrap: "anywhere" },
  whole: { gridColumnStart: 1, gridColumnEnd: 3, minWidth: 0 },
  numbers: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalXS },
  reason: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  button: {
    justifySelf: "start",
    minWidth: 0,
    paddingInline: 0,
    color: tokens.colorBrandForegroundLink,
    "@media (forced-colors: active)": { color: "ButtonText" },
  },
});

/** Where a line stands in its list, and whether Tab leads to it. */
export interface LinePlace {
  readonly index: number;
  readonly total: number;
  readonly isCurrent: boolean;
}

export interface LineActions {
  /** Leads to the row's cell. */
  readonly select: (row: ResultRow) => void;
  /** Shows the row's evidence, or hides it. */
  readonly toggle: (row: ResultRow) => void;
  /** Leads to another line by its index. */
  readonly move: (index: number) => void;
  /** The line was reached by mouse or key. */
  readonly reached: (row: ResultRow) => void;
}

/** The line that a key leads to from this one; null for other keys. */
function led(key: string, { index, total }: LinePlace): number | null {
  switch (key) {
    case "ArrowDown":
      return Math.min(index + 1, total - 1);
    case "ArrowUp":
      return Math.max(index - 1, 0);
    case "Home":
      return 0;
    case "End":
      return total - 1;
    default:
      return null;
  }
}

function stop(event: MouseEvent): void {
  event.stopPropagation();
}

/** What a key does on a line, or within it. */
function press(
  event: KeyboardEvent<HTMLElement>,
  row: ResultRow,
  place: LinePlace,
  isOpen: boolean,
  { select, toggle, move }: LineActions,
): void {
  const line = event.currentTarget;
  if (event.target !== line) {
    if (event.key === "Escape") line.focus();
    return;
  }
  const index = led(event.key, place);
  if (index !== null) move(index);
  else if (event.key === "Enter" || event.key === " ") select(row);
  else if (event.key === "ArrowRight" && isOpen) line.querySelector<HTMLElement>("button")?.focus();
  else if (event.key === "ArrowRight" || (event.key === "ArrowLeft" && isOpen)) toggle(row);
  else return;
  event.preventDefault();
}

function Facts({
  row: { title, cell, verdict },
  numbers,
  reason,
}: {
  readonly row: ResultRow;
  readonly numbers: string;
  readonly reason: string;
}): ReactElement {
  const styles = useStyles();
  return (
    <>
      <Text weight="semibold" className={styles.title}>
        {title}
      </Text>
      <Text>{cell}</Text>
      <div className={mergeClasses(styles.whole, styles.numbers)}>
        <VerdictBadge verdict={verdict} />
        <Caption1>{numbers}</Caption1>
      </div>
      <Caption1 className={mergeClasses(styles.whole, styles.reason)}>{reason}</Caption1>
    </>
  );
}

/** Shows the evidence of a row, or hides it; reached by Tab on the current row only. */
function EvidenceButton({
  title,
  evidenceId,
  isReached,
  toggle,
}: {
  readonly title: string;
  /** Null while it is hidden. */
  readonly evidenceId: string | null;
  readonly isReached: boolean;
  readonly toggle: () => void;
}): ReactElement {
  const styles = useStyles();
  const { say } = useWords();
  return (
    <Button
      appearance="transparent"
      size="small"
      tabIndex={isReached ? 0 : -1}
      className={mergeClasses(styles.whole, styles.button)}
      aria-expanded={evidenceId !== null}
      aria-controls={evidenceId ?? undefined}
      aria-label={say("pane.evidenceOf", { of: title })}
      onClick={(event) => {
        stop(event);
        toggle();
      }}
    >
      {say(evidenceId === null ? "pane.evidence" : "pane.hideEvidence")}
    </Button>
  );
}

/** One row of the result: verdict, value, limit, distance and cell; its evidence below it where it is open. */
export function RowLine({
  row,
  place,
  actions,
  evidence,
}: {
  readonly row: ResultRow;
  readonly place: LinePlace;
  readonly actions: LineActions;
  /** Given the id that it is to have; null while it is hidden. */
  readonly evidence: ((id: string) => ReactNode) | null;
}): ReactElement {
  const styles = useStyles();
  const words = useWords();
  const id = useId();
  const { title, verdict, cell } = row;
  const isOpen = evidence !== null;
  const [numbers, reason] = [rowNumbers(row, words), rowReason(row, words)];
  return (
    <div
      role="listitem"
      tabIndex={place.isCurrent ? 0 : -1}
      aria-setsize={place.total}
      aria-posinset={place.index + 1}
      aria-label={[title, words.wording.verdict(verdict), numbers, reason, cell]
        .filter((part) => part !== "")
        .join("，")}
      className={mergeClasses(styles.line, styles[verdict])}
      onClick={() => {
        actions.select(row);
      }}
      onFocus={() => {
        actions.reached(row);
      }}
      onKeyDown={(event) => {
        press(event, row, place, isOpen, actions);
      }}
    >
      <Facts row={row} numbers={numbers} reason={reason} />
      <EvidenceButton
        title={title}
        evidenceId={isOpen ? id : null}
        isReached={place.isCurrent}
        toggle={() => {
          actions.toggle(row);
        }}
      />
      {isOpen && (
        <div className={styles.whole} onClick={stop}>
          {evidence(id)}
        </div>
      )}
    </div>
  );
}
