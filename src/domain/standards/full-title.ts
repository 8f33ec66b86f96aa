import type { IndicatorSystem } from "./indicator-system";

/** The title of a standard or plan, and the number of the document that issued it where it has one. */
export function fullTitle({ title, document }: Pick<IndicatorSystem, "title" | "document">): string {
  return `${title} ${document}`.trim();
}
