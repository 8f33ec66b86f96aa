import product from "../../package.json";

/** Who makes something, and when, as it is shown. */
export interface MadeBy {
  readonly version: string;
  /** `2026-11-22`. */
  readonly date: string;
}

/** This program on the day of `now`, in the time zone of the machine. */
export function madeBy(now: Date): MadeBy {
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0"));
  return { version: product.version, date: `${now.getFullYear()}-${month ?? ""}-${day ?? ""}` };
}
