import { formatAddress, type Address } from "../sheet/address";

/** A figure from base data, the calculation in signs, and the cells that went into it. */
type RecomputedParams = Readonly<Record<"year" | "recomputed" | "unit" | "formula" | "cells", string>>;

/** What the audit of a sheet can find; each code has one sentence in each language. */
export type FindingDetail =
  /** The sheet's own status says the opposite of the evidence. */
  | {
      readonly code: "declaredConflict";
      readonly params: { readonly declared: string; readonly verdict: "met" | "unmet" | "notApplicable" };
    }
  /** Declared met, and nothing in the workbook supports it. */
  | { readonly code: "unsupportedDeclaration"; readonly params: { readonly declared: string } }
  /** The value is of another year than the one that is judged. */
  | { readonly code: "staleYear"; readonly params: { readonly year: string; readonly baseYear: string } }
  /** A sign that no note explains. */
  | { readonly code: "unknownMarker"; readonly params: { readonly marker: string } }
  /** A number is in another unit than its row, or the row in another unit than the standard. */
  | {
      readonly code: "unitMismatch";
      readonly params: {
        readonly unit: string;
        readonly expected: string;
        readonly against: "row" | "standard";
      };
    }
  /** A restriction stands with the value, such as 扣除本底超标项. */
  | { readonly code: "qualifiedValue"; readonly params: { readonly qualifier: string } }
  /** A slip of the pen with one reading, such as `76。7`. */
  | { readonly code: "repairedText"; readonly params: { readonly text: string; readonly read: string } }
  /** The name is only like the standard's; confidence is a share of 1. */
  | {
      readonly code: "doubtfulMatch";
      readonly params: { readonly name: string; readonly standard: string; readonly confidence: string };
    }
  /** No indicator of the system has this name; the suggestion and its confidence are empty where none is like it. */
  | {
      readonly code: "unrecognisedIndicator";
      readonly params: { readonly name: string; readonly suggestion: string; readonly confidence: string };
    }
  /** An earlier row of the table, given by its number, is the same indicator; `standard` is empty for a name of no standard. */
  | {
      readonly code: "duplicateIndicator";
      readonly params: { readonly name: string; readonly standard: string; readonly first: string };
    }
  /** Nobody is named to lead a task or, with `task` empty, an unmet indicator. */
  | { readonly code: "missingLead"; readonly params: { readonly task: string } }
  /** A number that does not follow the one above it; `expected` is empty where no single number belongs there. */
  | { readonly code: "numbering"; readonly params: { readonly number: string; readonly expected: string } }
  /** The value is not what the workbook's base data give. */
  | {
      readonly code: "recomputeMismatch";
      readonly params: RecomputedParams & { readonly stated: string };
    }
  /** The row has no value, and the workbook's base data give one. */
  | { readonly code: "valueFromBaseData"; readonly params: RecomputedParams }
  | { readonly code: "cellError"; readonly params: { readonly error: string } }
  /** The standard asks it of this region and the table lacks it; `component` is empty for a whole indicator. */
  | {
      readonly code: "missingIndicator";
      readonly params: { readonly name: string; readonly component: string; readonly standard: string };
    }
  /** The sheet's criterion asks for something else than the standard's for this kind of region. */
  | {
      readonly code: "criterionDiffersFromStandard";
      readonly params: {
        readonly sheet: string;
        readonly standard: string;
        readonly title: string;
        /** `yes` where no source at hand confirms the standard's, else empty. */
        readonly unverified: string;
      };
    }
  /** A planned value that, when reached, leaves the criterion unmet. */
  | {
      readonly code: "targetBelowStandard";
      readonly params: {
        readonly target: string;
        readonly limit: string;
        readonly from: "sheet" | "standard";
        readonly unverified: string;
      };
    }
  /** A formula whose result may be out of date. */
  | {
      readonly code: "staleFormula";
      readonly params: { readonly why: "manualCalculation" | "neverCalculated" };
    }
  /** A total that its rows do not add up to: of a column (`what` is its header), or a count of indicators (18项). */
  | {
      readonly code: "totalMismatch";
      readonly params: {
        readonly of: CountedThing | "column";
        readonly what: string;
        readonly stated: string;
        readonly counted: string;
      };
    }
  /** A share that is less than 0 or more than 100 %. */
  | { readonly code: "outOfRange"; readonly params: { readonly value: string } }
  /** A number of up to 1 without a percent sign where percentages stand: 0.96 % or 96 %. */
  | {
      readonly code: "unclearPercentage";
      readonly params: { readonly value: string; readonly percentage: string };
    }
  /** A level that is at least ten times, or at most a tenth of, what it was the year before. */
  | {
      readonly code: "implausibleJump";
      readonly params: {
        readonly value: string;
        readonly year: string;
        readonly earlier: string;
        readonly earlierYear: string;
        /** The larger by the smaller, to one decimal; exactly 10, 100 or 1000 where a decimal point may have slipped. */
        readonly factor: string;
        readonly slip: "yes" | "no";
      };
    }
  /** A level that is worse than the year before, whether or not it is enough; `change` is by how much, in `unit`. */
  | {
      readonly code: "worseThanLastYear";
      readonly params: Readonly<Record<"year" | "value" | "earlier" | "change" | "unit", string>> & {
        readonly way: "up" | "down";
      };
    }
  /** A plan that wants less than what is there. */
  | {
      readonly code: "targetWeakerThanCurrent";
      readonly params: { readonly target: string; readonly targetYear: string; readonly value: string };
    }
  /** An indicator of the user's library of measures that is in no table and no standard. */
  | { readonly code: "unusedMeasure"; readonly params: { readonly name: string } }
  /** A data validation of the user's forbids what would be written. */
  | { readonly code: "notAllowedHere"; readonly params: { readonly text: string } }
  /** A line of the department's own wording that cannot be used; `text` is the label, the placeholder's name or the text. */
  | {
      readonly code: "textTemplate";
      readonly params: {
        readonly mistake: "situation" | "repeated" | "placeholder" | "braces";
        readonly text: string;
      };
    };

/** What a statement such as 共28项 or 约束性指标16项 counts. */
export type CountedThing = "indicators" | "binding" | "reference" | "anticipatory";

export type FindingCode = FindingDetail["code"];
export type Severity = "info" | "warning" | "error";

export const FINDING_SEVERITY: Readonly<Record<FindingCode, Severity>> = {
  declaredConflict: "error",
  unsupportedDeclaration: "warning",
  staleYear: "warning",
  unknownMarker: "warning",
  unitMismatch: "warning",
  qualifiedValue: "info",
  repairedText: "info",
  doubtfulMatch: "warning",
  unrecognisedIndicator: "info",
  duplicateIndicator: "warning",
  missingLead: "warning",
  numbering: "warning",
  recomputeMismatch: "warning",
  valueFromBaseData: "info",
  cellError: "error",
  missingIndicator: "warning",
  criterionDiffersFromStandard: "warning",
  targetBelowStandard: "warning",
  staleFormula: "warning",
  totalMismatch: "warning",
  outOfRange: "warning",
  unclearPercentage: "warning",
  implausibleJump: "warning",
  worseThanLastYear: "info",
  targetWeakerThanCurrent: "info",
  unusedMeasure: "warning",
  notAllowedHere: "warning",
  textTemplate: "warning",
};

/** A finding at a place in the sheet. */
export type Finding = FindingDetail & {
  readonly severity: Severity;
  readonly row: number | null;
  readonly cell: string | null;
  /** The sheet of the cell, where that is not the judged table's own. */
  readonly sheet: string | null;
};

/** Puts a detail at its place, with the severity of its code. */
export function findingAt(
  detail: FindingDetail,
  row: number | null,
  cell: string | null,
  sheet: string | null = null,
): Finding {
  return { ...detail, severity: FINDING_SEVERITY[detail.code], row, cell, sheet };
}

/** Puts a detail at a cell; `row` is the row that it is about, which may share a merged cell with others. */
export function findingIn(detail: FindingDetail, row: number, at: Address | null): Finding {
  return findingAt(detail, row, at === null ? null : formatAddress(at));
}
