import { Button, Caption1, makeStyles, mergeClasses, Subtitle2, tokens } from "@fluentui/react-components";
import { FolderOpenRegular, SaveRegular } from "@fluentui/react-icons";
import { useRef, useSyncExternalStore, type ReactElement } from "react";
import { useWords } from "../pane/words";
import type { PageSession } from "./page-session";
import type { OpenBook } from "./page-state";

const useStyles = makeStyles({
  header: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  target: { backgroundColor: tokens.colorBrandBackground2 },
  title: { margin: 0 },
  name: { flexGrow: 1, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  actions: { display: "flex", gap: tokens.spacingHorizontalS },
  chooser: { display: "none" },
});

const NOT_WATCHED = (): (() => void) => () => undefined;

/** True while the workbook has changes that were not saved. */
function useUnsaved(book: OpenBook | null): boolean {
  return useSyncExternalStore(
    book?.workbook.subscribe ?? NOT_WATCHED,
    () => book?.workbook.state().unsaved === true,
  );
}

/** The name of the program and of the workbook, and the buttons to open and save files. */
export function PageHeader({
  session,
  book,
  isTarget,
}: {
  readonly session: PageSession;
  readonly book: OpenBook | null;
  /** A file is held over the page. */
  readonly isTarget: boolean;
}): ReactElement {
  const styles = useStyles();
  const { say } = useWords();
  const chooser = useRef<HTMLInputElement>(null);
  const unsaved = useUnsaved(book);
  return (
    <header className={mergeClasses(styles.header, isTarget && styles.target)}>
      <Subtitle2 as="h1" className={styles.title}>
        {say("page.title")}
      </Subtitle2>
      <Caption1 className={styles.name}>
        {isTarget ? say("page.drop") : book?.name}
        {unsaved && ` · ${say("page.unsaved")}`}
      </Caption1>
      <div className={styles.actions}>
        <Button icon={<FolderOpenRegular />} onClick={() => chooser.current?.click()}>
          {say("page.open")}
        </Button>
        <Button icon={<SaveRegular />} disabledFocusable={book === null} onClick={() => void session.save()}>
          {say("page.save")}
        </Button>
      </div>
      <input
        ref={chooser}
        type="file"
        accept=".xlsx,.xlsm"
        className={styles.chooser}
        onChange={(event) => {
          const file = event.currentTarget.files?.item(0) ?? null;
          event.currentTarget.value = "";
          if (file !== null) void session.open(file);
        }}
      />
    </header>
  );
}
