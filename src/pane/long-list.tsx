import { makeStyles, tokens } from "@fluentui/react-components";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef, type CSSProperties, type ReactElement } from "react";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  scroller: {
    maxHeight: "60vh",
    overflowY: "auto",
    overscrollBehavior: "contain",
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

/** Up to so many items all are drawn. */
const DRAW_ALL = 100;
const ESTIMATED = 52;

interface ListProps<T> {
  readonly label: string;
  readonly items: readonly T[];
  readonly keyOf: (item: T) => number | string;
  readonly draw: (item: T) => ReactElement;
}

/** A list that scrolls by itself and draws only the items in sight; their heights are measured. */
function WindowedList<T>({ label, items, keyOf, draw }: ListProps<T>): ReactElement {
  const styles = useStyles();
  const scroller = useRef<HTMLDivElement>(null);
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing of it is memoised
  const window = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ESTIMATED,
    overscan: 10,
    getItemKey: (index) => {
      const item = items[index];
      return item === undefined ? index : keyOf(item);
    },
  });
  const whole: CSSProperties = { position: "relative", height: window.getTotalSize() };
  return (
    <div ref={scroller} className={styles.scroller}>
      <ul className={styles.list} aria-label={label} style={whole}>
        {window.getVirtualItems().map(({ key, index, start }) => {
          const item = items[index];
          if (item === undefined) return null;
          const place: CSSProperties = { position: "absolute", insetInline: 0, top: start };
          return (
            <li
              key={String(key)}
              ref={window.measureElement}
              data-index={index}
              aria-setsize={items.length}
              aria-posinset={index + 1}
              style={place}
            >
              {draw(item)}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** A list of any length. */
export function LongList<T>(props: ListProps<T>): ReactElement {
  const styles = useStyles();
  const { label, items, keyOf, draw } = props;
  if (items.length > DRAW_ALL) return <WindowedList {...props} />;
  return (
    <ul className={styles.list} aria-label={label}>
      {items.map((item) => (
        <li key={keyOf(item)}>{draw(item)}</li>
      ))}
    </ul>
  );
}
