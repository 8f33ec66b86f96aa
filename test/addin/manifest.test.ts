import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { ribbonCommands } from "../../src/addin/ribbon-commands";
import { sentences } from "../../src/locales/messages";
import { wordingIn } from "../../src/locales/wording";
import { CheckSession } from "../../src/pane/check-session";
import { FileBesidePane } from "../pane/file-beside-pane";
import { fixture } from "../xlsx/workbooks";
import { all, readXml, type Element } from "./xml-tree";

const ROOT = `${__dirname}/../..`;
const BASE = "https://localhost:3000/";
const manifest = readXml(readFileSync(`${ROOT}/manifest.xml`, "utf8"));

/** Order of children that the manifest schemas fix (OfficeAppManifestV1.1, TaskPaneAppVersionOverridesV1_0). */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    "Id",
    "AlternateId",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl",
    "AppDomains",
    "Hosts",
    "Requirements",
    "DefaultSettings",
    "Permissions",
    "VersionOverrides",
    "ExtendedOverrides",
  ],
  VersionOverrides: ["Description", "Requirements", "Hosts", "Resources"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  Group: ["Label", "Icon", "Control"],
  OfficeMenu: ["Control"],
  Control: ["Label", "Supertip", "Icon", "Action"],
  Supertip: ["Title", "Description"],
  Resources: ["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"],
};

function everyElement(element: Element): readonly Element[] {
  return [element, ...element.children.flatMap(everyElement)];
}

function pngSize(file: string): readonly [number, number] {
  const png = readFileSync(file);
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

function value({ attributes }: Element): string {
  return attributes["DefaultValue"] ?? "";
}

const resources = everyElement(manifest).filter(({ name }) => /^bt:(?:Image|Url|String)$/u.test(name));
const defined = resources.filter(({ attributes }) => attributes["id"] !== undefined);

describe("the manifest", () => {
  test("has its elements in the order of the schema", () => {
    for (const { name, children } of everyElement(manifest)) {
      const order = ORDER[name];
      if (order === undefined) continue;
      const places = children.map((child) => order.indexOf(child.name));
      expect({ name, places }).toEqual({ name, places: places.toSorted((a, b) => a - b) });
      expect(places).not.toContain(-1);
    }
  });

  test("defines every resource that it names, once, under an id of at most 32 characters", () => {
    const ids = defined.map(({ attributes }) => attributes["id"] ?? "");
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => id.length > 32)).toEqual([]);
    const named = everyElement(manifest).flatMap(({ attributes }) => attributes["resid"] ?? []);
    expect(new Set(named)).toEqual(new Set(ids));
  });

  test("asks for a shared runtime whose page is also that of the commands and the pane", () => {
    const runtime = all(manifest, "Runtime").map(({ attributes }) => attributes);
    expect(runtime).toEqual([{ resid: "Taskpane.Url", lifetime: "long" }]);
    expect(all(manifest, "FunctionFile").map(({ attributes }) => attributes["resid"])).toEqual([
      "Taskpane.Url",
    ]);
    const sets = all(manifest, "Set").map(
      ({ attributes }) => `${attributes["Name"] ?? ""} ${attributes["MinVersion"] ?? ""}`,
    );
    expect(sets).toEqual(["ExcelApi 1.14", "SharedRuntime 1.1"]);
  });

  test("has only https addresses, all under one base", () => {
    const addresses = everyElement(manifest)
      .flatMap((element) => [
        value(element),
        element.attributes["Url"] ?? "",
        element.attributes["ResourceUrl"] ?? "",
      ])
      .filter((text) => /^https?:\/\//u.test(text));
    expect(addresses.length).toBeGreaterThan(5);
    expect(addresses.filter((address) => !address.startsWith(BASE))).toEqual([]);
  });

  test("has icons of the sizes that it says", () => {
    const images = [
      ...all(manifest, "IconUrl"),
      ...all(manifest, "HighResolutionIconUrl"),
      ...all(manifest, "bt:Image"),
    ];
    for (const address of images.map(value).filter((text) => text !== "")) {
      const size = Number(/icon-(\d+)\.png$/u.exec(address)?.[1]);
      expect(pngSize(`${ROOT}/assets/${address.slice(BASE.length)}`)).toEqual([size, size]);
    }
    for (const { attributes } of all(manifest, "bt:Image").filter(
      ({ attributes: { size } }) => size !== undefined,
    )) {
      expect(attributes["resid"]).toBe(`Icon.${attributes["size"] ?? ""}`);
    }
  });

  test("is Chinese by default and has every string in English", () => {
    expect(all(manifest, "DefaultLocale")[0]?.text).toBe("zh-CN");
    const strings = [...all(manifest, "DisplayName"), ...all(manifest, "bt:String")];
    for (const string of [...strings, ...manifest.children.filter(({ name }) => name === "Description")]) {
      expect(value(string)).toMatch(/[\u4e00-\u9fff]/u);
      const english = string.children.map(({ attributes }) => attributes);
      expect(english).toHaveLength(1);
      expect(english[0]?.["Locale"]).toBe("en-US");
      expect(english[0]?.["Value"]).not.toMatch(/[\u4e00-\u9fff]/u);
    }
    const limits = { "bt:ShortStrings": 125, "bt:LongStrings": 250 };
    for (const [name, limit] of Object.entries(limits)) {
      const texts = all(manifest, name)
        .flatMap(everyElement)
        .flatMap(({ attributes }) => [attributes["DefaultValue"] ?? "", attributes["Value"] ?? ""]);
      expect(texts.filter((text) => text.length > limit)).toEqual([]);
    }
  });

  test("offers the check of the selected cells in the menu of a cell, and everything else in one group of the ribbon", () => {
    const points = all(manifest, "ExtensionPoint").map((point) => ({
      of: point.attributes["xsi:type"],
      functions: all(point, "FunctionName").map(({ text }) => text),
    }));
    expect(points).toEqual([
      {
        of: "PrimaryCommandSurface",
        functions: ["checkSheet", "makeMaterials", "clearMarks", "takeBackWrite"],
      },
      { of: "ContextMenu", functions: ["checkSelection"] },
    ]);
    expect(all(manifest, "OfficeMenu").map(({ attributes }) => attributes["id"])).toEqual([
      "ContextMenuCell",
    ]);
    const ids = everyElement(manifest).flatMap(({ name, attributes }) =>
      name === "Control" || name === "Group" ? [attributes["id"] ?? ""] : [],
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("points to the keyboard shortcuts and to their English names", () => {
    expect(all(manifest, "ExtendedOverrides").map(({ attributes }) => attributes)).toEqual([
      { Url: `${BASE}shortcuts.json`, ResourceUrl: `${BASE}shortcuts.en-US.json` },
    ]);
  });

  test("names commands that the add-in has", async () => {
    const workbook = await FileBesidePane.open(fixture("samples/kangbashi-2020-blank.xlsx"));
    const commands = ribbonCommands(new CheckSession(workbook, wordingIn("zh-CN")), sentences("zh-CN"));
    expect(
      all(manifest, "FunctionName")
        .map(({ text }) => text)
        .sort(),
    ).toEqual(Object.keys(commands).sort());
    const checked = await commands.checkSheet();
    expect(checked.sentence).toContain("未达标 3 项，待核实 2 项");
    expect(checked.next).toContain("打开面板");
    expect(await commands.takeBackWrite()).toEqual({
      sentence: expect.stringContaining("已撤销写入"),
      next: "",
    });
    workbook.failNext("accessDenied");
    expect((await commands.checkSheet()).sentence).toContain("请先在“审阅”中撤销保护");
    expect((await commands.makeMaterials()).sentence).toContain("材料工作表 4 张");
    workbook.activate("重点项目");
    const nothing = await commands.checkSheet();
    expect(nothing.sentence).toMatch(/^这个工作表里没有指标表。/u);
    expect(nothing.next).toContain("打开面板");
  });
});
