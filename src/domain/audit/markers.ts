import { normaliseText } from "../reading/normalise";
import { remembered } from "../reading/remembered";
import { findingIn } from "../judging/finding";
import type { RowAuditor } from "./auditor";

/** Signs at the end of a name or a criterion, or before its brackets. Superscripts are left out: they stand in units. */
const MARKERS = /([*#※☆★▲△◆◇①-⓿]+)(?=$|\()/gu;

const markersIn = remembered((text): readonly string[] =>
  [...normaliseText(text).matchAll(MARKERS)].flatMap(([, signs = ""]) => Array.from(signs)),
);

/** Signs in value, name and criterion cells that no note below the table and no line above it explains. */
export const auditMarkers: RowAuditor = ({ reading, assessment }, { table }) => {
  const { row, name, component, criterion } = assessment.table;
  const explained = (marker: string): boolean =>
    table.notes.some((note) => note.marker.includes(marker)) ||
    table.above.some(({ text }) => text.includes(marker));
  const inValue = reading.evidence.value.markers.map((marker) => ({ marker, at: reading.valueAt }));
  const inOthers = [name, component, criterion].flatMap((cell) =>
    cell?.at.row !== row ? [] : markersIn(cell.text).map((marker) => ({ marker, at: cell.at })),
  );
  return [...inValue, ...inOthers]
    .filter(({ marker }) => !explained(marker))
    .map(({ marker, at }) => findingIn({ code: "unknownMarker", params: { marker } }, row, at));
};
