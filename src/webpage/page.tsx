import { FluentProvider, makeStaticStyles, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useState, useSyncExternalStore, type DragEvent, type ReactElement } from "react";
import { THEMES } from "../pane/themes";
import { useSpokenWords, WordsContext, type Words } from "../pane/words";
import { PageHeader } from "./page-header";
import { PageNotice } from "./page-notice";
import type { PageSession } from "./page-session";
import { usePageTheme } from "./page-settings";
import { useShortcuts } from "./use-shortcuts";

const BookView = lazy(() => import("./book-view"));
const LeaveDialog = lazy(() => import("./leave-dialog"));

const useStaticStyles = makeStaticStyles({ body: { margin: 0 } });
const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    height: "100vh",
    "@media (max-width: 799px)": { height: "auto", minHeight: "100vh" },
  },
  waiting: { flexGrow: 1 },
  target: {
    outline: `${tokens.strokeWidthThickest} dashed ${tokens.colorBrandStroke1}`,
    outlineOffset: "-8px",
  },
});

/** The page: what can be done with files above, the workbook with its pane below; a file may be dropped anywhere. */
export function Page({
  session,
  words,
}: {
  readonly session: PageSession;
  readonly words: Words;
}): ReactElement {
  useStaticStyles();
  const theme = usePageTheme();
  const book = useSyncExternalStore(session.subscribe, () => session.state().book);
  const spoken = useSpokenWords(book?.session ?? null, words);
  return (
    <FluentProvider theme={THEMES[theme]}>
      <WordsContext.Provider value={spoken}>
        <PageBody session={session} words={spoken} />
      </WordsContext.Provider>
    </FluentProvider>
  );
}

function PageBody({
  session,
  words,
}: {
  readonly session: PageSession;
  readonly words: Words;
}): ReactElement {
  const styles = useStyles();
  const { book, opened, opening, message, waiting } = useSyncExternalStore(session.subscribe, session.state);
  const [isTarget, setIsTarget] = useState(false);
  /** Once shown, the dialog stays and is closed by itself, so that it gives the page back to those who hear it. */
  const [wasAsked, setWasAsked] = useState(false);
  if (waiting !== null && !wasAsked) setWasAsked(true);
  useShortcuts(book);
  const { say } = words;
  const spinner = <Spinner className={styles.waiting} label={say("page.opening", { name: opening ?? "" })} />;
  const over = (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    setIsTarget(true);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setIsTarget(false);
    const file = event.dataTransfer.files.item(0);
    if (file !== null) void session.open(file);
  };
  return (
    <div
      className={styles.page}
      onDragOver={over}
      onDragLeave={(event) => {
        if (event.relatedTarget === null) setIsTarget(false);
      }}
      onDrop={drop}
    >
      <PageHeader session={session} book={book} isTarget={isTarget} />
      <PageNotice
        message={message}
        onClose={() => {
          session.dismiss();
        }}
      />
      <Suspense fallback={spinner}>
        {book === null ? opening !== null && spinner : <BookView key={opened} book={book} />}
        {wasAsked && (
          <LeaveDialog
            open={waiting !== null}
            name={book?.name ?? ""}
            onAnswer={(answer) => {
              void session.decide(answer);
            }}
          />
        )}
      </Suspense>
    </div>
  );
}
