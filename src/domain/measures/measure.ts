import type { InLanguages } from "../language";

/** 制度 / 工程 / 管理 / 监测 / 宣传. */
export type MeasureKind = "institution" | "works" | "management" | "monitoring" | "publicity";

export const MEASURE_KINDS = [
  "institution",
  "works",
  "management",
  "monitoring",
  "publicity",
] as const satisfies readonly MeasureKind[];

/** A task or project in the workbook that serves an indicator. */
export interface Link {
  readonly kind: "task" | "project";
  readonly sheet: string;
  readonly row: number;
  readonly no: number | null;
  readonly name: string;
  /** The task names the indicator; or only its own name speaks of the same thing, which is for the user to confirm. */
  readonly by: "indicator" | "name";
  /** As the workbook says it. */
  readonly lead: readonly string[];
  readonly responsible: readonly string[];
  readonly deadline: string | null;
}

/** A measure that is proposed for an unmet row. */
export interface Measure {
  /** The same in every run: the library's id, or `own:` and a fingerprint of a text of the user's. */
  readonly key: string;
  readonly text: InLanguages;
  readonly kind: MeasureKind | null;
  readonly lead: InLanguages | null;
  readonly responsible: readonly InLanguages[];
  /** The year by whose end it is due; null where none is known. */
  readonly dueYear: number | null;
  /** The deadline as the user wrote it; it counts before `dueYear`. */
  readonly dueText: string | null;
  /** The tasks and projects that serve the row's indicator; only the first measure of a row carries them. */
  readonly serves: readonly Link[];
}
