import type { AppliedMapping } from "../mapping/said-of-table";
import type { Match, TableMatch } from "../matching/match";
import { onOneLine } from "../reading/normalise";
import { formatAddress } from "../sheet/address";
import type { TableRow } from "../table/table";
import { findingAt, type Finding, type FindingDetail } from "./finding";
import type { TraceStep } from "./trace";

function nameOf({ name, component }: TableRow): string {
  return onOneLine((component ?? name).text);
}

/** A row that the user left out of the standard is not said to be unknown. */
function detailsOf(
  { byRow, suggestions, duplicates }: TableMatch,
  row: TableRow,
  isLeftOut: boolean,
): readonly FindingDetail[] {
  const name = nameOf(row);
  const match = byRow.get(row.row);
  if (match === undefined && isLeftOut) return [];
  if (match === undefined) {
    const suggestion = suggestions.get(row.row);
    const confidence = suggestion === undefined ? "" : String(suggestion.confidence);
    const params = { name, suggestion: suggestion?.entry.name ?? "", confidence };
    return [{ code: "unrecognisedIndicator", params }];
  }
  const standard = match.entry.name;
  const details: FindingDetail[] = [];
  if (match.kind === "fuzzy") {
    details.push({
      code: "doubtfulMatch",
      params: { name, standard, confidence: String(match.confidence) },
    });
  }
  const first = duplicates.get(row.row);
  if (first !== undefined) {
    details.push({ code: "duplicateIndicator", params: { name, standard, first: String(first) } });
  }
  return details;
}

/** What is to be said of a row's name in the system that its table follows; nothing where the table follows none. */
export function auditMatching(
  matched: TableMatch,
  row: TableRow,
  mapping: AppliedMapping | null,
): readonly Finding[] {
  if (matched.system === null) return [];
  const cell = formatAddress((row.component ?? row.name).at);
  const isLeftOut = mapping?.links.get(row.row)?.id === null;
  return detailsOf(matched, row, isLeftOut).map((detail) => findingAt(detail, row.row, cell));
}

/** How a row came to its indicator, where its name is not the standard's own. */
export function matchTrace(row: TableRow, match: Match | null): readonly TraceStep[] {
  const names = { name: nameOf(row), standard: match?.entry.name ?? "" };
  switch (match?.kind) {
    case undefined:
    case "exact":
      return [];
    case "alias":
      return [{ code: "matchedByMeaning", params: names }];
    case "fuzzy":
      return [{ code: "matchedByLikeness", params: { ...names, confidence: String(match.confidence) } }];
    case "user":
      return [{ code: "matchedByUser", params: names }];
  }
}
