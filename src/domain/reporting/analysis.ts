import { onOneLine } from "../reading/normalise";
import { decimalText } from "../reading/quantity";
import { differenceUnit, type GapBand } from "../judging/gap";
import type { RowAssessment } from "../judging/assessment";
import type { ProgressStatus } from "../judging/progress";
import { limitText } from "../judging/limit-text";
import type { LimitSource } from "../judging/verdict";

/** What is said of the progress of an unmet row; without a judged progress the status is `none` and the rest is empty. */
interface ProgressParams {
  readonly progress: ProgressStatus | "none";
  readonly fromYear: string;
  readonly toYear: string;
  readonly observed: string;
  readonly required: string;
  readonly changeUnit: string;
  readonly targetYear: string;
}

/** What is said of the gap of one unmet row. */
export type AnalysisPart =
  /** A number misses a limit. */
  | {
      readonly code: "numericGap";
      readonly params: {
        readonly year: string;
        readonly name: string;
        readonly value: string;
        readonly limit: string;
        readonly from: LimitSource;
        readonly amount: string;
        readonly unit: string;
        /** Share of the limit in percent; empty for a limit of zero. */
        readonly relative: string;
        readonly band: GapBand | "none";
        /** How the value follows from base data, in signs; empty where it does not. */
        readonly arithmetic: string;
        /** `yes` for a criterion of the standard that no source at hand confirms, else empty. */
        readonly unverified: string;
      } & ProgressParams;
    }
  /** A stated condition is not the one that is wanted. */
  | {
      readonly code: "conditionGap";
      readonly params: {
        readonly year: string;
        readonly name: string;
        readonly stated: string;
        readonly wanted: string;
        readonly unverified: string;
      };
    };

/** Sentences quote no more than this of a cell. */
const LONGEST = 200;

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

function progressParams({ progress, value }: RowAssessment): ProgressParams {
  const observed = progress?.observedPerYear ?? null;
  if (progress === null || observed === null || progress.status === "undetermined") {
    return {
      progress: "none",
      fromYear: "",
      toYear: "",
      observed: "",
      required: "",
      changeUnit: "",
      targetYear: "",
    };
  }
  const { status, from, to, requiredPerYear, target } = progress;
  return {
    progress: status,
    fromYear: String(from.year),
    toYear: String(to.year),
    observed: decimalText(observed.round(3)),
    required: decimalText(requiredPerYear.round(3)),
    changeUnit: value.unit === null ? "" : differenceUnit(value.unit),
    targetYear: String(target.year),
  };
}

/** The gap of an unmet row in codes and parameters; null for any other row. */
export function analyse(row: RowAssessment): AnalysisPart | null {
  if (row.verdict !== "unmet") return null;
  const name = row.match?.entry.name ?? onOneLine((row.table.component ?? row.table.name).text);
  const year = row.value.year === null ? "" : String(row.value.year);
  const unverified = row.criterion.verified ? "" : "yes";
  const { gap, limit } = row;
  const figure = row.value.figure;
  if (gap === null || limit === null || figure === null) {
    return {
      code: "conditionGap",
      params: { year, name, stated: shortened(row.value.raw), wanted: row.criterion.raw, unverified },
    };
  }
  return {
    code: "numericGap",
    params: {
      year,
      name,
      value: shortened(`${decimalText(figure.number)}${row.value.unit ?? ""}`),
      limit: limitText(limit),
      from: limit.from,
      amount: shortened(decimalText(gap.amount)),
      unit: gap.unit ?? "",
      relative: gap.relative === null ? "" : decimalText(gap.relative.times(100).round(1)),
      band: gap.band ?? "none",
      ...progressParams(row),
      arithmetic: row.derived?.comparison === "agrees" ? row.derived.formula : "",
      unverified,
    },
  };
}
