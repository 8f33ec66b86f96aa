import type { ReactElement } from "react";
import type { ViewProps } from "../view-props";

/** How the table was understood. */
export function MappingPanel({ recognised }: ViewProps): ReactElement {
  return <div>{recognised.kind}</div>;
}
