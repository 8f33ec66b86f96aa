import type { RegionFeature, RegionValue } from "../region/region-feature";
import type { Direction } from "./evidence";
import type { GapBand } from "./gap";
import type { ProgressStatus } from "./progress";
import type { Basis, LimitSource, Missing } from "./verdict";

/** One step of how a row was judged: codes and parameters; sentences are made in the locales. */
export type TraceStep =
  /** The row's name is not the standard's own; it says the same. */
  | {
      readonly code: "matchedByMeaning";
      readonly params: { readonly name: string; readonly standard: string };
    }
  /** The row's name is only like the standard's; confidence is a share of 1. */
  | {
      /** The user said which indicator of the standard it is. */
      readonly code: "matchedByUser";
      readonly params: { readonly name: string; readonly standard: string };
    }
  | {
      readonly code: "matchedByLikeness";
      readonly params: { readonly name: string; readonly standard: string; readonly confidence: string };
    }
  | { readonly code: "valueRead"; readonly params: { readonly cell: string; readonly text: string } }
  | {
      readonly code: "figureRead";
      readonly params: {
        readonly cell: string;
        readonly number: string;
        readonly unit: string;
        readonly year: string;
      };
    }
  | { readonly code: "noFigure"; readonly params: { readonly cell: string } }
  /** What says the year of the value: the value cell itself, a note, or the header of its column. */
  | { readonly code: "yearFromCell"; readonly params: { readonly cell: string; readonly year: string } }
  | {
      readonly code: "yearFromNote";
      readonly params: { readonly cell: string; readonly year: string; readonly text: string };
    }
  | { readonly code: "yearFromColumn"; readonly params: { readonly cell: string; readonly year: string } }
  /** A note that restricts what the value covers. */
  | { readonly code: "noteRead"; readonly params: { readonly cell: string; readonly text: string } }
  | {
      readonly code: "earlierValueRead";
      readonly params: {
        readonly cell: string;
        readonly number: string;
        readonly unit: string;
        readonly year: string;
      };
    }
  | { readonly code: "criterionRead"; readonly params: { readonly cell: string; readonly text: string } }
  | {
      readonly code: "standardCriterionUsed";
      readonly params: {
        readonly text: string;
        readonly standard: string;
        /** `yes` for a criterion that no source at hand confirms, else empty. */
        readonly unverified: string;
      };
    }
  | { readonly code: "directionFromName"; readonly params: { readonly word: string } }
  /** Whether more or less is better, as the standard has it for the indicator. */
  | { readonly code: "directionFromStandard"; readonly params: { readonly direction: Direction } }
  | { readonly code: "noCriterion"; readonly params: Record<string, never> }
  | { readonly code: "clauseSatisfied"; readonly params: { readonly clause: string; readonly basis: Basis } }
  | {
      readonly code: "clauseContradicted";
      readonly params: { readonly clause: string; readonly basis: Basis };
    }
  | { readonly code: "clauseOpen"; readonly params: { readonly clause: string; readonly missing: Missing } }
  | {
      readonly code: "limitUsed";
      /** `cell` is where the limit stands; empty for the standard's. */
      readonly params: { readonly limit: string; readonly from: LimitSource; readonly cell: string };
    }
  | { readonly code: "nothingToJudge"; readonly params: { readonly text: string } }
  | { readonly code: "excludedByCell"; readonly params: { readonly text: string } }
  | {
      readonly code: "excludedByProfile";
      readonly params: { readonly feature: RegionFeature; readonly value: RegionValue };
    }
  | { readonly code: "workUnderWay"; readonly params: { readonly text: string } }
  | { readonly code: "declaredRead"; readonly params: { readonly cell: string; readonly declared: string } }
  | { readonly code: "declarationStands"; readonly params: { readonly declared: string } }
  | DerivedTraceStep
  | {
      readonly code: "gapMeasured";
      /** `relative` in percent of the limit; empty for a limit of zero. */
      readonly params: { readonly amount: string; readonly unit: string; readonly relative: string };
    }
  | {
      readonly code: "gapPerYear";
      readonly params: {
        readonly amount: string;
        readonly unit: string;
        readonly until: string;
        readonly direction: Direction;
      };
    }
  | {
      readonly code: "bandRule";
      /** The thresholds in percent of the limit. */
      readonly params: { readonly band: GapBand; readonly small: string; readonly marked: string };
    }
  | {
      readonly code: "progressMeasured";
      readonly params: {
        readonly status: ProgressStatus;
        readonly changeUnit: string;
        readonly unit: string;
        readonly from: string;
        readonly fromYear: string;
        readonly to: string;
        readonly toYear: string;
        readonly target: string;
        readonly targetYear: string;
        readonly observed: string;
        readonly required: string;
      };
    }
  | {
      readonly code: "progressOpen";
      readonly params: {
        readonly missing: Missing;
        readonly unit: string;
        readonly target: string;
        readonly targetYear: string;
      };
    }
  | {
      readonly code: "targetReached";
      readonly params: {
        readonly year: string;
        readonly unit: string;
        readonly target: string;
        readonly targetYear: string;
      };
    };

/** What base data say of a row; cells are named with their sheet. */
type DerivedTraceStep =
  | {
      readonly code: "recomputed";
      readonly params: { readonly year: string; readonly formula: string; readonly cells: string };
    }
  | {
      readonly code: "recomputedDiffers";
      readonly params: {
        readonly cell: string;
        readonly stated: string;
        readonly recomputed: string;
        readonly unit: string;
      };
    }
  | {
      readonly code: "valueFromBaseData";
      readonly params: { readonly cell: string; readonly recomputed: string; readonly unit: string };
    }
  /** No source at hand confirms the formula, so it contradicts nothing. */
  | { readonly code: "formulaUnconfirmed"; readonly params: { readonly source: string } }
  | { readonly code: "inputsMissing"; readonly params: { readonly name: string; readonly year: string } }
  | {
      readonly code: "inputUnitUnknown";
      readonly params: {
        readonly name: string;
        readonly year: string;
        readonly cells: string;
        readonly unit: string;
      };
    }
  | {
      readonly code: "inputsDisagree";
      readonly params: { readonly name: string; readonly year: string; readonly cells: string };
    };
