import type { Address, Area } from "../../domain/sheet/address";
import { matchesCriterion, wildcardPattern } from "./criterion";
import {
  asNumber,
  asText,
  asTruth,
  booleanValue,
  EMPTY,
  failureIn,
  NOT_A_VALUE,
  numberValue,
  rounded,
  textValue,
  UNKNOWN,
  type Value,
} from "./value";

/** What a function is given for an argument. */
export interface Given {
  /** As one value; unknown for an area of several cells. */
  readonly value: Value;
  /** Null where no reference was given. */
  readonly area: Area | null;
  /** All values, for an area those of its filled cells. */
  readonly values: readonly Value[];
}

interface WorksheetFunction {
  readonly least: number;
  readonly most: number;
  readonly apply: (given: readonly Given[], at: Address) => Value;
}

/** The functions that rules are mostly made of, by their names. */
export const FUNCTIONS: ReadonlyMap<string, WorksheetFunction> = new Map<string, WorksheetFunction>([
  ["AND", { least: 1, most: 255, apply: (given) => joined(given, (truths) => truths.every(Boolean)) }],
  ["OR", { least: 1, most: 255, apply: (given) => joined(given, (truths) => truths.some(Boolean)) }],
  ["NOT", { least: 1, most: 1, apply: (given) => joined(given, ([truth]) => truth !== true) }],
  ["IF", { least: 2, most: 3, apply: choose }],
  ["ISBLANK", { least: 1, most: 1, apply: tells((value) => value.kind === "empty") }],
  ["ISNUMBER", { least: 1, most: 1, apply: tells((value) => value.kind === "number") }],
  ["ISTEXT", { least: 1, most: 1, apply: tells((value) => value.kind === "text") }],
  ["ISERROR", { least: 1, most: 1, apply: tells((value) => value.kind === "error") }],
  ["IFERROR", { least: 2, most: 2, apply: ([first, second]) => valueUnlessError(first, second) }],
  ["N", { least: 1, most: 1, apply: ([given]) => numeric(given?.value ?? EMPTY) }],
  ["LEN", { least: 1, most: 1, apply: ofText((text) => numberValue(text.length)) }],
  ["TRIM", { least: 1, most: 1, apply: ofText((text) => textValue(text.replace(/ +/gu, " ").trim())) }],
  ["LEFT", { least: 1, most: 2, apply: ofText((text, count) => textValue(text.slice(0, count))) }],
  [
    "RIGHT",
    { least: 1, most: 2, apply: ofText((text, count) => textValue(count === 0 ? "" : text.slice(-count))) },
  ],
  ["SEARCH", { least: 2, most: 2, apply: (given) => found(given, (text) => wildcardPattern(text, "part")) }],
  ["FIND", { least: 2, most: 2, apply: (given) => found(given, null) }],
  ["ABS", { least: 1, most: 1, apply: ofNumbers(([value = 0]) => Math.abs(value)) }],
  ["ROUND", { least: 2, most: 2, apply: ofNumbers(([value = 0, digits = 0]) => roundTo(value, digits)) }],
  [
    "MOD",
    { least: 2, most: 2, apply: ofNumbers(([value = 0, by = 0]) => value - by * Math.floor(value / by)) },
  ],
  ["ROW", { least: 0, most: 1, apply: ([given], { row }) => lineOf(given, row, "top") }],
  ["COLUMN", { least: 0, most: 1, apply: ([given], { column }) => lineOf(given, column, "left") }],
  ["SUM", { least: 1, most: 255, apply: ofAll((numbers) => total(numbers)) }],
  ["AVERAGE", { least: 1, most: 255, apply: ofAll((numbers) => total(numbers) / numbers.length) }],
  ["MIN", { least: 1, most: 255, apply: ofAll((numbers) => extreme(numbers, Math.min)) }],
  ["MAX", { least: 1, most: 255, apply: ofAll((numbers) => extreme(numbers, Math.max)) }],
  ["COUNT", { least: 1, most: 255, apply: counts(({ kind }) => kind === "number") }],
  ["COUNTA", { least: 1, most: 255, apply: counts(({ kind }) => kind !== "empty") }],
  ["COUNTIF", { least: 2, most: 2, apply: countMatching }],
]);

function joined(given: readonly Given[], join: (truths: readonly boolean[]) => boolean): Value {
  const values = given.flatMap((argument) => (argument.area === null ? argument.values : [argument.value]));
  const failure = failureIn(values);
  if (failure !== null) return failure;
  const truths = values.map(asTruth).filter((truth) => truth !== null);
  return truths.length < values.length ? NOT_A_VALUE : booleanValue(join(truths));
}

function choose([condition, then, otherwise]: readonly Given[]): Value {
  const value = condition?.value ?? UNKNOWN;
  const failure = failureIn([value]);
  if (failure !== null) return failure;
  const truth = asTruth(value);
  if (truth === null) return NOT_A_VALUE;
  return (truth ? then?.value : otherwise?.value) ?? booleanValue(false);
}

function tells(test: (value: Value) => boolean): WorksheetFunction["apply"] {
  return ([given]) => {
    const value = given?.value ?? UNKNOWN;
    return value.kind === "unknown" ? value : booleanValue(test(value));
  };
}

function valueUnlessError(first: Given | undefined, second: Given | undefined): Value {
  const value = first?.value ?? UNKNOWN;
  return value.kind === "error" ? (second?.value ?? UNKNOWN) : value;
}

function numeric(value: Value): Value {
  const failure = failureIn([value]);
  if (failure !== null) return failure;
  return numberValue(value.kind === "text" ? 0 : (asNumber(value) ?? 0));
}

/** A function of a text and, where one is given, of a count of characters. */
function ofText(work: (text: string, count: number) => Value): WorksheetFunction["apply"] {
  return (given) => {
    const failure = failureIn(given.map(({ value }) => value));
    if (failure !== null) return failure;
    const [text, count] = given;
    const characters = count === undefined ? 1 : asNumber(count.value);
    if (characters === null || characters < 0) return NOT_A_VALUE;
    return work(asText(text?.value ?? EMPTY) ?? "", Math.trunc(characters));
  };
}

/** Where a text stands in another one; `pattern` is null for a search that regards case and knows no wildcards. */
function found(given: readonly Given[], pattern: ((text: string) => RegExp) | null): Value {
  const failure = failureIn(given.map(({ value }) => value));
  if (failure !== null) return failure;
  const [wanted = "", within = ""] = given.map(({ value }) => asText(value) ?? "");
  const index = pattern === null ? within.indexOf(wanted) : within.search(pattern(wanted));
  return index < 0 ? NOT_A_VALUE : numberValue(index + 1);
}

function ofNumbers(calculate: (numbers: readonly number[]) => number): WorksheetFunction["apply"] {
  return (given) => {
    const values = given.map(({ value }) => value);
    const failure = failureIn(values);
    if (failure !== null) return failure;
    const numbers = values.map(asNumber).filter((number) => number !== null);
    return numbers.length < values.length ? NOT_A_VALUE : numberValue(calculate(numbers));
  };
}

/** A function of the numbers among its values; texts and truth values in cells do not count. */
function ofAll(calculate: (numbers: readonly number[]) => number): WorksheetFunction["apply"] {
  return (given) => {
    const values = given.flatMap((argument) => argument.values);
    const failure = failureIn(values);
    if (failure !== null) return failure;
    if (given.some(({ area, value }) => area === null && value.kind !== "number")) return UNKNOWN;
    return numberValue(calculate(values.flatMap((value) => (value.kind === "number" ? [value.value] : []))));
  };
}

function counts(test: (value: Value) => boolean): WorksheetFunction["apply"] {
  return (given) => {
    const values = given.flatMap((argument) => argument.values);
    if (values.some(({ kind }) => kind === "unknown")) return UNKNOWN;
    return numberValue(values.filter(test).length);
  };
}

function countMatching([area, criterion]: readonly Given[]): Value {
  if (area === undefined || area.area === null || criterion === undefined) return UNKNOWN;
  if (area.values.some(({ kind }) => kind === "unknown")) return UNKNOWN;
  const matches = matchesCriterion(criterion.value);
  return matches === null ? UNKNOWN : numberValue(area.values.filter(matches).length);
}

/** The row or column of a reference or, where none is given, of the cell itself. */
function lineOf(given: Given | undefined, own: number, edge: "top" | "left"): Value {
  if (given === undefined) return numberValue(own);
  return given.area === null ? UNKNOWN : numberValue(given.area[edge]);
}

/** Excel gives 0 where there is no number. */
function extreme(numbers: readonly number[], choose: (a: number, b: number) => number): number {
  return numbers.length === 0 ? 0 : numbers.reduce((a, b) => choose(a, b));
}

function total(numbers: readonly number[]): number {
  return rounded(numbers.reduce((sum, number) => sum + number, 0));
}

/** Halves go away from zero. */
function roundTo(value: number, digits: number): number {
  const scale = 10 ** Math.trunc(digits);
  return (Math.sign(value) * Math.round(rounded(Math.abs(value) * scale))) / scale;
}
