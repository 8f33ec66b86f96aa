import { describe, expect, test } from "@jest/globals";
import type { Notice } from "../../src/domain/reporting/notice";
import { wordingIn } from "../../src/locales/wording";
import { changeSettings } from "../../src/workbook/change-settings";
import { checkWorkbook } from "../../src/workbook/check-workbook";
import { clearWorkbook } from "../../src/workbook/clear-workbook";
import { OWN_NAMESPACE, writeOwnPart } from "../../src/workbook/own-part";
import { ecogap, Folder } from "../cli/command-line";
import { modelOfFile, openModel } from "../excel/excel";
import { describeModel } from "../host/model";
import { fixture, KANGBASHI, opened } from "../xlsx/workbooks";
import { partsOf, withPart, writeZip } from "../xlsx/zip-file";
import { SEAMS } from "./both-seams";
import { checkRequest } from "./check-request";

const LATER = '{"version":2,"tables":{"建设指标":["k","f"]}}';
const BROKEN = '{"version":1,"sheets":[{"na';
const UNKNOWN_REGION = '{"version":1,"sheets":[],"profile":{"level":"town"}}';
const wording = wordingIn("zh-CN");

/** The workbook as another program left it: with this memory, and nothing of ours to take back. */
async function remembering(memory: string): Promise<Uint8Array> {
  const workbook = await opened(fixture(KANGBASHI));
  await workbook.apply([{ kind: "remember", memory }]);
  return withPart(await workbook.save(), "customXml/item1.xml", (xml) =>
    xml.replace(/<journal>.*<\/journal>/u, ""),
  );
}

describe.each(SEAMS)("In %s", (_seam, open) => {
  test.each<[string, string, Notice["code"]]>([
    ["of a later version", LATER, "laterRecord"],
    ["that breaks off", BROKEN, "recordSetAside"],
    ["with a region that there is not", UNKNOWN_REGION, "recordSetAside"],
  ])(
    "a memory %s does not keep a check from working; it is told, kept, and comes back",
    async (_, memory, code) => {
      const { workbook, state } = await open(await remembering(memory));
      const before = await state();
      const { plan } = await checkWorkbook(workbook, checkRequest(), wording);
      expect(plan.edits.length).toBeGreaterThan(1);
      expect(plan.tables[0]?.notices.map((notice) => notice.code)).toContain(code);
      const { memory: now } = await workbook.read();
      const unread: unknown = JSON.parse(now ?? "");
      const kept = code === "laterRecord" || memory === BROKEN ? { memory } : { profile: { level: "town" } };
      expect(unread).toMatchObject({ unread: kept });
      const again = await checkWorkbook(workbook, checkRequest(), wording);
      expect(again.plan.edits).toEqual([]);
      expect(again.plan.tables[0]?.notices.some((notice) => notice.code === code)).toBe(
        code === "laterRecord",
      );
      expect(await workbook.takeBack()).toBe(true);
      expect(await state()).toEqual(before);
    },
  );

  test("settings and clearing keep the memory of a later version", async () => {
    const { workbook } = await open(await remembering(LATER));
    await changeSettings(workbook, (settings) => ({ ...settings, region: { coast: "inland" } }));
    const settled = (await workbook.read()).memory;
    expect(JSON.parse(settled ?? "")).toMatchObject({
      profile: { coast: "inland" },
      unread: { memory: LATER },
    });
    await checkWorkbook(workbook, checkRequest(), wording);
    await clearWorkbook(workbook);
    const { memory } = await workbook.read();
    expect(memory === LATER || (memory ?? "").includes(JSON.stringify(LATER))).toBe(true);
  });
});

const LATER_PART = writeOwnPart({ memory: "later", journal: null }).replace('version="1"', 'version="2"');
const BROKEN_PART = `<ecogap xmlns="${OWN_NAMESPACE}" version="1"><memory>"a`;
const STRAY: readonly (readonly [string, string, string])[] = [
  ["of a later version", LATER_PART, "laterRecord"],
  ["that breaks off", BROKEN_PART, "recordSetAside"],
];

test.each(STRAY)(
  "A part of ours %s stays in a file as it is, with ours beside it, and is told",
  async (_, xml, code) => {
    const before = partsOf(await remembering("m"));
    const item = "customXml/item1.xml";
    const bytes = writeZip(
      Object.fromEntries(
        Object.entries(before).map(([name, text]) => [
          name,
          Buffer.from(name === item ? xml : text, "latin1"),
        ]),
      ),
    );
    const workbook = await opened(bytes);
    const { plan } = await checkWorkbook(workbook, checkRequest(), wording);
    expect(plan.tables[0]?.notices.map((notice) => notice.code)).toContain(code);
    const later = await opened(await workbook.save());
    const parts = partsOf(await later.save());
    expect(parts[item]).toBe(Buffer.from(xml).toString("latin1"));
    expect(parts["customXml/item2.xml"]).toContain(OWN_NAMESPACE);
    const ids = ["customXml/itemProps1.xml", "customXml/itemProps2.xml"].map(
      (part) => /itemID="[^"]+"/u.exec(parts[part] ?? "")?.[0],
    );
    expect(new Set(ids).size).toBe(2);
    expect((await checkWorkbook(later, checkRequest(), wording)).plan.edits).toEqual([]);
    expect(await later.takeBack()).toBe(true);
    expect(partsOf(await later.save())).toEqual(partsOf(bytes));
  },
);

test.each(STRAY)("A part of ours %s stays in a running Excel as it is, and is told", async (_, xml, code) => {
  const { host, workbook } = openModel(await modelOfFile(await opened(fixture(KANGBASHI))));
  host.model.parts = [{ id: "{stray}", xml }];
  const before = describeModel(host.model);
  const { plan } = await checkWorkbook(workbook, checkRequest(), wording);
  expect(plan.tables[0]?.notices.map((notice) => notice.code)).toContain(code);
  expect(host.model.parts[0]).toEqual({ id: "{stray}", xml });
  expect((await checkWorkbook(workbook, checkRequest(), wording)).plan.edits).toEqual([]);
  expect(await workbook.takeBack()).toBe(true);
  expect(describeModel(host.model)).toEqual(before);
});

test("A custom XML part of another program that cannot be decoded does not keep a workbook from being read", async () => {
  const parts = partsOf(await remembering("m"));
  const bytes = writeZip({
    ...Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, Buffer.from(text, "latin1")])),
    "customXml/item1.xml": Buffer.from([0x3c, 0xff, 0xfe, 0x00]),
  });
  expect((await (await opened(bytes)).read()).memory).toBeNull();
});

test("The command line tells that a later version has worked on the workbook, and what follows", async () => {
  const folder = new Folder();
  const input = folder.put("in.xlsx", await remembering(LATER));
  const { code, out } = await ecogap("check", input, "--out", folder.at("out.xlsx"));
  expect(code).toBe(0);
  expect(out).toContain("这个工作簿由更新版本的达标助手处理过，本版本读不懂它的记录。记录已原样保留");
});
