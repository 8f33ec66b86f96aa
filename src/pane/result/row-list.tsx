import { makeStyles } from "@fluentui/react-components";
import { defaultRangeExtractor, useVirtualizer, type Range } from "@tanstack/react-virtual";
import { useCallback, useLayoutEffect, useRef, useState, type ReactElement, type ReactNode } from "react";
import type { ResultRow } from "./result-rows";
import { RowLine, type LineActions } from "./row-line";

/** Up to this many rows all are drawn. */
const DRAW_ALL = 60;
/** What a line takes before it was measured, in pixels. */
const LINE_HEIGHT = 96;
const OVERSCAN = 6;

const useStyles = makeStyles({
  scroller: { maxHeight: "max(320px, 70vh)", overflowY: "auto", overflowX: "hidden" },
  many: { position: "relative", width: "100%" },
  placed: { position: "absolute", top: 0, left: 0, width: "100%" },
});

interface RowListProps {
  readonly label: string;
  readonly rows: readonly ResultRow[];
  /** Keys of the rows whose evidence is shown. */
  readonly opened: ReadonlySet<string>;
  readonly select: (row: ResultRow) => void;
  readonly toggle: (row: ResultRow) => void;
  readonly evidence: (row: ResultRow, id: string) => ReactNode;
}

interface LinesProps extends RowListProps {
  readonly current: number;
  readonly actions: LineActions;
}

/** The lines of a list, of which one can be reached by Tab and the others by arrow keys, Home and End. */
function useLines({ rows, select, toggle }: RowListProps): {
  readonly current: number;
  readonly actions: LineActions;
  readonly list: (element: HTMLElement | null) => void;
} {
  const [key, setKey] = useState<string | null>(null);
  const list = useRef<HTMLElement | null>(null);
  const isMoving = useRef(false);
  const current = Math.max(
    0,
    rows.findIndex((row) => row.key === key),
  );
  useLayoutEffect(() => {
    if (!isMoving.current) return;
    isMoving.current = false;
    list.current?.querySelector<HTMLElement>(`[aria-posinset="${current + 1}"]`)?.focus();
  }, [current]);
  const setList = useCallback((element: HTMLElement | null) => {
    list.current = element;
  }, []);
  const move = (index: number): void => {
    const row = rows[index];
    if (row === undefined || index === current) return;
    isMoving.current = true;
    setKey(row.key);
  };
  const reached = (row: ResultRow): void => {
    setKey(row.key);
  };
  return { current, list: setList, actions: { select, toggle, move, reached } };
}

function Line({ index, props }: { readonly index: number; readonly props: LinesProps }): ReactElement | null {
  const { rows, opened, evidence, current, actions } = props;
  const row = rows[index];
  if (row === undefined) return null;
  return (
    <RowLine
      row={row}
      place={{ index, total: rows.length, isCurrent: index === current }}
      actions={actions}
      evidence={opened.has(row.key) ? (id) => evidence(row, id) : null}
    />
  );
}

/** Draws only the lines in sight and the current one, so that the focus stays where it is when the list is scrolled. */
function ManyLines(
  props: LinesProps & { readonly list: (element: HTMLElement | null) => void },
): ReactElement {
  const styles = useStyles();
  const scroller = useRef<HTMLDivElement | null>(null);
  const { label, rows, current, list } = props;
  const rangeExtractor = useCallback(
    (range: Range): number[] => {
      const drawn = defaultRangeExtractor(range);
      return drawn.includes(current) || current >= range.count
        ? drawn
        : [...drawn, current].sort((a, b) => a - b);
    },
    [current],
  );
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing here is memoized by a compiler
  const lines = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE_HEIGHT,
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: OVERSCAN,
    rangeExtractor,
  });
  return (
    <div ref={scroller} className={styles.scroller}>
      <div
        ref={list}
        role="list"
        aria-label={label}
        className={styles.many}
        style={{ height: lines.getTotalSize() }}
      >
        {lines.getVirtualItems().map(({ key, index, start }) => (
          <div
            key={key}
            ref={lines.measureElement}
            data-index={index}
            role="presentation"
            className={styles.placed}
            style={{ transform: `translateY(${start}px)` }}
          >
            <Line index={index} props={props} />
          </div>
        ))}
      </div>
    </div>
  );
}

/** Rows that select their cell by click, Enter or Space, and open their evidence; long lists are drawn in part. */
export function RowList(props: RowListProps): ReactElement {
  const { label, rows } = props;
  const { current, actions, list } = useLines(props);
  const lines = { ...props, current, actions };
  if (rows.length > DRAW_ALL) return <ManyLines {...lines} list={list} />;
  return (
    <div ref={list} role="list" aria-label={label}>
      {rows.map(({ key }, index) => (
        <Line key={key} index={index} props={lines} />
      ))}
    </div>
  );
}
