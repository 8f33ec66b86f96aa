import type Big from "big.js";
import type { Operator } from "../reading/operator";
import type { Extent } from "../reading/value";

/** Numbers on one side of, or at, a point; `null` for no end on that side. */
interface Interval {
  readonly from: { readonly at: Big; readonly included: boolean } | null;
  readonly to: { readonly at: Big; readonly included: boolean } | null;
}

function intervalOf(operator: Operator, at: Big): Interval {
  switch (operator) {
    case ">=":
      return { from: { at, included: true }, to: null };
    case ">":
      return { from: { at, included: false }, to: null };
    case "<=":
      return { from: null, to: { at, included: true } };
    case "<":
      return { from: null, to: { at, included: false } };
    case "=":
      return { from: { at, included: true }, to: { at, included: true } };
  }
}

type End = Interval["from"];

/** The inner end reaches no further than the outer one. */
function within(inner: End, outer: End, further: (a: Big, b: Big) => boolean): boolean {
  if (outer === null) return true;
  if (inner === null) return false;
  if (inner.at.eq(outer.at)) return outer.included || !inner.included;
  return further(outer.at, inner.at);
}

function apart(lowerTo: End, upperFrom: End): boolean {
  if (lowerTo === null || upperFrom === null) return false;
  return (
    lowerTo.at.lt(upperFrom.at) || (lowerTo.at.eq(upperFrom.at) && !(lowerTo.included && upperFrom.included))
  );
}

function intervalAround(number: Big, extent: Extent): Interval | null {
  switch (extent.kind) {
    case "exact":
      return intervalOf("=", number);
    case "bound":
      return intervalOf(extent.operator, number);
    case "range":
      return { from: { at: number, included: true }, to: { at: extent.to, included: true } };
    case "about":
      return null;
  }
}

/** Whether all, none or some of the values that `≥98` or `80-90` leaves possible satisfy `≥95`; of 约90, some always may. */
export function compareExtent(
  value: { readonly number: Big; readonly extent: Extent },
  limit: { readonly operator: Operator; readonly number: Big },
): "all" | "none" | "some" {
  const given = intervalAround(value.number, value.extent);
  if (given === null) return "some";
  const wanted = intervalOf(limit.operator, limit.number);
  const inside =
    within(given.from, wanted.from, (outer, inner) => outer.lt(inner)) &&
    within(given.to, wanted.to, (outer, inner) => outer.gt(inner));
  if (inside) return "all";
  return apart(given.to, wanted.from) || apart(wanted.to, given.from) ? "none" : "some";
}
