import { findingIn, type Finding } from "../judging/finding";
import type { Address } from "../sheet/address";
import type { TableContext } from "../judging/row-evidence";
import { indexMerges } from "../table/merges";
import type { TableAuditor } from "./auditor";

interface Numbered {
  readonly no: number;
  readonly row: number;
  readonly at: Address | null;
  /** How many indicators without a number stand between this one and the numbered one before it. */
  readonly unnumbered: number;
}

/** The numbers of a table's indicators; of several that share a merged number cell, the first. */
function numbersOf({ table, sheet }: TableContext): readonly Numbered[] {
  const column = table.columns.find(({ role }) => role === "no")?.column ?? null;
  const merges = indexMerges(sheet);
  const numbers: Numbered[] = [];
  let unnumbered = 0;
  for (const { no, rows } of table.indicators) {
    const row = rows[0]?.row;
    if (no === null || row === undefined) {
      unnumbered++;
      continue;
    }
    const at = column === null ? null : merges.anchor({ row, column });
    if (at !== null && at.row < row) continue;
    numbers.push({ no, row, at, unnumbered });
    unnumbered = 0;
  }
  return numbers;
}

function found({ no, row, at }: Numbered, expected: number | null): Finding {
  const params = { number: String(no), expected: expected === null ? "" : String(expected) };
  return findingIn({ code: "numbering", params }, row, at);
}

function largest(numbers: readonly number[]): number {
  return numbers.reduce((most, number) => Math.max(most, number), -Infinity);
}

function smallest(numbers: readonly number[]): number {
  return numbers.reduce((least, number) => Math.min(least, number), Infinity);
}

/** All numbers from one on to another, each once, in whatever order the user sorted the rows. */
function complete(numbers: readonly Numbered[]): boolean {
  const all = numbers.map(({ no }) => no);
  const distinct = new Set(all);
  return distinct.size === all.length && largest(all) - smallest(all) === all.length - 1;
}

/**
 * Numbers that do not follow the one before; a new start at 1 is another group. After a slip of the pen (18, 29, 20) the
 * count goes on as if it had not happened, after a gap (18, 20, 21) from the number that stands there.
 */
function outOfOrder(numbers: readonly Numbered[]): readonly Finding[] {
  const findings: Finding[] = [];
  let last: number | null = null;
  for (const [index, numbered] of numbers.entries()) {
    const { no, unnumbered } = numbered;
    const expected: number = last === null ? no : last + 1;
    const follows = no >= expected && no <= expected + unnumbered;
    const next = numbers[index + 1];
    if (last === null || follows || no === 1) {
      last = no;
      continue;
    }
    findings.push(found(numbered, expected));
    last = next?.no === expected + 1 ? expected : no;
  }
  return findings;
}

/** In a table that is not sorted by its numbers: those that stand twice, and those beyond what so many rows can have. */
function outOfSet(numbers: readonly Numbered[]): readonly Finding[] {
  const given = numbers.map(({ no }) => no);
  const all = new Set(given);
  const first = largest(given) <= numbers.length ? 1 : smallest(given);
  const range = numbers.map((_numbered, index) => first + index);
  const lacking = range.filter((no) => !all.has(no));
  const seen = new Set<number>();
  return numbers.flatMap((numbered) => {
    const wrong = seen.has(numbered.no) || !range.includes(numbered.no);
    seen.add(numbered.no);
    return wrong ? [found(numbered, lacking.shift() ?? null)] : [];
  });
}

/** Indicators whose number does not follow the one before (18, 29, 20), once for each number that is wrong. */
export const auditNumbering: TableAuditor = (_rows, context) => {
  const numbers = numbersOf(context);
  if (numbers.length < 2 || complete(numbers)) return [];
  const inOrder = outOfOrder(numbers);
  return inOrder.length * 4 > numbers.length && inOrder.length > 2 ? outOfSet(numbers) : inOrder;
};
