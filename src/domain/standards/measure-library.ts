import * as z from "zod/mini";
import library from "./measures.json";

const measure = z.strictObject({ id: z.string(), "zh-CN": z.string(), "en-US": z.string() });

/** A measure that may be proposed for an unmet indicator, in both languages. */
export type LibraryMeasure = z.infer<typeof measure>;

const measures = z.record(z.string(), z.array(measure)).parse(library);

/** Measures on file for an indicator's id; none where the library knows none, since none is made up. */
export function measuresFor(indicatorId: string | null): readonly LibraryMeasure[] {
  return indicatorId === null ? [] : (measures[indicatorId] ?? []);
}
