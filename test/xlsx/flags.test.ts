import { describe, expect, test } from "@jest/globals";
import type { Edit } from "../../src/domain/sheet/edit";
import { FLAG_KINDS, FLAG_PLACES } from "../../src/domain/sheet/flag";
import { edited, firstSheet, fixture, KANGBASHI, LIBREOFFICE, opened, PREFIXED, RICH } from "./workbooks";
import { partsOf } from "./zip-file";

const SHEET = "xl/worksheets/sheet1.xml";

describe("Flags", () => {
  const area = (row: number) => ({ top: row, left: 4, bottom: row, right: 5 });
  const flag = (sheet: string, ...rows: readonly number[]): Edit => ({
    kind: "setFlags",
    sheet,
    flags: rows.length === 0 ? [] : [{ kind: "unmet", place: "name", token: "t1", areas: rows.map(area) }],
  });

  test.each([RICH, KANGBASHI, LIBREOFFICE, PREFIXED])(
    "in %s come after the user's rules and leave them as they are",
    async (path) => {
      const workbook = await opened(fixture(path));
      const { name } = await firstSheet(workbook);
      const rules = async () =>
        (partsOf(await workbook.save())[SHEET] ?? "").match(
          /<(x:)?conditionalFormatting .*?<\/(x:)?conditionalFormatting>/gs,
        ) ?? [];
      const users = await rules();
      await workbook.apply([flag(name, 3, 7)]);
      const flagged = await rules();
      expect(flagged.slice(0, users.length)).toEqual(users);
      expect(flagged).toHaveLength(users.length + 1);
      expect(flagged.at(-1)).toContain('sqref="D3:E3 D7:E7"');
      const priorities = flagged.map((rule) => Number(/ priority="(\d+)"/.exec(rule)?.[1]));
      expect(Math.max(0, ...priorities.slice(0, -1))).toBeLessThan(priorities.at(-1) ?? 0);
      await workbook.apply([flag(name)]);
      expect(await rules()).toEqual(users);
      expect((await firstSheet(workbook)).flags).toEqual([]);
    },
  );

  test("set again and again do not make the style sheet grow", async () => {
    let bytes = fixture(RICH);
    const seen = new Set<string>();
    for (const row of [3, 4, 5]) {
      const workbook = await opened(bytes);
      const { name } = await firstSheet(workbook);
      await workbook.apply([
        {
          kind: "setFlags",
          sheet: name,
          flags: FLAG_KINDS.flatMap((kind) =>
            FLAG_PLACES.map((place) => ({ kind, place, token: "t1", areas: [area(row)] })),
          ),
        },
      ]);
      bytes = await workbook.save();
      seen.add(partsOf(bytes)["xl/styles.xml"] ?? "");
    }
    expect(seen.size).toBe(1);
  });

  test("of ours are taken out of an element that they share with a rule of the user's", async () => {
    const user = `<cfRule type="expression" priority="7"><formula>A1&gt;1</formula></cfRule>`;
    const ours = `<cfRule type="expression" priority="8"><formula> N( "ecogap:flag:pending:name:t1" )=0</formula></cfRule>`;
    const before = `<sheetData/><conditionalFormatting sqref="A1:B2">${user}${ours}</conditionalFormatting>`;
    expect(await edited(before, flag("S"))).toBe(
      `<sheetData/><conditionalFormatting sqref="A1:B2">${user}</conditionalFormatting>`,
    );
  });
});
