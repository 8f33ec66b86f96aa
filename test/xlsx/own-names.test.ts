import { describe, expect, test } from "@jest/globals";
import { parseArea } from "../../src/domain/sheet/address";
import type { Edit } from "../../src/domain/sheet/edit";
import { fixture, KANGBASHI, opened, PREFIXED, RICH, workbookOf } from "./workbooks";
import { partsOf, withPart } from "./zip-file";

const NAME = "_EcoGap.Table1";
const WORKBOOK = "xl/workbook.xml";
const CELL = `<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>`;

function naming(sheet: string, text = "A1:B2"): Edit {
  const area = parseArea(text);
  if (area === null) throw new Error(text);
  return { kind: "nameArea", name: NAME, sheet, area };
}

/** A small workbook whose list of names is this; empty for none. */
function named(names: string, sheet = "S"): Uint8Array {
  return withPart(workbookOf(CELL), WORKBOOK, (xml) =>
    xml.replace(`name="S"`, `name="${sheet}"`).replace("</sheets>", `</sheets>${names}`),
  );
}

async function after(bytes: Uint8Array, ...edits: readonly Edit[]): Promise<string> {
  const workbook = await opened(bytes);
  for (const edit of edits) await workbook.apply([edit]);
  return partsOf(await workbook.save())[WORKBOOK] ?? "";
}

test.each([KANGBASHI, RICH, PREFIXED])(
  "A name changes nothing of %s but the list of names, where it is hidden, and is taken back exactly",
  async (path) => {
    const before = partsOf(fixture(path));
    const workbook = await opened(fixture(path));
    const sheet = (await workbook.read()).sheets[0]?.name ?? "";
    await workbook.apply([naming(sheet, "A2:L36")]);
    const changed = partsOf(await workbook.save());
    const parts = Object.keys(before).filter((part) => before[part] !== changed[part]);
    expect(parts.filter((part) => !/\.rels$|Content_Types/u.test(part))).toEqual([WORKBOOK]);
    expect(changed[WORKBOOK]).toMatch(
      /definedName name="_EcoGap\.Table1" hidden="1">'[^'<]+'!\$A\$2:\$L\$36</u,
    );
    expect((await (await opened(await workbook.save())).read()).names).toEqual((await workbook.read()).names);
    expect(await workbook.takeBack()).toBe(true);
    expect(partsOf(await workbook.save())).toEqual(before);
  },
);

describe("the list of names", () => {
  const other = `<definedName name="Mine">S!$A$1</definedName>`;

  test("is made where the schema wants it, and goes with the last name", async () => {
    expect(await after(named("<calcPr/>"), naming("S"))).toContain(
      `</sheets><definedNames><definedName name="${NAME}" hidden="1">'S'!$A$1:$B$2</definedName></definedNames><calcPr/>`,
    );
    const without = await after(named("<calcPr/>"), naming("S"), { kind: "removeName", name: NAME });
    expect(without).toBe(partsOf(named("<calcPr/>"))[WORKBOOK]);
  });

  test("keeps the names of others as they are", async () => {
    const names = `<definedNames>${other}</definedNames>`;
    expect(await after(named(names), naming("S"))).toContain(
      `<definedNames>${other}<definedName name="${NAME}"`,
    );
    const without = await after(named(names), naming("S"), { kind: "removeName", name: NAME });
    expect(without).toBe(partsOf(named(names))[WORKBOOK]);
  });

  test("lets a name of ours point elsewhere, whatever its spelling, and stays where it points there", async () => {
    const own = `<definedNames><definedName name="_ecogap.TABLE1" hidden="1">S!$A$1:$B$2</definedName></definedNames>`;
    expect(await after(named(own), naming("S"))).toBe(partsOf(named(own))[WORKBOOK]);
    expect(await after(named(own), naming("S", "C3"))).toContain(
      `hidden="1">'S'!$C$3</definedName></definedNames>`,
    );
  });

  test("is not taken for ours where a name holds in one sheet only", async () => {
    const local = `<definedNames><definedName name="${NAME}" localSheetId="0">S!$A$1</definedName></definedNames>`;
    const workbook = await opened(named(local));
    expect((await workbook.read()).names).toBeUndefined();
    await workbook.apply([{ kind: "removeName", name: NAME }]);
    expect(partsOf(await workbook.save())[WORKBOOK]).toBe(partsOf(named(local))[WORKBOOK]);
  });
});

test.each([
  ["#REF!", null],
  ["S!#REF!", null],
  ["S!$A$1:$B$2,S!$C$3", null],
  ["SUM(1,2)", null],
  ["S!$B$2:$C$4", { sheet: "S", area: parseArea("B2:C4") }],
  ["'a''b &amp; c'!$A$1", { sheet: "a'b & c", area: parseArea("A1") }],
])("A name of ours that stands for %s points to %j", async (formula, place) => {
  const names = `<definedNames><definedName name="${NAME}">${formula}</definedName></definedNames>`;
  expect((await (await opened(named(names))).read()).names).toEqual([{ name: NAME, place }]);
});

test("A sheet's name with signs of formulas and XML is quoted and escaped", async () => {
  const text = await after(named("", "a'b &amp; c"), naming("a'b & c"));
  expect(text).toContain(`>'a''b &amp; c'!$A$1:$B$2</definedName>`);
});
