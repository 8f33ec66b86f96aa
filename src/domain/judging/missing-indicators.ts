import { asksOf } from "../region/applicability";
import { traitsOf } from "../region/region-profile";
import type { StandardIndicator } from "../standards/indicator-system";
import { formatAddress } from "../sheet/address";
import type { RowMatches } from "../matching/match";
import { findingAt, type Finding } from "./finding";
import type { TableContext } from "./row-evidence";

/** Components that are asked but not there, of an indicator that is listed by its components. */
function missingComponents(
  { id, components = [] }: StandardIndicator,
  asked: (entry: Pick<StandardIndicator, "appliesTo" | "optional">) => boolean,
  found: ReadonlySet<string>,
): readonly string[] {
  if (!components.some((component) => found.has(`${id}/${component.id}`))) return [];
  return components
    .filter((component) => asked(component) && !found.has(`${id}/${component.id}`))
    .map(({ name }) => name);
}

/**
 * What the standard asks of this region and the table lacks. Nothing is said of a table that names less than half of
 * what is asked, an extract; nor of what the region's features leave open, or what a row may be under another name.
 */
export function missingIndicators(
  { system, profile, table }: TableContext,
  { byRow, suggestions }: RowMatches,
  elsewhere: ReadonlySet<string>,
): readonly Finding[] {
  if (system === null) return [];
  const traits = traitsOf(profile);
  const asked = (entry: Pick<StandardIndicator, "appliesTo" | "optional">): boolean =>
    asksOf(entry, traits) === "yes";
  const own = [...byRow.values()].map(({ id }) => id);
  const perhaps = [...suggestions.values()].map(({ id }) => id);
  const found = new Set([...own, ...perhaps, ...elsewhere].flatMap((id) => [id, id.split("/")[0] ?? id]));
  const listed = system.indicators.filter(asked);
  const named = listed.filter(({ id }) => own.some((one) => one === id || one.startsWith(`${id}/`)));
  if (named.length * 2 < listed.length) return [];
  const column = table.columns.find(({ role }) => role === "name")?.column ?? table.area.left;
  const cell = formatAddress({ row: table.header.top, column });
  return listed.flatMap((indicator) => {
    const names = found.has(indicator.id)
      ? missingComponents(indicator, asked, found).map((component) => ({ name: indicator.name, component }))
      : [{ name: indicator.name, component: "" }];
    return names.map(({ name, component }) =>
      findingAt(
        { code: "missingIndicator", params: { name, component, standard: system.title } },
        null,
        cell,
      ),
    );
  });
}
