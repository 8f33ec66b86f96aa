import { formatArea } from "../domain/sheet/address";
import type { Edit } from "../domain/sheet/edit";
import { sameName, type OwnName } from "../domain/sheet/own-name";
import { absoluteReference } from "../workbook/absolute-reference";
import { placeIn, type NamedFormula } from "../workbook/own-names";
import type { Step } from "./step";

/** What a write leaves of a name: where it points, or null where it is gone. */
export interface NameLeft {
  readonly name: string;
  readonly place: OwnName["place"];
}

interface NamesPlan {
  readonly steps: readonly Step[];
  readonly inverse: readonly Step[];
  readonly left: readonly NameLeft[];
}

function placeKey(place: OwnName["place"]): string {
  return place === null ? "" : `${place.sheet.toLowerCase()}!${formatArea(place.area)}`;
}

/** Plans what becomes of names; the last edit of a name counts, and one that points there already stays. */
export function planNames(edits: readonly Edit[], present: readonly NamedFormula[]): NamesPlan {
  const wanted = new Map<string, NameLeft>();
  for (const edit of edits) {
    if (edit.kind === "nameArea") {
      const { name, sheet, area } = edit;
      wanted.set(name.toLowerCase(), { name, place: { sheet, area } });
    }
    if (edit.kind === "removeName") wanted.set(edit.name.toLowerCase(), { name: edit.name, place: null });
  }
  const changed = [...wanted.values()].flatMap(({ name, place }) => {
    const before = present.find((own) => sameName(own.name, name))?.formula ?? null;
    const now = before === null ? null : placeIn(before);
    const isSo = place === null ? before === null : placeKey(now) === placeKey(place);
    return isSo ? [] : [{ name, place, before }];
  });
  return {
    steps: changed.map(({ name, place }): Step => {
      const formula = place === null ? null : absoluteReference(place.sheet, place.area);
      return { kind: "setName", name, formula };
    }),
    inverse: changed.map(({ name, before }): Step => ({ kind: "setName", name, formula: before })),
    left: changed.map(({ name, place }) => ({ name, place })),
  };
}

/** Whether names still point where a write left them. */
export function sameNames(left: readonly NameLeft[], present: readonly NamedFormula[]): boolean {
  return left.every(({ name, place }) => {
    const own = present.find((one) => sameName(one.name, name));
    return placeKey(own === undefined ? null : placeIn(own.formula)) === placeKey(place);
  });
}
