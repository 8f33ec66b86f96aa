import type { Assessment } from "../judging/assessment";
import { fullTitle } from "../standards/full-title";
import { regionIn } from "../table/region";

/** Which table a record is of; plain data that can be handed from one process to another. */
export interface TableRecord {
  /** The file that it stands in, as a link finds it; null for the workbook itself. */
  readonly file: string | null;
  readonly sheet: string;
  /** The region that the table is of, by its title or the name of its sheet; null where nothing names it. */
  readonly region: string | null;
  readonly year: number | null;
  readonly systemId: string | null;
  /** The standard's full title; null where none was recognised. */
  readonly system: string | null;
}

export function tableRecord(
  { table, region, baseYear, system }: Assessment,
  file: string | null,
): TableRecord {
  return {
    file,
    sheet: table.sheet,
    region: region ?? regionIn(table.sheet),
    year: baseYear,
    systemId: system?.id ?? null,
    system: system === null ? null : fullTitle(system),
  };
}
