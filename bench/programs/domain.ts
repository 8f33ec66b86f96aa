/** What the benchmark uses of the product's own parts; built into one file that Node reads. */
export { check, judgeWorkbook, matchWorkbook, type MatchedWorkbook } from "../../src/domain/check";
export { CATALOGUE } from "../../src/domain/standards/catalogue";
export { openWorkbook } from "../../src/xlsx/open-workbook";
