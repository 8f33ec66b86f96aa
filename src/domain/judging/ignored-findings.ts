import * as z from "zod/mini";
import { fingerprint } from "../fingerprint";
import { uniqueKeys } from "../pages/unique-keys";
import { nameKey, normaliseText, onOneLine } from "../reading/normalise";
import { formatAddress, parseAddress } from "../sheet/address";
import type { TableCell } from "../table/table";
import type { TaskAssessment } from "../tasks/task-assessment";
import type { Assessment } from "./assessment";
import type { Finding, FindingCode } from "./finding";

z.config({ jitless: true });

/** A finding that the user has looked into and set aside, with the reason. */
export const ignoredFinding = z.strictObject({
  code: z.string(),
  sheet: z.string(),
  /** What `knownFindings` knows it by. */
  key: z.string(),
  reason: z.string().check(z.minLength(1)),
  /** `2026-11-22`. */
  on: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/u)),
});

export type IgnoredFinding = z.infer<typeof ignoredFinding>;

/** A finding with what it is known by in later checks, and the user's word on it. */
export interface KnownFinding {
  readonly finding: Finding;
  /** The sheet of its cell. */
  readonly sheet: string;
  /** The indicator or task that it is about, as the sheet names it; null for one about the whole table. */
  readonly about: string | null;
  /**
   * The same for as long as the row is named so, its cell holds the same, and the finding says the same, wherever the row
   * stands; what no longer says the same is another finding.
   */
  readonly key: string;
  /** Null while it is open. */
  readonly ignored: IgnoredFinding | null;
}

/** Parameters that tell places, which move with the rows. */
const PLACES: Readonly<Partial<Record<FindingCode, readonly string[]>>> = {
  duplicateIndicator: ["first"],
  recomputeMismatch: ["cells"],
  valueFromBaseData: ["cells"],
};

/** What rows are called, and what cells hold. */
interface Words {
  readonly table: readonly string[];
  /** By worksheet row, or by column where indicators stand in columns. */
  readonly names: ReadonlyMap<number, string>;
  /** The same as a person reads it. */
  readonly titles: ReadonlyMap<number, string>;
  readonly isAcross: boolean;
  readonly texts: ReadonlyMap<string, string>;
}

function textsOf(cells: readonly (TableCell | null)[]): readonly (readonly [string, string])[] {
  return cells.flatMap((cell) =>
    cell === null ? [] : [[formatAddress(cell.at), normaliseText(cell.text)] as const],
  );
}

function wordsOfIndicators({ table, region, baseYear, indicators }: Assessment): Words {
  const rows = indicators.flatMap((indicator) => indicator.rows);
  return {
    table: [region ?? "", String(baseYear ?? "")],
    isAcross: table.matrix?.isAcross === true,
    names: new Map(
      rows.map(({ table: { row, name, component } }) => [
        row,
        `${nameKey(name.text)}|${nameKey(component?.text ?? "")}`,
      ]),
    ),
    titles: new Map(
      rows.map(({ table: { row, name, component } }) => [
        row,
        [name, component].flatMap((cell) => (cell === null ? [] : onOneLine(cell.text))).join("／"),
      ]),
    ),
    texts: new Map([
      ...textsOf([...table.above, ...table.below]),
      ...rows.flatMap(({ table: row, value }) => [
        ...textsOf([row.name, row.component, row.unit, row.criterion, row.upstream]),
        ...textsOf([row.status, row.lead, row.responsible, row.deadline, ...row.targets]),
        ...(value.at === null ? [] : [[formatAddress(value.at), normaliseText(value.raw)] as const]),
      ]),
    ]),
  };
}

function wordsOfTasks({ table, tasks }: TaskAssessment): Words {
  const lines = tasks.flatMap(({ table: task }) => task.lines.map((line) => ({ task, line })));
  return {
    table: [table.title ?? ""],
    isAcross: false,
    names: new Map(lines.map(({ task, line }) => [line.row, nameKey(task.name.text)])),
    titles: new Map(lines.map(({ task, line }) => [line.row, onOneLine(task.name.text)])),
    texts: new Map(
      lines.flatMap(({ task, line }) =>
        textsOf([task.name, line.indicators, line.target, line.deadline, line.lead, ...line.responsible]),
      ),
    ),
  };
}

/** The line of the table that a finding is about; null for one about the whole table, or in another sheet. */
function lineOf({ row, cell, sheet }: Finding, { isAcross }: Words): number | null {
  if (sheet !== null) return null;
  return isAcross && cell !== null ? (parseAddress(cell)?.column ?? null) : row;
}

/** A finding in another sheet is known by what it says alone, whichever table it is told with. */
function keyOf(finding: Finding, words: Words): string {
  const { table, names, texts } = words;
  const { code, cell, sheet, params } = finding;
  const said = Object.entries(params)
    .filter(([name]) => PLACES[code]?.includes(name) !== true)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  if (sheet !== null) return fingerprint(JSON.stringify([code, said]));
  const line = lineOf(finding, words);
  const name = line === null ? "" : (names.get(line) ?? "");
  const text = cell === null ? "" : (texts.get(cell) ?? "");
  return fingerprint(JSON.stringify([code, said, table, name, text]));
}

/** The findings of a checked table, in their order, with the user's word on each. */
export function knownFindings(
  checked: Assessment | TaskAssessment,
  findings: readonly Finding[],
  ignored: readonly IgnoredFinding[],
): readonly KnownFinding[] {
  const words = "indicators" in checked ? wordsOfIndicators(checked) : wordsOfTasks(checked);
  const unique = uniqueKeys();
  return findings.map((finding) => {
    const sheet = finding.sheet ?? checked.table.sheet;
    const key = unique(keyOf(finding, words));
    const said = ignored.find((entry) => entry.sheet === sheet && entry.key === key);
    const line = lineOf(finding, words);
    const about = line === null ? null : (words.titles.get(line) ?? null);
    return { finding, sheet, about, key, ignored: said?.code === finding.code ? said : null };
  });
}

/** Those that still ask for somebody's attention. */
export function openFindings(known: readonly KnownFinding[]): readonly Finding[] {
  return known.flatMap(({ finding, ignored }) => (ignored === null ? [finding] : []));
}

/** The user's words with one more on a finding, in the place of an earlier one. */
export function withIgnored(
  ignored: readonly IgnoredFinding[],
  known: KnownFinding,
  reason: string,
  on: string,
): readonly IgnoredFinding[] {
  const { finding, sheet, key } = known;
  return [...withoutIgnored(ignored, known), { code: finding.code, sheet, key, reason, on }];
}

/** The user's words without that on a finding. */
export function withoutIgnored(
  ignored: readonly IgnoredFinding[],
  { sheet, key }: KnownFinding,
): readonly IgnoredFinding[] {
  return ignored.filter((other) => other.sheet !== sheet || other.key !== key);
}
