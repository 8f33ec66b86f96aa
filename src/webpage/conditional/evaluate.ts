import { contains, MAX_COLUMN, MAX_ROW, topLeft, type Address, type Area } from "../../domain/sheet/address";
import { cellAt, type SheetSnapshot } from "../../domain/sheet/snapshot";
import type { Corner, Formula, Operator } from "./formula";
import { FUNCTIONS, type Given } from "./functions";
import {
  asNumber,
  asText,
  booleanValue,
  compare,
  failureIn,
  NOT_A_VALUE,
  numberValue,
  textValue,
  UNKNOWN,
  valueOf,
  type Value,
} from "./value";

/** For which cell a formula is evaluated, and for which one it is written. */
export interface Place {
  readonly sheet: SheetSnapshot;
  readonly at: Address;
  readonly writtenFor: Address;
}

/** What a formula gives; unknown where Excel alone can tell. */
export function evaluate(formula: Formula, place: Place): Value {
  switch (formula.kind) {
    case "constant":
      return formula.value;
    case "reference": {
      const area = areaOf(formula, place);
      const isCell = area !== null && area.top === area.bottom && area.left === area.right;
      return isCell ? valueOf(cellAt(place.sheet, topLeft(area))) : UNKNOWN;
    }
    case "negative":
      return arithmetic([evaluate(formula.of, place)], ([value = 0]) => -value);
    case "percent":
      return arithmetic([evaluate(formula.of, place)], ([value = 0]) => value / 100);
    case "operation":
      return operate(formula.operator, evaluate(formula.left, place), evaluate(formula.right, place));
    case "call": {
      const known = FUNCTIONS.get(formula.name);
      const count = formula.given.length;
      if (known === undefined || count < known.least || count > known.most) return UNKNOWN;
      return known.apply(
        formula.given.map((given) => givenOf(given, place)),
        place.at,
      );
    }
  }
}

function givenOf(formula: Formula, place: Place): Given {
  const value = evaluate(formula, place);
  if (formula.kind !== "reference") return { value, area: null, values: [value] };
  const area = areaOf(formula, place);
  return { value, area, values: area === null ? [UNKNOWN] : valuesIn(place.sheet, area) };
}

/** The filled cells of an area. */
function valuesIn(sheet: SheetSnapshot, area: Area): readonly Value[] {
  const values: Value[] = [];
  const bottom = Math.min(area.bottom, sheet.used?.bottom ?? 0);
  for (let row = area.top; row <= bottom; row++) {
    sheet.rows[row]?.forEach((cell, column) => {
      if (contains(area, { row, column })) values.push(valueOf(cell));
    });
  }
  return values;
}

/** The area that a reference means for a cell; null where it would lie beyond the sheet. */
function areaOf(
  { from, to }: Extract<Formula, { readonly kind: "reference" }>,
  { at, writtenFor }: Place,
): Area | null {
  const moved = ({ row, column, isRowFixed, isColumnFixed }: Corner): Address => ({
    row: isRowFixed ? row : row + at.row - writtenFor.row,
    column: isColumnFixed ? column : column + at.column - writtenFor.column,
  });
  const [a, b] = [moved(from), moved(to)];
  const area = {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
  const isOn = area.top >= 1 && area.left >= 1 && area.bottom <= MAX_ROW && area.right <= MAX_COLUMN;
  return isOn ? area : null;
}

function operate(operator: Operator, left: Value, right: Value): Value {
  switch (operator) {
    case "+":
      return arithmetic([left, right], ([a = 0, b = 0]) => a + b);
    case "-":
      return arithmetic([left, right], ([a = 0, b = 0]) => a - b);
    case "*":
      return arithmetic([left, right], ([a = 0, b = 0]) => a * b);
    case "/":
      return arithmetic([left, right], ([a = 0, b = 0]) => a / b);
    case "^":
      return arithmetic([left, right], ([a = 0, b = 0]) => a ** b);
    case "&":
      return failureIn([left, right]) ?? textValue(`${asText(left) ?? ""}${asText(right) ?? ""}`);
    case "=":
    case "<>":
    case "<":
    case ">":
    case "<=":
    case ">=":
      return compared(operator, left, right);
  }
}

function arithmetic(values: readonly Value[], calculate: (numbers: readonly number[]) => number): Value {
  const failure = failureIn(values);
  if (failure !== null) return failure;
  const numbers = values.map(asNumber).filter((number) => number !== null);
  return numbers.length < values.length ? NOT_A_VALUE : numberValue(calculate(numbers));
}

/** What a comparison gives; which of two different texts comes first is unknown. */
export function compared(operator: "=" | "<>" | "<" | ">" | "<=" | ">=", left: Value, right: Value): Value {
  const order = compare(left, right);
  if (order === null) return failureIn([left, right]) ?? UNKNOWN;
  if (operator === "=") return booleanValue(order === "equal");
  if (operator === "<>") return booleanValue(order !== "equal");
  if (order === "different") return UNKNOWN;
  if (order === "equal") return booleanValue(operator.endsWith("="));
  return booleanValue(operator.startsWith(order === "less" ? "<" : ">"));
}
