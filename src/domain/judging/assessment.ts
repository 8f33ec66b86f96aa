import type Big from "big.js";
import type { DeclaredVerdict } from "../reading/declared";
import type { Measure } from "../measures/measure";
import type { Figure } from "../reading/value";
import type { Address } from "../sheet/address";
import type { RegionProfile } from "../region/region-profile";
import type { IndicatorSystem } from "../standards/indicator-system";
import type { Match } from "../matching/match";
import type { Templates } from "../templates/template";
import type { IndicatorTable, TableIndicator, TableRow } from "../table/table";
import type { DerivedFigure } from "./derived-figure";
import type { Direction } from "./evidence";
import type { Finding } from "./finding";
import type { Gap } from "./gap";
import type { Progress } from "./progress";
import type { TraceStep } from "./trace";
import type { YearValue } from "./year-value";
import type { Basis, FinalVerdict, Limit, LimitSource, Missing, Verdict } from "./verdict";

/** One row as judged. */
export interface RowAssessment {
  readonly table: TableRow;
  readonly match: Match | null;
  readonly value: {
    readonly at: Address | null;
    readonly raw: string;
    readonly figure: Figure | null;
    /** The unit of the figure: its own, or the row's. */
    readonly unit: string | null;
    /** The year of the value: its own, a note's, or its column's. */
    readonly year: number | null;
  };
  readonly criterion: {
    readonly at: Address | null;
    readonly raw: string;
    readonly from: LimitSource;
    /** False for a criterion of the standard that no source at hand confirms. */
    readonly verified: boolean;
  };
  readonly verdict: Verdict;
  readonly basis: Basis;
  readonly limit: Limit | null;
  /** By how much the value moved, where that and not the value was compared with the limit. */
  readonly moved: Big | null;
  readonly missing: readonly Missing[];
  readonly gap: Gap | null;
  /** Which way the figure gets better; null where that is not known, and for a figure that is a change or has two readings. */
  readonly direction: Direction | null;
  /** The figures of the row's own years, the judged one among them, oldest first. */
  readonly years: readonly YearValue[];
  /** Towards the table's first numeric target; null where it has none for the row. */
  readonly progress: Progress | null;
  readonly declared: { readonly text: string; readonly verdict: DeclaredVerdict } | null;
  readonly final: FinalVerdict;
  readonly trace: readonly TraceStep[];
  /** What is proposed for an unmet row, best fitting first; see measures/propose.ts. */
  readonly measures: readonly Measure[];
  /** What the workbook's base data give; null where they give nothing. */
  readonly derived: DerivedFigure | null;
}

/** An indicator with its rows; of one row it is that row, of several it is rolled up. */
export interface IndicatorAssessment {
  readonly table: TableIndicator;
  readonly verdict: Verdict;
  readonly final: Verdict;
  readonly rows: readonly RowAssessment[];
}

/** A table as judged. */
export interface Assessment {
  readonly table: IndicatorTable;
  readonly system: IndicatorSystem | null;
  /** Whether the sheet speaks for the system, or the user chose it. */
  readonly systemBy: "evidence" | "user";
  readonly profile: RegionProfile;
  /** The region that the title names, or whose plan the table is. */
  readonly region: string | null;
  /** The year of the column that was judged. */
  readonly baseYear: number | null;
  readonly targetYear: number | null;
  readonly indicators: readonly IndicatorAssessment[];
  /** The department's own wording of gap analyses. */
  readonly templates: Templates;
  /** In the order of the rows. */
  readonly findings: readonly Finding[];
}
