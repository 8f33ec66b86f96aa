import { basename } from "node:path";
import type { ReportTable } from "../domain/reporting/report";
import { reportChecked } from "../domain/reporting/report-checked";
import type { ReportTaskTable } from "../domain/reporting/report-tasks";
import product from "../../package.json";
import type { CheckedFile } from "./check-file";

/** The report of one input; its form is the command line's contract. */
export interface FileReport {
  readonly schemaVersion: 1;
  readonly generator: string;
  readonly file: string;
  readonly tables: readonly (ReportTable | ReportTaskTable)[];
}

/** The report of one checked file. */
export function fileReport({ input, tables, ignored, wording }: CheckedFile): FileReport {
  return {
    schemaVersion: 1,
    generator: `ecogap ${product.version}`,
    file: basename(input),
    tables: tables.map((table) => reportChecked(table, wording, ignored)),
  };
}

/** The JSON text of a run: one object for one input, an array in input order for several; bad inputs are left out. */
export function jsonReport(reports: readonly FileReport[], inputs: number): string {
  return `${JSON.stringify(inputs === 1 ? reports[0] : reports, null, 2)}\n`;
}
