import { contains, type Address, type Area } from "../../domain/sheet/address";
import type { SheetSnapshot } from "../../domain/sheet/snapshot";
import type { Threshold } from "../../xlsx/conditional-format";
import { asNumber, rounded, valueOf, type Value } from "./value";

/** What a rule has to know about all its cells; worked out when it is first asked for. */
export class Statistics {
  readonly #sheet: SheetSnapshot;
  readonly #areas: readonly Area[];
  #values: readonly Value[] | null = null;
  #numbers: readonly number[] | null = null;
  #counts: ReadonlyMap<string, number> | null = null;

  constructor(sheet: SheetSnapshot, areas: readonly Area[]) {
    this.#sheet = sheet;
    this.#areas = areas;
  }

  /** In ascending order; null where a cell holds an error or was never calculated: Excel applies no such rule then. */
  get numbers(): readonly number[] | null {
    if (this.values.some(({ kind }) => kind === "error" || kind === "unknown")) return null;
    return (this.#numbers ??= this.values
      .flatMap((value) => (value.kind === "number" ? [value.value] : []))
      .toSorted((a, b) => a - b));
  }

  get average(): number | null {
    const { numbers } = this;
    if (numbers === null || numbers.length === 0) return null;
    return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  }

  /** How many cells hold the same; 0 for a value that is not compared. */
  countOf(value: Value): number {
    this.#counts ??= countEach(this.values);
    const key = keyOf(value);
    return key === null ? 0 : (this.#counts.get(key) ?? 0);
  }

  /** The number that a threshold stands for; `evaluated` is what its formula gives. Null where there is none. */
  thresholdAt({ kind }: Threshold, evaluated: Value): number | null {
    const { numbers } = this;
    const [low, high] = [numbers?.[0], numbers?.at(-1)];
    if (numbers === null || low === undefined || high === undefined) return null;
    if (kind === "min") return low;
    if (kind === "max") return high;
    const given = evaluated.kind === "text" ? null : asNumber(evaluated);
    if (given === null || kind === "num" || kind === "formula") return given;
    if (given < 0 || given > 100) return null;
    return kind === "percent" ? low + ((high - low) * given) / 100 : percentile(numbers, given / 100);
  }

  private get values(): readonly Value[] {
    return (this.#values ??= valuesIn(this.#sheet, this.#areas));
  }
}

function valuesIn(sheet: SheetSnapshot, areas: readonly Area[]): readonly Value[] {
  const isIn = (at: Address): boolean => areas.some((area) => contains(area, at));
  return sheet.rows.flatMap((cells, row) => {
    if (!areas.some(({ top, bottom }) => top <= row && row <= bottom)) return [];
    return (cells ?? []).flatMap((cell, column) => (isIn({ row, column }) ? [valueOf(cell)] : []));
  });
}

function countEach(values: readonly Value[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) {
    const key = keyOf(value);
    if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** The same for values that Excel takes for duplicates. */
function keyOf(value: Value): string | null {
  switch (value.kind) {
    case "number":
      return `number ${rounded(value.value)}`;
    case "text":
      return value.value === "" ? null : `text ${value.value.toLowerCase()}`;
    case "boolean":
      return `boolean ${String(value.value)}`;
    case "empty":
    case "error":
    case "unknown":
      return null;
  }
}

/** As PERCENTILE.INC gives it. */
function percentile(numbers: readonly number[], share: number): number {
  const place = (numbers.length - 1) * share;
  const [below = 0, above = below] = [numbers[Math.floor(place)], numbers[Math.ceil(place)]];
  return below + (above - below) * (place - Math.floor(place));
}
