import { expect, test } from "@jest/globals";
import { addSheet, area, CHART, LINES, pageCell, PROGRESS, SUMMARY, writePage } from "./pages";
import { schemaErrors } from "./schema-errors";
import {
  at,
  everyKindOfEdit,
  firstSheet,
  fixture,
  KANGBASHI,
  LIBREOFFICE,
  opened,
  PREFIXED,
  RICH,
  XILINHOT,
} from "./workbooks";

test.each([KANGBASHI, XILINHOT, RICH, LIBREOFFICE, PREFIXED])(
  "What is written into %s breaks no rule of the schema that the file did not break before",
  async (path) => {
    const extension = path.split(".").at(-1) ?? "";
    const before = fixture(path);
    const known = new Set(schemaErrors(before, extension));
    const workbook = await opened(before);
    const { name } = await firstSheet(workbook);
    await workbook.apply(everyKindOfEdit(name));
    expect(schemaErrors(await workbook.save(), extension).filter((error) => !known.has(error))).toEqual([]);
    await workbook.apply([
      { kind: "setFlags", sheet: name, flags: [] },
      { kind: "unstyleColumn", sheet: name, area: { top: 2, left: 15, bottom: 36, right: 15 } },
      { kind: "forget" },
    ]);
    expect(schemaErrors(await workbook.save(), extension).filter((error) => !known.has(error))).toEqual([]);
  },
);

test.each([KANGBASHI, XILINHOT, RICH, LIBREOFFICE, PREFIXED])(
  "Sheets and charts added to %s, wider titles and higher rows break no rule of the schema either",
  async (path) => {
    const extension = path.split(".").at(-1) ?? "";
    const before = fixture(path);
    const known = new Set(schemaErrors(before, extension));
    const workbook = await opened(before);
    const { name, used } = await firstSheet(workbook);
    const right = used?.right ?? 0;
    const long = "很长的差距分析，".repeat(20);
    await workbook.apply([
      { kind: "moveRightEdge", sheet: name, above: 2, from: right, to: right + 2 },
      { kind: "writeText", sheet: name, at: at("J3"), text: long },
      { kind: "fitRows", sheet: name, rows: [3] },
      addSheet("达标汇总", { ...SUMMARY, charts: [CHART, PROGRESS, LINES] }),
      addSheet("它's & <台账>", { ...SUMMARY, charts: [], frozenRows: 0, widths: [], merges: [] }),
      writePage("达标汇总", pageCell("A12", "note", long)),
    ]);
    expect(schemaErrors(await workbook.save(), extension).filter((error) => !known.has(error))).toEqual([]);
    const chart = { ...CHART, data: area("A4:D6"), title: "新", colours: ["000000"] };
    await workbook.apply([
      { kind: "changeChart", sheet: "达标汇总", chart },
      { kind: "changeChart", sheet: "达标汇总", chart: { ...LINES, data: area("A4:D7") } },
      writePage("达标汇总", pageCell("A12", "plain", null), pageCell("B5", "text", "=1")),
      { kind: "moveRightEdge", sheet: name, above: 2, from: right + 2, to: right },
    ]);
    expect(schemaErrors(await workbook.save(), extension).filter((error) => !known.has(error))).toEqual([]);
  },
);
