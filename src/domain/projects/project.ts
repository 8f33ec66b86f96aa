/** One project of a list (重点项目清单), in words as they are written. */
export interface Project {
  readonly sheet: string;
  /** Worksheet row of the project's name. */
  readonly row: number;
  readonly no: number | null;
  readonly name: string;
  /** What is built; null where the list does not say. */
  readonly content: string | null;
  /** The indicators that the list says it serves. */
  readonly indicators: readonly string[];
  /** The years of construction, or the deadline. */
  readonly period: string | null;
  readonly lead: readonly string[];
  readonly responsible: readonly string[];
}
