import type { Assessment } from "../judging/assessment";
import { summarise, type VerdictCounts } from "../judging/summary";
import type { MatrixPlace } from "../table/table";
import { regionRecord, type Shortfall } from "./region-record";
import { rollUp } from "./roll-up";

/** A region of a matrix in short. */
export interface RegionOverview {
  readonly label: string;
  /** Of its indicators, by final verdict. */
  readonly counts: VerdictCounts;
}

/** An indicator that regions miss, and who is furthest off. */
export interface MissedIndicator {
  readonly key: string;
  readonly name: string;
  readonly listed: number;
  readonly missed: number;
  readonly furthest: {
    readonly region: string;
    readonly sheet: string;
    readonly shortfall: Shortfall;
  } | null;
}

/** What the regions of a matrix come to. */
export interface MatrixOverview {
  readonly matrix: MatrixPlace;
  /** One for each table of the matrix, in their order. */
  readonly regions: readonly RegionOverview[];
  /** Those that most regions miss first. */
  readonly missed: readonly MissedIndicator[];
}

/** Names that tell the tables apart: the region's, with the year where the matrix has several. */
function labelsOf(tables: readonly Assessment[]): readonly string[] {
  const years = new Set(tables.map(({ baseYear }) => baseYear));
  return tables.map(({ region, baseYear, table }) =>
    [region ?? table.sheet, ...(years.size > 1 && baseYear !== null ? [String(baseYear)] : [])].join(" · "),
  );
}

function missedIn(tables: readonly Assessment[]): readonly MissedIndicator[] {
  const { domains } = rollUp(tables.map((table) => regionRecord(table, null)));
  return domains
    .flatMap(({ indicators }) => indicators)
    .filter(({ missed }) => missed > 0)
    .toSorted((a, b) => b.missed - a.missed)
    .map(({ key, name, listed, missed, furthest }) => ({
      key,
      name,
      listed,
      missed,
      furthest: furthest && {
        region: furthest.region.label,
        sheet: furthest.region.record.sheet,
        shortfall: furthest.shortfall,
      },
    }));
}

/** The matrices among judged tables, in their order, and what each comes to. Tables of no matrix are left out. */
export function overviewsOf(assessments: readonly Assessment[]): readonly MatrixOverview[] {
  const byMatrix = new Map<MatrixPlace, Assessment[]>();
  for (const assessment of assessments) {
    const { matrix } = assessment.table;
    if (matrix === null) continue;
    const known = byMatrix.get(matrix);
    if (known === undefined) byMatrix.set(matrix, [assessment]);
    else known.push(assessment);
  }
  return [...byMatrix].map(([matrix, tables]) => {
    const labels = labelsOf(tables);
    const regions = tables.map((table, index) => ({
      label: labels[index] ?? table.table.sheet,
      counts: summarise(table).totals,
    }));
    return { matrix, regions, missed: missedIn(tables) };
  });
}
