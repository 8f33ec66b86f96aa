import type { ReactElement } from "react";
import type { ViewProps } from "../view-props";

/** What is known of the region. */
export function RegionPanel({ recognised }: ViewProps): ReactElement {
  return <div>{recognised.kind}</div>;
}
