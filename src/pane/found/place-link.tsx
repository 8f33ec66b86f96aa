import { Link, makeStyles } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import type { Area } from "../../domain/sheet/address";

/** Selects an area of a sheet. */
export type Select = (sheet: string, area: Area) => void;

const useStyles = makeStyles({
  link: {
    fontSize: "inherit",
    lineHeight: "inherit",
    overflowWrap: "anywhere",
    "@media (forced-colors: active)": { color: "LinkText" },
  },
});

/** Leads to an area of a sheet; a click selects it there. */
export function PlaceLink({
  place,
  select,
  children,
}: {
  readonly place: { readonly sheet: string; readonly area: Area };
  readonly select: Select;
  readonly children: ReactNode;
}): ReactElement {
  const styles = useStyles();
  return (
    <Link
      className={styles.link}
      inline
      onClick={() => {
        select(place.sheet, place.area);
      }}
    >
      {children}
    </Link>
  );
}
