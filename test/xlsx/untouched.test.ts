import { describe, expect, test } from "@jest/globals";
import { everyKindOfEdit, firstSheet, fixture, KANGBASHI, opened, RICH, write, XILINHOT } from "./workbooks";
import { partsOf, readZip } from "./zip-file";

const OURS = /^customXml\/(_rels\/)?item(Props)?\d+\.xml(\.rels)?$/;

describe.each([KANGBASHI, XILINHOT, RICH])("a write to %s", (path) => {
  test("leaves every other part as it is stored, with its date, place and attributes", async () => {
    const before = fixture(path);
    const workbook = await opened(before);
    await workbook.apply(everyKindOfEdit((await firstSheet(workbook)).name));
    const after = readZip(await workbook.save());
    const old = readZip(before);
    expect(after.slice(0, old.length).map(({ name }) => name)).toEqual(old.map(({ name }) => name));
    const changed = old.flatMap((entry, index) => {
      const { name, date, attributes, flags, localExtra, stored, content } = after[index] ?? entry;
      expect({ name, date, attributes }).toEqual({ name, date: entry.date, attributes: entry.attributes });
      expect(flags & 8).toBe(0);
      expect(localExtra).toBe(0);
      if (name.endsWith("/")) return [];
      const isSame = content.equals(entry.content);
      expect(isSame ? stored.toString("latin1") : "").toBe(isSame ? entry.stored.toString("latin1") : "");
      return isSame ? [] : [name];
    });
    expect(changed.toSorted()).toEqual([
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/styles.xml",
      "xl/workbook.xml",
      "xl/worksheets/sheet1.xml",
    ]);
    const added = after.slice(old.length).map(({ name }) => name);
    expect(added).toHaveLength(3);
    expect(added.filter((name) => !OURS.test(name))).toEqual([]);
  });

  test("leaves everything in the changed sheet that is not ours character for character", async () => {
    const before = fixture(path);
    const workbook = await opened(before);
    const { name } = await firstSheet(workbook);
    await workbook.apply([write(name, "J3", "our text")]);
    const part = "xl/worksheets/sheet1.xml";
    const old = partsOf(before)[part] ?? "";
    const oldCell = /<c r="J3"[^>]*?(?:\/>|>.*?<\/c>)/.exec(old)?.[0] ?? "";
    const newCell = /<c r="J3".*?<\/c>/.exec(partsOf(await workbook.save())[part] ?? "")?.[0] ?? "";
    expect(newCell).toMatch(
      /^<c r="J3" s="\d+" t="inlineStr"><is><t xml:space="preserve">our text<\/t><\/is><\/c>$/,
    );
    expect(partsOf(await workbook.save())[part]).toBe(old.replace(oldCell, () => newCell));
  });

  test("saved without a write gives the same bytes", async () => {
    const before = fixture(path);
    const after = await (await opened(before)).save();
    expect(Buffer.from(after).equals(Buffer.from(before))).toBe(true);
  });

  test("done twice is the same as done once, in memory and after saving", async () => {
    const workbook = await opened(fixture(path));
    const edits = everyKindOfEdit((await firstSheet(workbook)).name);
    await workbook.apply(edits);
    const once = await workbook.save();
    await workbook.apply(edits);
    expect(Buffer.from(await workbook.save()).equals(Buffer.from(once))).toBe(true);
    const later = await opened(once);
    await later.apply(edits);
    expect(partsOf(await later.save())).toEqual(partsOf(once));
  });

  test("that asks for what is already so changes nothing", async () => {
    const before = fixture(path);
    const workbook = await opened(before);
    const { name, flags } = await firstSheet(workbook);
    await workbook.apply([
      { kind: "setFlags", sheet: name, flags },
      { kind: "forget" },
      { kind: "eraseText", sheet: name, at: { row: 900, column: 3 } },
      { kind: "unstyleColumn", sheet: name, area: { top: 2, left: 40, bottom: 30, right: 40 } },
    ]);
    expect(Buffer.from(await workbook.save()).equals(Buffer.from(before))).toBe(true);
  });
});
