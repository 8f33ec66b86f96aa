import { BROWSER } from "../../src/pane/surroundings";
import { describe, expect, test } from "@jest/globals";
import { wordingIn } from "../../src/locales/wording";
import { openBook } from "../../src/webpage/open-book";
import { firstSheet, opened, write } from "../xlsx/workbooks";
import { partsOf, readZip, withPart, writeEntries, writeZip } from "../xlsx/zip-file";
import { given } from "./checking";
import { tableBook, tableSheet } from "./tables";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

const linked = (type: string, target: string, xml: string): Uint8Array =>
  tableBook({
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/worksheet" Target="sheet.xml"/><Relationship Id="r2" Type="${OFFICE}/${type}" Target="${target}"/></Relationships>`,
    [`xl/${target}`]: xml,
  });

describe("A part that is damaged, and that judging does not need,", () => {
  test("such as the theme, keeps the page from drawing the workbook: it says which part", async () => {
    const book = linked("theme", "theme.xml", "<a:theme");
    expect(await openBook("x.xlsx", book, wordingIn("zh-CN"), BROWSER)).toMatchObject({
      ok: false,
      key: "problem.damaged",
      params: { part: "xl/theme.xml" },
    });
  });

  test("such as the order of calculation, is told when something would have to be written there", async () => {
    const book = linked("calcChain", "calcChain.xml", "<calcChain");
    expect((await given(book)).refusal).toBeNull();
  });

  test("such as a picture that is not where the archive says, is told when the workbook would be copied with it", async () => {
    const entries = readZip(tableBook()).map(({ name, content }) => ({ name, data: content }));
    const bytes = Buffer.from(writeEntries([...entries, { name: "xl/media/a.png", data: "picture" }]));
    bytes.writeUInt32LE(7, bytes.lastIndexOf("PK\x01\x02", undefined, "latin1") + 42);
    expect((await given(new Uint8Array(bytes))).refusal).toMatch(/^文件已损坏/u);
  });
});

/** The table as checked once, with our record in it. */
async function checkedBook(): Promise<Uint8Array> {
  const workbook = await opened(tableBook());
  const { name } = await firstSheet(workbook);
  await workbook.apply([write(name, "F2", "未达标"), { kind: "remember", memory: "m" }]);
  return workbook.save();
}
const RECORD = "customXml/item1.xml";
/** The journal as somebody else would have it. */
async function withJournal(journal: unknown): Promise<Uint8Array> {
  const literal = JSON.stringify(JSON.stringify(journal)).replace(/&/gu, "&amp;").replace(/</gu, "&lt;");
  return withPart(await checkedBook(), RECORD, (xml) =>
    xml.replace(/<journal>.*<\/journal>/u, () => `<journal>${literal}</journal>`),
  );
}

describe("A record of ours that somebody made to do harm", () => {
  const sheet = async (): Promise<{ part: string; fingerprint: string }> => {
    const xml = partsOf(await checkedBook())[RECORD] ?? "";
    const fingerprint = /fingerprint\\":\\"([^\\]+)/u.exec(xml)?.[1] ?? "";
    return { part: "xl/sheet.xml", fingerprint };
  };
  test.each<[string, (known: { part: string; fingerprint: string }) => unknown]>([
    [
      "steps back",
      (known) => ({ parts: [{ ...known, inverse: { steps: [-50, 10], texts: ["x"] } }], added: [] }),
    ],
    [
      "steps back a hundred thousand times",
      (known) => ({
        parts: [
          {
            ...known,
            inverse: {
              steps: Array.from({ length: 200_000 }, (_, n) => (n % 2 === 0 ? 900 : -900)),
              texts: Array.from({ length: 100_000 }, () => "x".repeat(10)),
            },
          },
        ],
        added: [],
      }),
    ],
    [
      "half steps",
      (known) => ({ parts: [{ ...known, inverse: { steps: [0.5, 1.5], texts: ["x"] } }], added: [] }),
    ],
    [
      "a sheet that cannot be read",
      (known) => ({ parts: [{ ...known, inverse: { steps: [0, 20], texts: ["<x"] } }], added: [] }),
    ],
    ["the sheet taken away", (known) => ({ parts: [], added: [{ source: "xl/workbook.xml", ...known }] })],
    [
      "the sheet taken away twice",
      (known) => ({
        parts: [],
        added: [
          { source: "xl/workbook.xml", ...known },
          { source: "xl/workbook.xml", ...known },
        ],
      }),
    ],
    [
      "a part put over the workbook",
      () => ({ parts: [], added: [], removed: [{ part: "xl/workbook.xml", xml: "<x/>", named: [] }] }),
    ],
    [
      "something put at a place that there is not",
      () => ({
        parts: [],
        added: [],
        removed: [{ part: "a.xml", xml: "<x/>", named: [{ part: "xl/none.xml", start: -3, text: "x" }] }],
      }),
    ],
  ])("(%s) cannot be taken back, changes nothing, and the workbook is checked", async (_, make) => {
    const change = make(await sheet());
    const record = { version: 1, changes: [{ memory: null, ...(typeof change === "object" ? change : {}) }] };
    const bytes = await withJournal(record);
    const workbook = await opened(bytes);
    expect(await workbook.takeBack()).toBe(false);
    expect(partsOf(await workbook.save())).toEqual(partsOf(bytes));
    expect((await given(bytes)).refusal).toBeNull();
  });

  test("that names the workbook as its own part does not take the workbook away with it", async () => {
    const before = partsOf(await checkedBook());
    const target = "customXml/_rels/item1.xml.rels";
    const xml = (before[target] ?? "").replace(/Target="[^"]*"/u, `Target="../xl/workbook.xml"`);
    const parts = Object.fromEntries(
      Object.entries({ ...before, [target]: xml }).map(([name, text]) => [name, Buffer.from(text, "latin1")]),
    );
    const workbook = await opened(writeZip(parts));
    await workbook.takeBack();
    expect((await (await opened(await workbook.save())).read()).sheets).toHaveLength(1);
  });
});

test("Styles that cannot be read are told before anything is written", async () => {
  const styles = `<styleSheet xmlns="${MAIN}"><cellXfs><xf/></cellXfs><!-- -- --></styleSheet>`;
  const { refusal } = await given(linked("styles", "styles.xml", styles));
  expect(refusal).toContain("（xl/styles.xml）");
});

test("A part that no sheet names is not read, and stays", async () => {
  const xml = `<worksheet xmlns="${MAIN}">${tableSheet()}`;
  const { checked } = await given(linked("worksheet", "two.xml", xml));
  expect(partsOf(checked ?? new Uint8Array())["xl/two.xml"]).toBe(Buffer.from(xml).toString("latin1"));
});
