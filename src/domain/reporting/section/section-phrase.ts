import type { Missing, Verdict } from "../../judging/verdict";
import type { Wording } from "../wording";

type Counts = Readonly<Record<Verdict, number>>;

/** Headings, captions and column heads: the same in every document. */
export type FixedPhrase =
  | "systemHeading"
  | "attainmentHeading"
  | "unmetHeading"
  | "openHeading"
  | "notesHeading"
  | "tasksHeading"
  | "noColumn"
  | "unitColumn"
  | "criterionColumn"
  | "groupColumn"
  | "countColumn"
  | "conclusionColumn"
  | "lackingColumn"
  | "taskColumn"
  | "indicatorsColumn"
  | "taskTargetColumn"
  | "byDomain"
  | "byProperty"
  | "noDomain"
  | "noProperty"
  | "tableLabel"
  | "noUnmet"
  | "noOpen"
  | "underWay"
  | "countingNote"
  | "noConclusionNote";

/** What a document says beside the words of the table itself; each has a sentence in each language. */
export type SectionPhrase =
  | { readonly code: FixedPhrase; readonly params?: undefined }
  /** The region, or the table's own name where it names none. */
  | { readonly code: "title"; readonly params: { readonly region: string; readonly year: string } }
  | { readonly code: "tasksTitle"; readonly params: { readonly name: string } }
  /** A standard's or a plan's title, and its document where that is known. */
  | { readonly code: "systemTitle"; readonly params: { readonly title: string; readonly document: string } }
  /** `system` is empty where none was recognised. */
  | { readonly code: "follows"; readonly params: { readonly system: string } }
  | {
      readonly code: "systemCaption" | "attainmentCaption" | "unmetCaption" | "openCaption";
      readonly params: { readonly region: string };
    }
  | { readonly code: "tasksCaption"; readonly params: { readonly name: string } }
  | {
      readonly code: "currentOfColumn" | "targetOfColumn";
      /** Empty where it is not known. */
      readonly params: { readonly year: string };
    }
  | {
      readonly code: "propertyCount";
      /** The property in words. */
      readonly params: { readonly property: string; readonly count: number };
    }
  | {
      readonly code: "system";
      readonly params: {
        readonly indicators: number;
        readonly domains: number;
        /** Counts by property, joined; empty where the table has none. */
        readonly properties: string;
        readonly year: string;
      };
    }
  | {
      readonly code: "attainment";
      readonly params: Counts & {
        readonly indicators: number;
        /** Counts of the unmet ones by property, joined. */
        readonly unmetProperties: string;
        /** How many indicators stand by what the sheet declares. */
        readonly declared: number;
      };
    }
  | { readonly code: "unmet"; readonly params: { readonly count: number } }
  | { readonly code: "open"; readonly params: { readonly rows: number } }
  | { readonly code: "declaredAs"; readonly params: { readonly verdict: string; readonly declared: string } }
  | { readonly code: "unverified"; readonly params: { readonly text: string } }
  /** What the sheet declares, where nothing else speaks for the verdict. */
  | {
      readonly code: "declaredSource";
      readonly params: { readonly source: string; readonly declared: string };
    }
  | { readonly code: "missing"; readonly params: { readonly missing: Missing } }
  | { readonly code: "tasks"; readonly params: { readonly tasks: number; readonly named: number } }
  | {
      readonly code: "sourceNote";
      /** `file` is empty where the workbook's name is not known. */
      readonly params: { readonly file: string; readonly sheet: string; readonly range: string };
    }
  | { readonly code: "standardNote"; readonly params: { readonly system: string } }
  | { readonly code: "declaredNote"; readonly params: { readonly names: string } }
  | { readonly code: "unverifiedNote"; readonly params: { readonly names: string } }
  /** `date` as `2026-03-01`. */
  | { readonly code: "madeNote"; readonly params: { readonly version: string; readonly date: string } };

/** The words that a document is made of, in one language. */
export interface SectionWords {
  readonly wording: Wording;
  readonly say: (phrase: SectionPhrase) => string;
  /** Joins the parts of a list. */
  readonly join: (parts: readonly string[]) => string;
}
