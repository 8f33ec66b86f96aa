import { contains, formatAddress, type Address, type Area } from "../../domain/sheet/address";
import type { SheetSnapshot } from "../../domain/sheet/snapshot";
import type { ConditionalFormat, LookChange } from "../../xlsx/conditional-format";
import type { CellLook } from "../../xlsx/look";
import { Rule, type Effect } from "./rule";

/** What all conditional formats together do to a cell. */
export interface Paint extends Omit<Effect, "change" | "stops"> {
  readonly change: LookChange;
}

const PLAIN: Paint = {
  change: { font: {}, fill: null, border: {}, format: null },
  bar: null,
  icon: null,
  hidesText: false,
};

/** A rule with those of its areas that touch a row. */
interface RuleInRow {
  readonly rule: Rule;
  readonly areas: readonly Area[];
}

/** The conditional formats of a sheet, evaluated cell by cell as they are asked for. */
export class Painter {
  readonly #rules: readonly Rule[];
  readonly #rulesByRow = new Map<number, readonly RuleInRow[]>();
  readonly #paints = new Map<string, Paint>();

  /** `formats` are in the order in which they take effect. */
  constructor(sheet: SheetSnapshot, formats: readonly ConditionalFormat[]) {
    this.#rules = formats.map((format) => new Rule(format, sheet));
  }

  paintAt(at: Address): Paint {
    const rules = this.#rulesOf(at.row);
    if (rules.length === 0) return PLAIN;
    const key = formatAddress(at);
    const known = this.#paints.get(key);
    if (known !== undefined) return known;
    const paint = joined(rules, at);
    this.#paints.set(key, paint);
    return paint;
  }

  #rulesOf(row: number): readonly RuleInRow[] {
    const known = this.#rulesByRow.get(row);
    if (known !== undefined) return known;
    const rules = this.#rules.flatMap((rule) => {
      const areas = rule.areas.filter(({ top, bottom }) => top <= row && row <= bottom);
      return areas.length === 0 ? [] : [{ rule, areas }];
    });
    this.#rulesByRow.set(row, rules);
    return rules;
  }
}

/** Of what several rules say about one property, the first counts; graphics of several rules stand together. */
function joined(rules: readonly RuleInRow[], at: Address): Paint {
  let paint = PLAIN;
  for (const { rule, areas } of rules) {
    if (!areas.some((area) => contains(area, at))) continue;
    const effect = rule.at(at);
    if (effect === null) continue;
    paint = {
      change: behind(paint.change, effect.change),
      bar: paint.bar ?? effect.bar,
      icon: paint.icon ?? effect.icon,
      hidesText: paint.hidesText || effect.hidesText,
    };
    if (effect.stops) break;
  }
  return paint;
}

function behind(first: LookChange, second: LookChange | null): LookChange {
  if (second === null) return first;
  return {
    font: { ...second.font, ...first.font },
    fill: first.fill ?? second.fill,
    border: { ...second.border, ...first.border },
    format: first.format ?? second.format,
  };
}

/** A look as a change makes it. */
export function changedLook(look: CellLook, { font, fill, border }: LookChange): CellLook {
  return {
    ...look,
    font: { ...look.font, ...font },
    fill: fill ?? look.fill,
    border: { ...look.border, ...border },
  };
}
