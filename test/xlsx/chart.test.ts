import { describe, expect, test } from "@jest/globals";
import type { Edit } from "../../src/domain/sheet/edit";
import type { PageChart } from "../../src/domain/sheet/page";
import { addSheet, area, CHART, LINES, pageCell, PROGRESS, SUMMARY, writePage } from "./pages";
import { fixture, KANGBASHI, opened, RICH } from "./workbooks";
import { partsOf, withPart } from "./zip-file";

const NAME = "达标汇总";
const PART = "xl/charts/chart1.xml";
const DRAWING = "xl/drawings/drawing1.xml";

function textOf(bytes: Uint8Array, part: string): string {
  return Buffer.from(partsOf(bytes)[part] ?? "", "latin1").toString();
}

async function withCharts(...charts: readonly PageChart[]): Promise<Uint8Array> {
  const workbook = await opened(fixture(KANGBASHI));
  await workbook.apply([addSheet(NAME, { ...SUMMARY, charts })]);
  return workbook.save();
}

async function changed(bytes: Uint8Array, ...edits: readonly Edit[]): Promise<Uint8Array> {
  const workbook = await opened(bytes);
  await workbook.apply(edits);
  return workbook.save();
}

function change(chart: PageChart): Edit {
  return { kind: "changeChart", sheet: NAME, chart };
}

/** Each series' name, categories and values as the chart keeps them, with the cells that they stand in. */
function seriesOf(xml: string): readonly unknown[] {
  return (xml.match(/<c:ser[ >].*?<\/c:ser>/gsu) ?? []).map((series) => {
    const read = (local: string) => {
      const inner = new RegExp(`<c:${local}>.*?</c:${local}>`, "su").exec(series)?.[0] ?? "";
      const points = [...inner.matchAll(/<c:v>(.*?)<\/c:v>/gsu)].map(([, value]) => value);
      return [/<c:f>(.*?)<\/c:f>/u.exec(inner)?.[1], ...points];
    };
    const colour = /<c:spPr>.*?<a:srgbClr[^>]* val="(\w+)"/u.exec(series)?.[1];
    return { name: read("tx"), categories: read("cat"), values: read("val"), colour };
  });
}

const CATEGORIES = [`'${NAME}'!$A$5:$A$7`, "目标责任体系与制度建设", "生态安全", "合计"];

describe("A chart of a new sheet", () => {
  test("shows its cells with what they hold, formulas with what they come to", async () => {
    expect(seriesOf(textOf(await withCharts(CHART), PART))).toEqual([
      {
        name: [`'${NAME}'!$B$4`, "达标"],
        categories: CATEGORIES,
        values: [`'${NAME}'!$B$5:$B$7`, "6", "8", "14"],
        colour: "70AD47",
      },
      {
        name: [`'${NAME}'!$C$4`, "未达标"],
        categories: CATEGORIES,
        values: [`'${NAME}'!$C$5:$C$7`, "0", "2", "2"],
        colour: "C00000",
      },
    ]);
  });

  test("of stacked bars tells each part but zero, and has a legend at the bottom", async () => {
    const xml = textOf(await withCharts(CHART), PART);
    expect(xml).toContain(`<c:barDir val="bar"/><c:grouping val="stacked"/>`);
    expect(xml).toContain(`<c:overlap val="100"/>`);
    expect(xml).toContain(`<c:numFmt formatCode="0;;;" sourceLinked="0"/>`);
    expect(xml).toContain(`<c:legendPos val="b"/>`);
    expect(xml).toContain(`<a:t>各领域达标情况</a:t>`);
  });

  test("in percent says so in its labels and on its axis, from 0 to 100 %", async () => {
    const one = { ...PROGRESS, data: area("C4:D7") };
    const xml = textOf(await withCharts(one), PART);
    expect(xml).toContain(`<c:grouping val="clustered"/>`);
    expect(xml.match(/formatCode="0%"/gu)).toHaveLength(2);
    expect(xml).toContain(`<c:max val="1"/><c:min val="0"/>`);
    expect(xml).not.toContain("<c:legend>");
  });

  test("of lines has a mark of another shape for each, percentages along its side, and a legend at the bottom", async () => {
    const xml = textOf(await withCharts(LINES), PART);
    expect(xml).toContain(`<c:lineChart><c:grouping val="standard"/>`);
    expect([...xml.matchAll(/<c:symbol val="(\w+)"/gu)].map(([, shape]) => shape)).toEqual([
      "circle",
      "square",
    ]);
    expect(seriesOf(xml)).toMatchObject([{ colour: "0072B2" }, { colour: "D55E00" }]);
    expect(xml).toContain(`<c:numFmt formatCode="0%" sourceLinked="0"/>`);
    expect(xml).not.toContain("<c:dLbls>");
    expect(xml).toContain(`<c:legendPos val="b"/>`);
    expect(xml).toContain(`<c:scaling><c:orientation val="minMax"/></c:scaling>`);
  });

  test("begins with its first category on top, in square corners", async () => {
    const xml = textOf(await withCharts(CHART), PART);
    expect(xml).toContain(
      `<c:catAx><c:axId val="111111111"/><c:scaling><c:orientation val="maxMin"/></c:scaling>`,
    );
    expect(xml).toContain(`<c:roundedCorners val="0"/>`);
  });

  test("lies over its cells under its name, and its title is read aloud", async () => {
    const drawing = textOf(await withCharts(CHART, PROGRESS), DRAWING);
    expect(drawing).toContain(`name="ecogap-domains" descr="各领域达标情况"`);
    expect(drawing).toContain(
      `<xdr:from><xdr:col>4</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>3</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>11</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>18</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>`,
    );
    expect(new Set(drawing.match(/cNvPr id="\d+"/gu)).size).toBe(2);
  });

  test("shows what later edits of the same write put into its cells and make of it", async () => {
    const bytes = await changed(
      fixture(KANGBASHI),
      addSheet(NAME),
      writePage(NAME, pageCell("B5", "count", 5)),
      change({ ...CHART, title: "新", colours: ["111111", "222222"] }),
    );
    const xml = textOf(bytes, PART);
    expect(seriesOf(xml)).toMatchObject([
      { values: [`'${NAME}'!$B$5:$B$7`, "5", "8", "14"], colour: "111111" },
      { colour: "222222" },
    ]);
    expect(xml).toContain("<a:t>新</a:t>");
    expect(textOf(bytes, DRAWING)).toContain(`descr="新"`);
  });

  test("joins a workbook that has charts and drawings, and leaves those as they are", async () => {
    const before = fixture(RICH);
    const after = partsOf(await changed(before, addSheet(NAME)));
    const charts = Object.keys(after).filter((part) => part.startsWith("xl/charts/chart"));
    expect(charts.toSorted()).toEqual([PART, "xl/charts/chart2.xml"]);
    expect(after[PART]).toBe(partsOf(before)[PART]);
    expect(after[DRAWING]).toBe(partsOf(before)[DRAWING]);
  });
});

describe("Changing a chart", () => {
  test("to what it is already changes nothing", async () => {
    const bytes = await withCharts(CHART, PROGRESS);
    expect(
      Buffer.from(await changed(bytes, change(CHART), change(PROGRESS))).equals(Buffer.from(bytes)),
    ).toBe(true);
  });

  test("renews cells, series, title and colours, and is taken back", async () => {
    const bytes = await withCharts(CHART);
    const workbook = await opened(bytes);
    const wanted = { ...CHART, data: area("A4:D6"), title: "<新>", colours: ["00FF00", "C00000", "0000FF"] };
    const row = writePage(NAME, pageCell("B5", "count", 9), pageCell("A6", "text", "安全 & 其他"));
    await workbook.apply([row, change(wanted)]);
    const xml = textOf(await workbook.save(), PART);
    expect(seriesOf(xml)).toEqual([
      {
        name: [`'${NAME}'!$B$4`, "达标"],
        categories: [`'${NAME}'!$A$5:$A$6`, "目标责任体系与制度建设", "安全 &amp; 其他"],
        values: [`'${NAME}'!$B$5:$B$6`, "9", "8"],
        colour: "00FF00",
      },
      {
        name: [`'${NAME}'!$C$4`, "未达标"],
        categories: [`'${NAME}'!$A$5:$A$6`, "目标责任体系与制度建设", "安全 &amp; 其他"],
        values: [`'${NAME}'!$C$5:$C$6`, "0", "2"],
        colour: "C00000",
      },
      {
        name: [`'${NAME}'!$D$4`, "达标率"],
        categories: [`'${NAME}'!$A$5:$A$6`, "目标责任体系与制度建设", "安全 &amp; 其他"],
        values: [`'${NAME}'!$D$5:$D$6`, "1", "0.8"],
        colour: "0000FF",
      },
    ]);
    expect(xml).toContain("<a:t>&lt;新&gt;</a:t>");
    expect(textOf(await workbook.save(), DRAWING)).toContain(`descr="&lt;新&gt;"`);
    expect(await workbook.takeBack()).toBe(true);
    expect(partsOf(await workbook.save())).toEqual(partsOf(bytes));
  });

  test("of lines renews it alike, and leaves a line and marks that the user drew", async () => {
    const bytes = await withCharts(LINES);
    const more = { ...LINES, data: area("A4:D7"), title: "新", colours: ["0072B2", "111111", "009E73"] };
    const xml = textOf(await changed(bytes, change(more)), PART);
    expect(seriesOf(xml)).toMatchObject([
      { values: [`'${NAME}'!$B$5:$B$7`, "6", "8", "14"], colour: "0072B2" },
      { colour: "111111" },
      { values: [`'${NAME}'!$D$5:$D$7`, "1", "0.8", "0.875"], colour: "009E73" },
    ]);
    expect(xml.match(/<c:lineChart>|<c:marker>/gu)).toHaveLength(4);
    const dashed = withPart(bytes, PART, (text) =>
      text
        .replace(/<a:ln w="22225".*?<\/a:ln>/u, `<a:ln w="9"><a:gradFill/></a:ln>`)
        .replace(`val="square"`, `val="dash"`),
    );
    const kept = { ...LINES, colours: ["999999", "D55E00"] };
    expect(partsOf(await changed(dashed, change(kept)))).toEqual(partsOf(dashed));
  });

  test("keeps the form of the user's chart for a series that comes", async () => {
    const asLines = withPart(await withCharts(CHART), PART, (xml) =>
      xml.replaceAll("barChart>", "lineChart>").replace(`<c:barDir val="bar"/>`, ""),
    );
    const xml = textOf(await changed(asLines, change({ ...CHART, data: area("A4:D7") })), PART);
    expect(/.*(<c:ser[ >].*?<\/c:ser>)/su.exec(xml)?.[1]).toContain("<c:marker>");
  });

  test("twice in one write leaves what the last change says", async () => {
    const bytes = await withCharts(CHART);
    const [first, last] = ["一", "二"].map((title) => change({ ...CHART, title, data: area("A4:C6") }));
    if (first === undefined || last === undefined) throw new Error("two changes");
    expect(partsOf(await changed(bytes, first, last))["xl/charts/chart1.xml"]).toBe(
      partsOf(await changed(bytes, last))["xl/charts/chart1.xml"],
    );
  });

  test("takes out series that it has no more", async () => {
    const bytes = await changed(await withCharts(CHART), change({ ...CHART, data: area("A4:B7") }));
    expect(seriesOf(textOf(bytes, PART))).toHaveLength(1);
  });

  test("keeps what the user made of the rest: its type, fills, fonts, legend and a title of several runs", async () => {
    const styled = withPart(await withCharts(CHART), PART, (xml) =>
      xml
        .replace(`<c:barDir val="bar"/>`, `<c:barDir val="col"/>`)
        .replace(/<c:spPr><a:solidFill.*?<\/c:spPr>/u, `<c:spPr><a:gradFill/><a:ln w="9"/></c:spPr>`)
        .replace(`<c:legendPos val="b"/>`, `<c:legendPos val="r"/>`)
        .replace(
          "<a:t>各领域达标情况</a:t></a:r>",
          `<a:t>各领域</a:t></a:r><a:r><a:rPr i="1"/><a:t>达标情况</a:t></a:r>`,
        ),
    );
    const wanted = { ...CHART, title: "二", colours: ["123456", "654321"] };
    const xml = textOf(await changed(styled, change(wanted)), PART);
    expect(xml).toBe(
      textOf(styled, PART)
        .replace(`<a:t>各领域</a:t>`, "<a:t>二</a:t>")
        .replace("<a:t>达标情况</a:t>", "<a:t></a:t>")
        .replace(
          `<a:srgbClr val="C00000"/>`,
          `<a:srgbClr xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" val="654321"/>`,
        ),
    );
  });

  test("leaves out a title that the user removed, and an alternative text that the user wrote", async () => {
    const bare = withPart(await withCharts(CHART), PART, (xml) => xml.replace(/<c:title>.*<\/c:title>/u, ""));
    const described = withPart(bare, DRAWING, (xml) => xml.replace(/descr="[^"]*"/u, `descr="我的图"`));
    const after = await changed(described, change({ ...CHART, title: "二" }));
    expect(partsOf(after)).toEqual(partsOf(described));
  });

  test("sees that a reference is the same without the apostrophes that Excel leaves out", async () => {
    const saved = withPart(await withCharts(CHART), PART, (xml) =>
      xml.replaceAll(`'${NAME}'!`, `${NAME}!`).replaceAll("<c:formatCode>General</c:formatCode>", ""),
    );
    expect(partsOf(await changed(saved, change(CHART)))).toEqual(partsOf(saved));
  });

  test("finds it under another prefix, and gives colours to series without any", async () => {
    const other = withPart(await withCharts(CHART), PART, (xml) =>
      xml
        .replace(/<c:spPr><a:solidFill.*?<\/c:spPr>/u, "")
        .replaceAll("<c:", "<")
        .replaceAll("</c:", "</")
        .replace("xmlns:c=", "xmlns="),
    );
    const xml = textOf(await changed(other, change({ ...CHART, data: area("A4:D7") })), PART);
    expect(xml.match(/<ser[ >]/gu)).toHaveLength(3);
    expect(xml).toContain(`</tx><spPr><a:solidFill`);
    expect(xml).not.toContain("c:");
  });

  test("that the user removed, or that cannot be read, does nothing", async () => {
    const bytes = await withCharts(CHART);
    expect(partsOf(await changed(bytes, change({ ...CHART, name: "gone" })))).toEqual(partsOf(bytes));
    const broken = withPart(bytes, PART, () => "<broken");
    expect(partsOf(await changed(broken, change({ ...CHART, title: "x" })))).toEqual(partsOf(broken));
    const plain = await withCharts();
    expect(partsOf(await changed(plain, change(CHART)))).toEqual(partsOf(plain));
  });
});
