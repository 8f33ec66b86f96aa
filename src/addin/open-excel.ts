import { ExcelWorkbook } from "../excel/excel-workbook";
import { LiveExcelWorkbook } from "../excel/live-excel-workbook";

/** How long Excel may take to answer one request before the operation is given up. */
const TIMEOUT = 60_000;

/** The workbook in front of the user. */
export function openExcel(): LiveExcelWorkbook {
  return new LiveExcelWorkbook(
    new ExcelWorkbook({
      timeout: TIMEOUT,
      after: (milliseconds, callback) => {
        const timer = setTimeout(callback, milliseconds);
        return () => {
          clearTimeout(timer);
        };
      },
      supports: (set, version) => Office.context.requirements.isSetSupported(set, version),
    }),
  );
}
