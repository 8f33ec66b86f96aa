import { shownName } from "../reading/normalise";
import type { TableRow } from "../table/table";
import type { Wording } from "./wording";

/** What a row is called: its indicator's name, and its component's after a colon. */
export function rowName({ name, component }: TableRow, wording: Wording): string {
  const indicator = shownName(name.text);
  const part = shownName(component?.text ?? "");
  return part === "" ? indicator : wording.page("component", { name: indicator, component: part });
}
