import type Big from "big.js";
import { decimalText } from "../reading/quantity";
import { differenceUnit, type Gap, type GapBands } from "./gap";
import type { Progress } from "./progress";
import type { TraceStep } from "./trace";

function percent(share: Big | number): string {
  return typeof share === "number" ? String(Number((share * 100).toFixed(4))) : decimalText(share.times(100));
}

/** The gap of a row in steps: distance, change needed per year, and the rule that names the band. */
export function gapTrace(gap: Gap | null, bands: GapBands): readonly TraceStep[] {
  if (gap === null) return [];
  const { amount, relative, perYear, band, direction } = gap;
  const unit = gap.unit ?? "";
  const steps: TraceStep[] = [
    {
      code: "gapMeasured",
      params: {
        amount: decimalText(amount),
        unit,
        relative: relative === null ? "" : percent(relative.round(3)),
      },
    },
  ];
  if (perYear !== null) {
    const params = {
      amount: decimalText(perYear.amount.round(3)),
      unit,
      until: String(perYear.until),
      direction,
    };
    steps.push({ code: "gapPerYear", params });
  }
  if (band !== null) {
    steps.push({
      code: "bandRule",
      params: { band, small: percent(bands.small), marked: percent(bands.marked) },
    });
  }
  return steps;
}

/** The progress of a row in one step: the figures it was judged on, or what it lacks. */
export function progressTrace(progress: Progress | null, rowUnit: string | null): readonly TraceStep[] {
  if (progress === null) return [];
  const { status, observedPerYear, requiredPerYear, from, to, target, missing } = progress;
  const changeUnit = rowUnit === null ? "" : differenceUnit(rowUnit);
  const aim = { targetYear: String(target.year), target: decimalText(target.number), unit: rowUnit ?? "" };
  if (missing !== null) return [{ code: "progressOpen", params: { ...aim, missing } }];
  if (observedPerYear === null) return [{ code: "targetReached", params: { ...aim, year: String(to.year) } }];
  return [
    {
      code: "progressMeasured",
      params: {
        ...aim,
        status,
        changeUnit,
        from: decimalText(from.number),
        fromYear: String(from.year),
        to: decimalText(to.number),
        toYear: String(to.year),
        observed: decimalText(observedPerYear),
        required: decimalText(requiredPerYear),
      },
    },
  ];
}
