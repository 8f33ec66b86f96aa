import type { Assessment, RowAssessment } from "../../domain/judging/assessment";
import { nameKey, onOneLine } from "../../domain/reading/normalise";
import type { Address } from "../../domain/sheet/address";
import type { Words } from "../words";

/** A row of a table with what it was found to be. */
export interface MappedRow {
  readonly row: number;
  readonly at: Address;
  /** The name of the indicator, or of the component, as the sheet writes it. */
  readonly name: string;
  /** With number and indicator, for a list. */
  readonly title: string;
  readonly id: string | null;
  /** What it is in the standard, and how sure that is. */
  readonly found: string;
  /** It should be looked at: it is not matched, or only by likeness, and the user said nothing of it. */
  readonly isDoubtful: boolean;
  readonly isSaid: boolean;
}

/** The standard's name is not repeated where it is the row's own. */
function foundOf({ match }: RowAssessment, name: string, isLeftOut: boolean, { say }: Words): string {
  if (isLeftOut) return say("mapping.leftOut");
  if (match === null) return say("mapping.unmatched");
  const percent = Math.round(match.confidence * 100);
  const kind = say(`mapping.kind.${match.kind}`, { percent });
  return nameKey(match.entry.name) === nameKey(name) ? kind : `${match.entry.name} · ${kind}`;
}

/** The rows of a judged table, in the order of the sheet. */
export function mappedRows({ table, indicators }: Assessment, words: Words): readonly MappedRow[] {
  return indicators.flatMap(({ table: { no }, rows }) =>
    rows.map((assessed): MappedRow => {
      const { row, name: whole, component } = assessed.table;
      const own = component ?? whole;
      const names = [whole, component].flatMap((cell) => (cell === null ? [] : [onOneLine(cell.text)]));
      const link = table.mapping?.links.get(row);
      const { match } = assessed;
      return {
        row,
        at: own.at,
        name: onOneLine(own.text),
        title: `${no === null ? "" : `${no}. `}${names.join("／")}`,
        id: match?.id ?? null,
        found: foundOf(assessed, own.text, link?.id === null, words),
        isDoubtful: link === undefined && (match === null || match.kind === "fuzzy"),
        isSaid: link !== undefined,
      };
    }),
  );
}
