import { check } from "../../../src/domain/check";
import type { RegionTraits } from "../../../src/domain/region/region-feature";
import type { SheetSnapshot } from "../../../src/domain/sheet/snapshot";
import { sheetOfLines } from "../table/rearrange";

export type Lines = readonly (readonly (string | number)[])[];

/** Every row of the only table with its verdict, what it lacks or was held to, and the steps that led there. */
export function traced(lines: Lines, region: RegionTraits = {}, more: readonly SheetSnapshot[] = []): string {
  const sheets = [sheetOfLines(lines), ...more];
  const [assessment] = check(
    { sheets, calculation: "automatic", mayAddSheets: true, otherSheets: [], memory: null },
    null,
    {
      region,
      standards: [],
    },
  );
  if (assessment === undefined) throw new Error("no table was found");
  const rows = assessment.indicators.flatMap((indicator) => indicator.rows);
  return rows
    .map(({ table, verdict, basis, missing, final, value, trace }) => {
      const steps = trace.map(({ code, params }) =>
        [code, ...Object.values(params)].filter((part) => part !== "").join(" "),
      );
      const whole = [verdict, basis, ...missing, final.by, `year ${value.year ?? "-"}`];
      return [`${table.row}: ${whole.join(", ")}`, ...steps].join("\n  ");
    })
    .join("\n");
}
