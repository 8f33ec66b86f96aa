import {
  Caption1,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Tab,
  TabList,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useCallback, useSyncExternalStore, type ReactElement } from "react";
import { formatAddress, formatArea, topLeft, type Address } from "../domain/sheet/address";
import { cellAt } from "../domain/sheet/snapshot";
import { Pane } from "../pane/pane";
import { useWords } from "../pane/words";
import type { BookState } from "./book-state";
import { Grid } from "./grid/grid";
import type { OpenBook } from "./page-state";
import type { Entered } from "./page-workbook";
import { useSelecting } from "./use-selecting";

const useStyles = makeStyles({
  book: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 340px",
    gridTemplateRows: "minmax(0, 1fr)",
    flexGrow: 1,
    minHeight: 0,
    "@media (max-width: 799px)": {
      gridTemplateColumns: "minmax(0, 1fr)",
      gridTemplateRows: "60vh auto",
    },
  },
  sheet: { display: "flex", flexDirection: "column", minHeight: 0 },
  line: {
    display: "flex",
    alignItems: "baseline",
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  cell: { minWidth: "56px", color: tokens.colorNeutralForeground2 },
  content: { overflow: "hidden", whiteSpace: "nowrap", textOverflow: "ellipsis" },
  tabs: {
    overflowX: "auto",
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    flexShrink: 0,
  },
  pane: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    overflowY: "auto",
    borderLeft: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    "@media (max-width: 799px)": {
      borderLeft: "none",
      borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    },
  },
});

/** What the selected cell holds, in full: a formula, or its content. */
function fullContent({ sheet, selection }: BookState): string {
  const cell = cellAt(sheet, topLeft(selection));
  if (cell === undefined) return "";
  if (cell.formula !== null) return `=${cell.formula}`;
  const { content } = cell;
  if (content === null) return "";
  return content.kind === "error" ? content.code : String(content.value);
}

/** A workbook: the sheet in front in a grid with the tabs of all, and the pane beside it. */
export default function BookView({ book }: { readonly book: OpenBook }): ReactElement {
  const styles = useStyles();
  const { say } = useWords();
  const { workbook, session, name } = book;
  const state = useSyncExternalStore(workbook.subscribe, workbook.state);
  const { sheet, look, selection, sheets, note } = state;
  const { holder, select, follow } = useSelecting(workbook, sheet.name);
  const enter = useCallback((entries: readonly Entered[]): void => void workbook.enter(entries), [workbook]);
  const mayEnter = useCallback((at: Address): boolean => workbook.mayEnter(at), [workbook]);
  return (
    <div className={styles.book}>
      <section ref={holder} className={styles.sheet} aria-label={say("page.book", { name })}>
        <div className={styles.line} role="group" aria-label={say("page.selected")}>
          <Text className={styles.cell}>{formatArea(selection)}</Text>
          <Caption1 className={styles.content}>{fullContent(state)}</Caption1>
        </div>
        <div aria-live="polite">
          {note !== null && (
            <MessageBar intent={note.code === "formulasWait" ? "info" : "warning"} layout="multiline">
              <MessageBarBody>{say(`entry.${note.code}`, { cell: formatAddress(note.at) })}</MessageBarBody>
            </MessageBar>
          )}
        </div>
        <Grid
          key={sheet.name}
          label={say("page.grid", { sheet: sheet.name })}
          sheet={sheet}
          sheets={sheets}
          look={look}
          selection={selection}
          onSelect={select}
          onFollow={follow}
          mayEnter={mayEnter}
          onEnter={enter}
        />
        <TabList
          className={styles.tabs}
          size="small"
          aria-label={say("page.tabs")}
          selectedValue={sheet.name}
          onTabSelect={(_, { value }) => {
            void workbook.activate(String(value));
          }}
        >
          {sheets.map((tab) => (
            <Tab key={tab} value={tab}>
              {tab}
            </Tab>
          ))}
        </TabList>
      </section>
      <div className={styles.pane}>
        <Pane session={session} />
      </div>
    </div>
  );
}
