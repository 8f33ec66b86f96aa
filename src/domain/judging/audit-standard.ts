import { onOneLine } from "../reading/normalise";
import { readCriterion, type Criterion } from "../reading/criterion";
import { canonicalUnit, sameUnit } from "../reading/unit";
import { formatAddress } from "../sheet/address";
import type { TableCell } from "../table/table";
import type { RowAssessment } from "./assessment";
import { isWeaker, sameSubstance } from "./compare-criteria";
import { findingAt, type Finding } from "./finding";
import type { RowReading, TableContext } from "./row-evidence";
import { isVerified, standardCriteria } from "./standard-criterion";

/** A criterion that a row can be held to, and where it is from. */
interface Reference {
  readonly text: string;
  readonly criterion: Criterion;
  readonly from: "sheet" | "standard";
  readonly unverified: "" | "yes";
}

/**
 * The standard's criteria that may hold for the row; none where its unit is another, since its numbers are then others, or
 * where the row is only like the standard's.
 */
function references(
  { match }: RowAssessment,
  { evidence }: RowReading,
  context: TableContext,
): readonly Reference[] {
  if (match === null || match.kind === "fuzzy") return [];
  const { unit } = match.entry;
  if (unit !== null && !sameUnit(canonicalUnit(unit), evidence.unit)) return [];
  return standardCriteria(match, context.profile, context.system).map((criterion) => ({
    text: criterion.text,
    criterion: readCriterion(criterion.text),
    from: "standard",
    unverified: isVerified(criterion, match, context.system) ? "" : "yes",
  }));
}

/** The sheet's criterion is none of those that the standard has for this kind of region. */
function differing(
  { evidence }: RowReading,
  assessment: RowAssessment,
  standard: readonly Reference[],
  title: string,
): readonly Finding[] {
  const { criterion, table, match } = assessment;
  if (criterion.from !== "sheet" || criterion.at === null || standard.length === 0) return [];
  if (standard.some((reference) => reference.criterion === evidence.criterion)) return [];
  const frame = { ...evidence, unit: evidence.unit ?? match?.entry.unit ?? null };
  const answers = standard.map((reference) => sameSubstance(evidence.criterion, reference.criterion, frame));
  if (answers.some((same) => same !== false)) return [];
  const params = {
    sheet: criterion.raw,
    standard: standard.map(({ text }) => text).join(" / "),
    title,
    unverified: standard.some(({ unverified }) => unverified === "yes") ? "yes" : "",
  };
  const cell = formatAddress(criterion.at);
  return [findingAt({ code: "criterionDiffersFromStandard", params }, table.row, cell)];
}

/** A planned value that, when reached, would still leave the sheet's criterion or the standard's unmet. */
function weakTarget(
  target: TableCell,
  row: number,
  reading: RowReading,
  held: readonly Reference[],
): readonly Finding[] {
  const aim = readCriterion(onOneLine(target.text));
  const missed = held.find(({ criterion }) => isWeaker(aim, criterion, reading.evidence));
  if (missed === undefined) return [];
  const { text, from, unverified } = missed;
  const params = { target: onOneLine(target.text), limit: text, from, unverified };
  return [findingAt({ code: "targetBelowStandard", params }, row, formatAddress(target.at))];
}

/** What is to be said of one row's criterion and targets beside the standard. The sheet's criterion stays the one that judges. */
export function auditRowByStandard(
  context: TableContext,
  reading: RowReading,
  assessment: RowAssessment,
): readonly Finding[] {
  const { table, criterion } = assessment;
  const standard = references(assessment, reading, context);
  const own: readonly Reference[] =
    criterion.from === "sheet"
      ? [{ text: criterion.raw, criterion: reading.evidence.criterion, from: "sheet", unverified: "" }]
      : [];
  const held = standard.length === 1 ? [...own, ...standard] : own;
  return [
    ...differing(reading, assessment, standard, context.system?.title ?? ""),
    ...table.targets.flatMap((target) => weakTarget(target, table.row, reading, held)),
  ];
}
