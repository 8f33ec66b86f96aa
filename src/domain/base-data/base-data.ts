import type { Figure } from "../reading/value";
import type { Address } from "../sheet/address";
import { formatAddress } from "../sheet/address";
import { fraction, sameNumber, times, type Fraction } from "./fraction";
import { quantityById } from "./derivation";
import { knownUnit } from "./unit-conversion";

/** One figure of one quantity for one year, as it stands in the workbook. */
export interface BaseDatum {
  readonly quantity: string;
  readonly year: number;
  readonly sheet: string;
  readonly at: Address;
  /** Null where the cell holds no figure. */
  readonly figure: Figure | null;
  /** The units that the workbook names for it: one, none, or several that contradict each other. */
  readonly units: readonly string[];
}

/** A figure that can be calculated with. */
export interface KnownInput {
  readonly status: "known";
  readonly name: string;
  readonly year: number;
  readonly cell: string;
  readonly figure: Figure;
  readonly unit: string;
  /** In the basic unit of its dimension. */
  readonly amount: Fraction;
}

/** Why a quantity of a year cannot be used. */
export interface LackingInput {
  readonly status: "lacking";
  readonly reason: "absent" | "unitUnknown" | "severalValues";
  readonly name: string;
  readonly year: number;
  /** Where it stands, if anywhere; several cells are parted by commas. */
  readonly cells: string;
  /** The unit as the workbook writes it; empty where it names none. */
  readonly unit: string;
}

export type BaseInput = KnownInput | LackingInput;

/** The base data of a workbook. */
export class BaseData {
  readonly #byKey = new Map<string, BaseDatum[]>();
  readonly #inputs = new Map<string, BaseInput>();

  constructor(data: readonly BaseDatum[]) {
    for (const datum of data) {
      const key = `${datum.quantity}:${datum.year}`;
      const known = this.#byKey.get(key);
      if (known === undefined) this.#byKey.set(key, [datum]);
      else known.push(datum);
    }
  }

  /** A quantity's figure for a year. Several places may give it if they agree. */
  input(quantity: string, year: number): BaseInput {
    const key = `${quantity}:${year}`;
    const input = this.#inputs.get(key) ?? this.#read(quantity, year);
    this.#inputs.set(key, input);
    return input;
  }

  #read(quantity: string, year: number): BaseInput {
    const { names: [name = quantity] = [], dimension = "" } = quantityById(quantity) ?? {};
    const data = (this.#byKey.get(`${quantity}:${year}`) ?? []).filter(({ figure }) => figure !== null);
    const lacking = { status: "lacking", name, year, cells: data.map(cellName).join(", ") } as const;
    const read = data.map((datum) => readDatum(datum, name, dimension));
    const [first, ...others] = read.filter((one) => one !== null);
    if (read.length === 0) return { ...lacking, reason: "absent", unit: "" };
    if (first === undefined || others.length + 1 < read.length) {
      const unit = [...new Set(data.flatMap(({ units }) => units))].join(" / ");
      return { ...lacking, reason: "unitUnknown", unit };
    }
    const agree = others.every(({ amount }) => sameNumber(amount, first.amount));
    return agree ? first : { ...lacking, reason: "severalValues", unit: "" };
  }
}

function cellName({ sheet, at }: BaseDatum): string {
  return `${sheet}!${formatAddress(at)}`;
}

/** Null where the unit is not known, contradictory, or measures something else than the quantity. */
function readDatum(datum: BaseDatum, name: string, dimension: string): KnownInput | null {
  const { figure, units, year } = datum;
  const [unit, ...more] = units;
  const known = unit === undefined || more.length > 0 ? null : knownUnit(unit);
  if (figure === null || unit === undefined || known?.dimension !== dimension) return null;
  const amount = times(fraction(figure.number), known.factor);
  return { status: "known", name, year, cell: cellName(datum), figure, unit, amount };
}
