import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import type { DocumentTable, PlanDocument } from "../../src/domain/reporting/section/document";
import { writeDocx } from "../../src/docx/write-docx";
import { all, type Element } from "../addin/xml-tree";
import { ecogap, Folder } from "../cli/command-line";
import { reportBytes, reportOf, TODAY } from "./report-of";
import { readDocx, texts } from "./word-file";

function values(element: Element, name: string, attribute = "w:val"): readonly string[] {
  return all(element, name).map(({ attributes }) => attributes[attribute] ?? "");
}

function tableWith(text: string, rows = 1): DocumentTable {
  return {
    caption: text,
    columns: [{ width: 1, align: "left" }],
    head: [{ text, span: 1, down: "single" }],
    rows: Array.from({ length: rows }, () => [{ text, span: 1, down: "single" }]),
  };
}

function documentWith(text: string, table = tableWith(text)): PlanDocument {
  return {
    language: "zh-CN",
    title: text,
    tableLabel: "表",
    date: TODAY,
    parts: [
      {
        orientation: "landscape",
        blocks: [
          { kind: "title", text },
          { kind: "paragraph", text },
          { kind: "table", table },
          { kind: "list", items: [text] },
        ],
      },
    ],
  };
}

describe("in Word", () => {
  test("headings can be found by a table of contents, and captions count by themselves", async () => {
    const { paragraphs, body } = await reportOf("kangbashi-2020-blank");
    const outline = paragraphs.filter(({ style }) => /^Heading\d$/u.test(style)).map(({ style }) => style);
    expect(outline).toEqual(["Heading1", "Heading2", "Heading2", "Heading2", "Heading2", "Heading2"]);
    expect(values(body, "w:fldSimple", "w:instr")).toEqual(Array(4).fill(String.raw`SEQ 表 \* ARABIC`));
    const english = await reportOf("kangbashi-2020-blank", "--lang", "en-US");
    expect(values(english.body, "w:fldSimple", "w:instr")[0]).toBe(String.raw`SEQ Table \* ARABIC`);
  });

  test("captions stay with their table, its head is repeated, and no row is parted between pages", async () => {
    const { body, parts, tables } = await reportOf("kangbashi-2020-blank");
    expect(tables.map(({ head }) => head.length)).toEqual([1, 1, 1, 1]);
    expect(values(body, "w:cantSplit")).toHaveLength(all(body, "w:tr").length);
    const caption = /<w:style [^>]*w:styleId="Caption">.*?<\/w:style>/u.exec(
      parts.get("word/styles.xml") ?? "",
    );
    expect(caption?.[0]).toContain("<w:keepNext/>");
    for (const row of all(body, "w:tr").filter((one) => all(one, "w:tblHeader").length > 0))
      expect(all(row, "w:keepNext")).toHaveLength(all(row, "w:p").length);
  });

  test("the wide table has landscape pages between upright ones, all A4 with page numbers", async () => {
    const { body, parts } = await reportOf("kangbashi-2020-blank");
    const sizes = all(body, "w:pgSz").map(({ attributes }) => attributes);
    expect(sizes.map((size) => [size["w:w"], size["w:h"], size["w:orient"]])).toEqual([
      ["11906", "16838", "portrait"],
      ["16838", "11906", "landscape"],
      ["11906", "16838", "portrait"],
    ]);
    const footers = [...parts].filter(([name]) => /^word\/footer\d\.xml$/u.test(name));
    expect(footers).toHaveLength(3);
    for (const [, xml] of footers) expect(xml).toContain("PAGE");
  });

  test("no table is wider than the text between the margins", async () => {
    for (const sample of ["kangbashi-2020-blank", "xilinhot-2022", "otog-tasks-2023"]) {
      const { body } = await reportOf(sample, "--lang", "en-US");
      for (const table of all(body, "w:tbl")) {
        const width = values(table, "w:gridCol", "w:w").reduce((sum, one) => sum + Number(one), 0);
        expect(width).toBeLessThanOrEqual(16838 - 2 * 1134);
        expect(width).toBeGreaterThan(8500);
      }
    }
  });

  test("Chinese and Latin letters have their own faces, and the language is told", async () => {
    const { parts } = await reportOf("kangbashi-2020-blank");
    const styles = parts.get("word/styles.xml") ?? "";
    const defaults = /<w:docDefaults>.*?<\/w:docDefaults>/u.exec(styles)?.[0] ?? "";
    expect(defaults).toContain('w:eastAsia="宋体"');
    expect(defaults).toContain('w:ascii="Times New Roman"');
    expect(defaults).toContain('<w:lang w:val="en-US" w:eastAsia="zh-CN"/>');
    expect(/w:styleId="Heading1">.*?<\/w:style>/u.exec(styles)?.[0]).toContain('w:eastAsia="黑体"');
  });

  test("its properties name the document and the day, and nobody", async () => {
    const { parts } = await reportOf("kangbashi-2020-blank");
    const core = parts.get("docProps/core.xml") ?? "";
    expect(core).toContain("<dc:title>康巴什区指标达标情况分析（2020年）</dc:title>");
    expect(core).toContain(`>${TODAY}T00:00:00Z</dcterms:created>`);
    expect([...parts.values()].join("")).not.toMatch(/<dc:creator|lastModifiedBy|Un-named/u);
  });

  test("the same workbook on the same day gives the same bytes", async () => {
    const first = await reportBytes("xilinhot-2022");
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    expect(Buffer.from(await reportBytes("xilinhot-2022")).equals(Buffer.from(first))).toBe(true);
  });
});

describe("texts", () => {
  test("of markup and of characters that XML cannot hold leave a document that opens and reads the same", async () => {
    const hard = "<w:p>&amp;]]> \"'\u0000\u0001\u0008\u000b\u001f\ufffe\uffff \ud800x \udc00 \u{1f600} 甲";
    const { tables, paragraphs, parts } = readDocx(await writeDocx(documentWith(hard)));
    const seen = "<w:p>&amp;]]> \"' x  \u{1f600} 甲";
    expect(paragraphs[0]?.text).toBe(seen);
    expect(tables[0]?.rows.map(texts)).toEqual([[seen]]);
    expect(parts.get("docProps/core.xml")).toContain("&lt;w:p&gt;&amp;amp;");
  });

  test("of any kind give well-formed parts", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 40 }), async (text) => {
        expect(readDocx(await writeDocx(documentWith(text))).tables).toHaveLength(1);
      }),
      { numRuns: 40 },
    );
  });

  test("of several lines keep them in a cell", async () => {
    const { tables } = readDocx(await writeDocx(documentWith("一\r\n二\r三\n四")));
    expect(tables[0]?.rows.map(texts)).toEqual([["一\n二\n三\n四"]]);
  });

  test("that are very long, and tables without rows, are written all the same", async () => {
    const long = "很长的文字，".repeat(5_000);
    const { tables } = readDocx(await writeDocx(documentWith(long)));
    expect(tables[0]?.rows.map(texts)).toEqual([[long]]);
    const { tables: empty } = readDocx(await writeDocx(documentWith("甲", tableWith("甲", 0))));
    expect(empty[0]?.rows).toEqual([]);
    expect(empty[0]?.head.map(texts)).toEqual([["甲"]]);
  });
});

describe("ecogap report", () => {
  test("tells where the document is and what it holds, or nothing when asked to be quiet", async () => {
    const folder = new Folder();
    const input = folder.sample("kangbashi-2020");
    const docx = folder.at("报告.docx");
    const said = await ecogap("report", input, "--docx", docx);
    expect(said).toEqual({ code: 0, out: `已写入 ${docx}：1 张表，未达标 3 项，待核实 0 项\n`, err: "" });
    expect(await ecogap("report", input, "--docx", docx, "--quiet")).toEqual({ code: 0, out: "", err: "" });
  });

  test("leaves the workbook as it is", async () => {
    const folder = new Folder();
    const input = folder.sample("kangbashi-2020");
    const before = Buffer.from(folder.bytes("kangbashi-2020.xlsx"));
    await ecogap("report", input, "--docx", folder.at("o.docx"));
    expect(before.equals(Buffer.from(folder.bytes("kangbashi-2020.xlsx")))).toBe(true);
  });

  test("refuses an input that it cannot read with one line, and writes nothing", async () => {
    const folder = new Folder();
    const none = await ecogap("report", folder.at("no.xlsx"), "--docx", folder.at("o.docx"));
    expect(none).toEqual({
      code: 2,
      out: "",
      err: `${folder.at("no.xlsx")}: 找不到文件。请检查路径和文件名。\n`,
    });
    const sheet = await ecogap(
      "report",
      folder.sample("kangbashi-2020"),
      "--docx",
      folder.at("o.docx"),
      "--sheet",
      "无",
    );
    expect(sheet.code).toBe(2);
    expect(sheet.err).toMatch(/^[^\n]*没有名为“无”的工作表[^\n]*\n$/u);
    expect(() => folder.bytes("o.docx")).toThrow(/ENOENT/u);
  });

  test("refuses a document under another extension, over a file that it reads, or where none can be written", async () => {
    const folder = new Folder();
    const input = folder.sample("kangbashi-2020");
    const disguised = folder.sample("kangbashi-2020", "table.docx");
    for (const [from, to, says] of [
      [input, folder.at("o.doc"), "扩展名应为 .docx"],
      [disguised, disguised, "输出不能覆盖输入文件"],
      [input, folder.at("no/such/o.docx"), "无法写入"],
    ] as const) {
      const { code, out, err } = await ecogap("report", from, "--docx", to);
      expect({ code, out }).toEqual({ code: 2, out: "" });
      expect(err).toContain(says);
    }
  });

  test("follows the options that check has", async () => {
    const folder = new Folder();
    const profile = folder.put("p.json", '{"level":"nowhere"}');
    const { code, err } = await ecogap(
      "report",
      folder.sample("kangbashi-2020"),
      "--docx",
      folder.at("o.docx"),
      "--profile",
      profile,
    );
    expect(code).toBe(2);
    expect(err).toContain("地区情况文件");
    const banded = await reportOf("kangbashi-2020", "--bands", "60,90");
    const water = banded.tables[2]?.rows.map(texts).find(([name]) => name?.includes("用水量"));
    expect(water?.[5]).toContain("差距较小");
    const chosen = await reportOf("erenhot-14th-five-year", "--system", "ordos-14th-five-year");
    expect(chosen.paragraphs[1]?.text).toContain("鄂尔多斯市");
  });
});
