import type { Assessment, IndicatorAssessment, RowAssessment } from "../judging/assessment";
import type { Finding } from "../judging/finding";
import type { IgnoredFinding } from "../judging/ignored-findings";
import type { TaskAssessment } from "../tasks/task-assessment";
import { rowKey, tableKey } from "../reporting/row-key";
import type { IsOurs } from "../reporting/ownership";
import type { Wording } from "../reporting/wording";
import { uniqueKeys } from "./unique-keys";

/** A checked indicator table that pages are made from. */
export interface SourceTable {
  /** Names the table among those of the workbook, whatever its sheet and place. */
  readonly key: string;
  /** What the reader knows it by: the region, or the sheet. */
  readonly label: string;
  readonly assessment: Assessment;
  /** All findings of the table, those of planning the write-back too. */
  readonly findings: readonly Finding[];
  readonly isOurs: IsOurs;
}

/** All that pages are made from. */
export interface PageSource {
  readonly tables: readonly SourceTable[];
  readonly tasks: readonly TaskAssessment[];
  /** Findings that the user has set aside. */
  readonly ignored: readonly IgnoredFinding[];
  /** The program's version, and the day as it is shown. */
  readonly version: string;
  readonly date: string;
}

/** A text that no other has: the given one or the given one with a number behind it. */
function unique(text: string, taken: Set<string>, join: (count: number) => string): string {
  let result = text;
  for (let count = 2; taken.has(result); count++) result = join(count);
  taken.add(result);
  return result;
}

/** Names tables of one list by their years too; without need for it a table keeps its name when the year changes. */
export function sourceTables(tables: readonly Omit<SourceTable, "key" | "label">[]): readonly SourceTable[] {
  const keyOf = uniqueKeys();
  const labels = new Set<string>();
  const counts = new Map<string, number>();
  for (const { assessment } of tables)
    counts.set(tableKey(assessment), (counts.get(tableKey(assessment)) ?? 0) + 1);
  return tables.map((table) => {
    const { assessment } = table;
    const own = tableKey(assessment);
    const alike = (counts.get(own) ?? 0) > 1;
    const key = alike ? `${own}|${assessment.baseYear ?? ""}` : own;
    const { sheet } = assessment.table;
    return {
      ...table,
      key: keyOf(key),
      label: unique(assessment.region ?? sheet, labels, (count) =>
        count === 2 ? sheet : `${sheet} ${count - 1}`,
      ),
    };
  });
}

/** A caption that says which table it is of where there are several. */
export function captionOf(
  caption: string,
  { label }: SourceTable,
  several: boolean,
  wording: Wording,
): string {
  return several ? wording.page("ofTable", { caption, table: label }) : caption;
}

/** A row of a table with a key that no other row of the table has. */
export function keyedRows({ key, assessment }: SourceTable): readonly {
  readonly key: string;
  readonly indicator: IndicatorAssessment;
  readonly row: RowAssessment;
}[] {
  const keyOf = uniqueKeys();
  const inTable = tableKey(assessment);
  return assessment.indicators.flatMap((indicator) =>
    indicator.rows.map((row) => ({
      key: keyOf(`${key}${rowKey(assessment, row).slice(inTable.length)}`),
      indicator,
      row,
    })),
  );
}
