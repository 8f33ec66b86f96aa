import type { RowAssessment } from "../judging/assessment";
import { nameForms } from "../matching/canonical-name";
import { findCertain } from "../matching/find-indicator";
import { indexOf } from "../matching/system-index";
import { onOneLine } from "../reading/normalise";
import { conditionHolds, type RegionTraits } from "../region/region-feature";
import { CATALOGUE } from "../standards/catalogue";
import type { IndicatorSystem } from "../standards/indicator-system";
import { LIBRARY, type Fit, type IndicatorMeasures, type LibraryMeasure } from "./measure-library";

/** More of the product's measures are not proposed for one row. */
const MOST = 4;

const NOTHING: IndicatorMeasures = { measures: [], words: [] };

/**
 * The row's id in a list that comes with the product: its match where the table follows such a list, else what its name
 * surely says in one of them. The ids of a user's own standard mean nothing here.
 */
function listedId({ match, table }: RowAssessment, system: IndicatorSystem | null): string | null {
  if (match !== null && system !== null && CATALOGUE.includes(system)) return match.id;
  const name = onOneLine((table.component ?? table.name).text);
  const forms = nameForms(name);
  for (const list of CATALOGUE) {
    const found = findCertain(name, forms, indexOf(list));
    if (found !== null) return found.id;
  }
  return null;
}

/** What the library holds for a row; what it holds for the whole indicator where it knows nothing of the component. */
export function libraryFor(row: RowAssessment, system: IndicatorSystem | null): IndicatorMeasures {
  const id = listedId(row, system);
  if (id === null) return NOTHING;
  return LIBRARY.get(id) ?? LIBRARY.get(id.split("/")[0] ?? "") ?? NOTHING;
}

function fits(fit: Fit, { gap, basis, progress }: RowAssessment): boolean {
  switch (fit) {
    case "always":
      return true;
    case "largeGap":
      return gap?.band === "large";
    case "worsening":
      return basis === "worsening" || progress?.status === "worsening";
    case "stateLacking":
      return basis === "qualitative";
  }
}

/** Up to four measures: what fits just this row before what fits always; what is for other regions is left out. */
export function bestFor(
  row: RowAssessment,
  measures: readonly LibraryMeasure[],
  region: RegionTraits,
): readonly LibraryMeasure[] {
  const fitting = measures.filter(({ fits: fit, appliesTo }) => {
    return fits(fit, row) && conditionHolds(appliesTo ?? undefined, region) !== "no";
  });
  const special = fitting.filter(({ fits: fit }) => fit !== "always");
  return [...special, ...fitting.filter((measure) => !special.includes(measure))].slice(0, MOST);
}
