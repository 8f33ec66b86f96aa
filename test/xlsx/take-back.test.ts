import { describe, expect, test } from "@jest/globals";
import type { Edit } from "../../src/domain/sheet/edit";
import {
  everyKindOfEdit,
  firstSheet,
  fixture,
  KANGBASHI,
  LIBREOFFICE,
  opened,
  PREFIXED,
  RICH,
  workbookOf,
  write,
  XILINHOT,
} from "./workbooks";
import { partsOf, withPart } from "./zip-file";

const FLAG: Edit = {
  kind: "setFlags",
  sheet: "S",
  flags: [{ kind: "unmet", place: "name", token: "t1", areas: [{ top: 1, left: 1, bottom: 2, right: 1 }] }],
};

describe.each([KANGBASHI, XILINHOT, RICH, LIBREOFFICE, PREFIXED])("taking back a write to %s", (path) => {
  test("gives every byte back as it was, in memory", async () => {
    const before = fixture(path);
    const workbook = await opened(before);
    await workbook.apply(everyKindOfEdit((await firstSheet(workbook)).name));
    expect(partsOf(await workbook.save())).not.toEqual(partsOf(before));
    expect(await workbook.takeBack()).toBe(true);
    expect(Buffer.from(await workbook.save()).equals(Buffer.from(before))).toBe(true);
    expect(await workbook.takeBack()).toBe(false);
  });

  test("gives every part back as it was, after saving and opening again", async () => {
    const before = fixture(path);
    const workbook = await opened(before);
    await workbook.apply(everyKindOfEdit((await firstSheet(workbook)).name));
    const later = await opened(await workbook.save());
    expect(await later.takeBack()).toBe(true);
    expect(partsOf(await later.save())).toEqual(partsOf(before));
  });

  test("undoes several writes one by one, newest first, with what was remembered before each", async () => {
    const workbook = await opened(fixture(path));
    const { name } = await firstSheet(workbook);
    const states = [partsOf(await workbook.save())];
    const writes: Edit[][] = [
      [write(name, "J3", "one"), { kind: "remember", memory: "first" }],
      [write(name, "J3", "two"), write(name, "P2", "beside")],
      [{ kind: "eraseText", sheet: name, at: { row: 3, column: 10 } }, { kind: "forget" }],
    ];
    for (const edits of writes) {
      const current = await opened(await workbook.save());
      await current.apply(edits);
      await workbook.apply(edits);
      states.push(partsOf(await workbook.save()));
      expect(partsOf(await current.save())).toEqual(states.at(-1));
    }
    expect((await workbook.read()).memory).toBeNull();
    const later = await opened(await workbook.save());
    for (const state of states.toReversed().slice(1)) {
      expect(await later.takeBack()).toBe(true);
      expect(partsOf(await later.save())).toEqual(state);
    }
  });
});

test("A write to a workbook without a style sheet is taken back with the style sheet it brought", async () => {
  const before = workbookOf("<sheetData/>");
  const workbook = await opened(before);
  await workbook.apply([write("S", "B2", "text"), FLAG]);
  const later = await opened(await workbook.save());
  expect((await firstSheet(later)).flags).toEqual(FLAG.flags);
  expect(await later.takeBack()).toBe(true);
  expect(partsOf(await later.save())).toEqual(partsOf(before));
});

test("Where the sheet was changed since, taking back changes nothing and says so", async () => {
  const workbook = await opened(fixture(KANGBASHI));
  const { name } = await firstSheet(workbook);
  await workbook.apply(everyKindOfEdit(name));
  const changed = withPart(await workbook.save(), "xl/worksheets/sheet1.xml", (xml) =>
    xml.replace(' orientation="portrait"', ' orientation="landscape"'),
  );
  const later = await opened(changed);
  expect(await later.takeBack()).toBe(false);
  expect(partsOf(await later.save())).toEqual(partsOf(changed));
});

test("A write after a change by others can be taken back, and only it", async () => {
  const workbook = await opened(fixture(KANGBASHI));
  const { name } = await firstSheet(workbook);
  await workbook.apply(everyKindOfEdit(name));
  const changed = withPart(await workbook.save(), "xl/worksheets/sheet1.xml", (xml) =>
    xml.replace(' orientation="portrait"', ' orientation="landscape"'),
  );
  const later = await opened(changed);
  await later.apply([write(name, "J4", "later")]);
  expect(await later.takeBack()).toBe(true);
  expect(partsOf(await later.save())["xl/worksheets/sheet1.xml"]).toBe(
    partsOf(changed)["xl/worksheets/sheet1.xml"],
  );
  expect((await later.read()).memory).toBe('{"version":1}');
  expect(await later.takeBack()).toBe(false);
});

test("A journal that is not ours to read leaves nothing to take back", async () => {
  const workbook = await opened(fixture(KANGBASHI));
  await workbook.apply([{ kind: "remember", memory: "m" }]);
  const changed = withPart(await workbook.save(), "customXml/item1.xml", (xml) =>
    xml.replace(/<journal>.*<\/journal>/, '<journal>"{}"</journal>'),
  );
  const later = await opened(changed);
  expect(await later.takeBack()).toBe(false);
  expect((await later.read()).memory).toBe("m");
});
