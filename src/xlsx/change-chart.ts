import type { PageChart } from "../domain/sheet/page";
import type { ChartCells, ChartSeries } from "./chart-data";
import { outlineChart, type CellsMark, type ChartOutline, type SeriesMark } from "./chart-outline";
import { fillXml, numbersXml, seriesXml, textXml, type ChartNames } from "./chart-xml";
import { dialectOf } from "./dialect";
import { plainReference } from "./sheet-reference";
import type { Splice } from "./splice";
import { qualified } from "./tag";
import { encodeText } from "./xml-text";

/**
 * Renews the cells, the title and the colours of a chart; everything else stays as the user made it, and so does a title
 * that was removed and a fill that is no plain colour. Throws MalformedPart.
 */
export function changeChart(
  xml: string,
  chart: PageChart,
  series: readonly ChartSeries[],
): readonly Splice[] {
  const outline = outlineChart(xml);
  const names = { chart: outline.prefix, drawing: dialectOf(outline.namespace).drawing };
  const splices = outline.series.flatMap((mark, index) => {
    const wanted = series[index];
    if (wanted === undefined) return [{ start: mark.start, end: mark.end, text: "" }];
    return [...cellSplices(names, mark, wanted), ...colourSplices(names, mark, wanted)];
  });
  return [...splices, ...addedSeries(names, outline, chart, series), ...titleSplices(outline, chart.title)];
}

/** What the title of a chart says; empty where it has none. Throws MalformedPart. */
export function chartTitle(xml: string): string {
  return outlineChart(xml)
    .title.map(({ text }) => text)
    .join("");
}

function cellSplices(names: ChartNames, mark: SeriesMark, wanted: ChartSeries): readonly Splice[] {
  const { tx, cat, val } = mark.cells;
  return [
    ...renewed(tx, wanted.name, () => textXml(names, "tx", wanted.name)),
    ...renewed(cat, wanted.categories, () => textXml(names, "cat", wanted.categories)),
    ...renewed(val, wanted.values, () => numbersXml(names, wanted.values)),
  ];
}

function renewed(mark: CellsMark | null, wanted: ChartCells, xml: () => string): readonly Splice[] {
  if (mark === null || shows(mark, wanted)) return [];
  return [{ start: mark.start, end: mark.end, text: xml() }];
}

function shows({ reference, values, count }: CellsMark, wanted: ChartCells): boolean {
  return (
    plainReference(reference) === plainReference(wanted.reference) &&
    count === wanted.values.length &&
    wanted.values.every((value, index) => (values.get(index) ?? null) === value)
  );
}

function colourSplices(names: ChartNames, mark: SeriesMark, { colour }: ChartSeries): readonly Splice[] {
  const { properties, colour: present, hasOtherFill, isLine } = mark;
  if (hasOtherFill || present?.value?.toUpperCase() === colour.toUpperCase()) return [];
  // A line without a plain colour has what Excel or the user gave it.
  if (isLine && present === null) return [];
  const fill = fillXml(names, colour);
  if (present !== null) {
    const inner = `<a:srgbClr xmlns:a="${names.drawing}" val="${colour}"/>`;
    return [{ start: present.start, end: present.end, text: inner }];
  }
  if (properties !== null && properties.openEnd < properties.end)
    return [{ start: properties.openEnd, end: properties.openEnd, text: fill }];
  const tag = qualified(names.chart, "spPr");
  const text = `<${tag}>${fill}</${tag}>`;
  if (properties !== null) return [{ start: properties.start, end: properties.end, text }];
  const place = mark.cells.tx?.end;
  return place === undefined ? [] : [{ start: place, end: place, text }];
}

function addedSeries(
  names: ChartNames,
  { series: marks }: ChartOutline,
  chart: PageChart,
  series: readonly ChartSeries[],
): readonly Splice[] {
  const last = marks.at(-1);
  if (last === undefined) return [];
  const kind = last.isLine ? "lines" : chart.kind === "lines" ? "bars" : chart.kind;
  const place = last.end;
  const text = series
    .slice(marks.length)
    .map((one, index) => seriesXml(names, one, marks.length + index, { ...chart, kind }))
    .join("");
  return text === "" ? [] : [{ start: place, end: place, text }];
}

/** The first run keeps its look and gets the whole title. */
function titleSplices({ title }: ChartOutline, wanted: string): readonly Splice[] {
  if (title.map(({ text }) => text).join("") === wanted) return [];
  return title.map(({ start, end }, index) => ({ start, end, text: index === 0 ? encodeText(wanted) : "" }));
}
