import { makeStyles } from "@fluentui/react-components";
import { useLayoutEffect, useRef, type KeyboardEvent, type ReactElement } from "react";
import { formatAddress, type Address } from "../../domain/sheet/address";
import { useWords } from "../../pane/words";

/** An entry that is being typed. */
export interface Entry {
  readonly at: Address;
  /** With what it begins. */
  readonly typed: string;
  /** `key` is the key that ended it; null where the field was left. */
  readonly onCommit: (typed: string, key: "Enter" | "Tab" | null) => void;
  readonly onCancel: () => void;
}

const useStyles = makeStyles({
  editor: {
    position: "absolute",
    top: 0,
    left: 0,
    zIndex: 4,
    boxSizing: "border-box",
    fieldSizing: "content",
    minWidth: "max(100%, 80px)",
    maxWidth: "320px",
    height: "100%",
    minHeight: "24px",
    padding: "1px 3px",
    border: "none",
    outline: "2px solid #0f6cbd",
    resize: "none",
    font: "inherit",
    textAlign: "inherit",
    userSelect: "text",
    color: "#000000",
    backgroundColor: "#ffffff",
  },
});

/** The field over a cell in which an entry is typed: Enter and Tab enter it, Alt+Enter breaks the line, Escape gives up. */
export function CellEditor({ at, typed, onCommit, onCancel }: Entry): ReactElement {
  const styles = useStyles();
  const { say } = useWords();
  const field = useRef<HTMLTextAreaElement>(null);
  const isDone = useRef(false);
  useLayoutEffect(() => {
    const { current } = field;
    current?.focus();
    current?.setSelectionRange(current.value.length, current.value.length);
  }, []);
  const commit = (element: HTMLTextAreaElement, key: "Enter" | "Tab" | null): void => {
    if (isDone.current) return;
    isDone.current = true;
    onCommit(element.value, key);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") {
      isDone.current = true;
      onCancel();
    } else if (event.key === "Enter" && event.altKey) {
      event.preventDefault();
      event.currentTarget.setRangeText(
        "\n",
        event.currentTarget.selectionStart,
        event.currentTarget.selectionEnd,
        "end",
      );
    } else if (event.key === "Enter" || event.key === "Tab") {
      event.preventDefault();
      commit(event.currentTarget, event.key);
    }
  };
  return (
    <textarea
      ref={field}
      className={styles.editor}
      aria-label={say("page.edit", { cell: formatAddress(at) })}
      defaultValue={typed}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        commit(event.currentTarget, null);
      }}
      onMouseDown={(event) => {
        event.stopPropagation();
      }}
    />
  );
}
