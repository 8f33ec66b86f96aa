import type { ReactElement } from "react";
import type { ViewProps } from "../view-props";

/** What the user has set. */
export function SettingsPanel({ recognised }: ViewProps): ReactElement {
  return <div>{recognised.kind}</div>;
}
