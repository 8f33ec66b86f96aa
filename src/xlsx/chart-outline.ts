import { isChart, isDrawing } from "./dialect";
import { MalformedPart } from "./problem";
import type { ElementMark } from "./sheet-outline";
import { scanXml, type XmlElement, type XmlEnd } from "./xml";
import { decodeText } from "./xml-text";

/** An element of a series that shows cells. */
export interface CellsMark extends ElementMark {
  readonly reference: string;
  readonly values: ReadonlyMap<number, string>;
  readonly count: number;
}

/** A `ser` of a chart and what of it can be renewed; null for what it has not. */
export interface SeriesMark extends ElementMark {
  readonly cells: Readonly<Record<"tx" | "cat" | "val", CellsMark | null>>;
  readonly properties: ElementMark | null;
  /** The `srgbClr` or other colour of a solid fill. */
  readonly colour: (ElementMark & { readonly value: string | null }) | null;
  /** It stands in a line chart, whose series have their colour in the line. */
  readonly isLine: boolean;
  /** True for a fill of another kind, which is the user's. */
  readonly hasOtherFill: boolean;
}

/** What of a chart part can be renewed. */
export interface ChartOutline {
  readonly xml: string;
  readonly prefix: string;
  /** The namespace of colours and texts that goes with the root's. */
  readonly namespace: string;
  readonly series: readonly SeriesMark[];
  /** The texts of the title's runs, with where they stand. */
  readonly title: readonly { readonly text: string; readonly start: number; readonly end: number }[];
}

type OpenSeries = { -readonly [Key in keyof SeriesMark]: SeriesMark[Key] };

/** Throws MalformedPart. */
export function outlineChart(xml: string): ChartOutline {
  const collector = new ChartCollector();
  scanXml(xml, collector);
  const { root, series, title } = collector;
  if (root === null || !isChart(root.namespace)) throw new MalformedPart("no chart");
  return { xml, prefix: root.prefix, namespace: root.namespace, series, title };
}

class ChartCollector {
  root: XmlElement | null = null;
  readonly series: SeriesMark[] = [];
  readonly title: { text: string; start: number; end: number }[] = [];
  #series: OpenSeries | null = null;
  #cells: { reference: string; values: Map<number, string>; count: number } | null = null;
  #text = "";

  open(element: XmlElement): void {
    this.#text = "";
    if (element.depth === 0) this.root = element;
    if (isSeries(element)) this.#series = newSeries(element.parent?.local === "lineChart");
    if (this.#series !== null && isSeries(element.parent)) {
      this.#cells = { reference: "", values: new Map(), count: 0 };
    }
  }

  text(piece: string): void {
    this.#text += piece;
  }

  close(element: XmlElement, end: XmlEnd): void {
    const { local, parent, start, openEnd } = element;
    const mark = { local, start, openEnd, ...end };
    if (isSeries(element)) {
      if (this.#series !== null) this.series.push({ ...this.#series, ...mark });
      this.#series = null;
    } else if (this.#series !== null) {
      if (isSeries(parent)) this.#closeChild(this.#series, mark);
      else this.#closeInner(this.#series, element, mark);
    } else if (local === "t" && isDrawing(element.namespace) && isTitle(element)) {
      this.title.push({ text: this.#text, start: openEnd, end: end.closeStart });
    }
  }

  #closeChild(series: OpenSeries, mark: ElementMark): void {
    const { local } = mark;
    if (local === "spPr") series.properties = mark;
    if ((local === "tx" || local === "cat" || local === "val") && this.#cells !== null) {
      series.cells = { ...series.cells, [local]: { ...mark, ...this.#cells } };
    }
    this.#cells = null;
  }

  #closeInner(series: OpenSeries, { local, attributes, parent }: XmlElement, mark: ElementMark): void {
    if (this.#cells !== null) {
      if (local === "f") this.#cells.reference = decodeText(this.#text);
      if (local === "ptCount") this.#cells.count = Number(attributes["val"]);
      if (local === "v") this.#cells.values.set(Number(parent?.attributes["idx"]), decodeText(this.#text));
    }
    if (isColoured(parent, series) && local.endsWith("Fill") && local !== "solidFill")
      series.hasOtherFill = true;
    if (parent?.local === "solidFill" && isColoured(parent.parent, series)) {
      series.colour = { ...mark, value: local === "srgbClr" ? (attributes["val"] ?? null) : null };
    }
  }
}

function newSeries(isLine: boolean): OpenSeries {
  return {
    local: "ser",
    start: 0,
    openEnd: 0,
    closeStart: 0,
    end: 0,
    cells: { tx: null, cat: null, val: null },
    properties: null,
    colour: null,
    isLine,
    hasOtherFill: false,
  };
}

/** What holds the colour of a series: its properties, or for a line the line in them. */
function isColoured(element: XmlElement | null, { isLine }: Pick<SeriesMark, "isLine">): boolean {
  const properties = isLine && element?.local === "ln" ? element.parent : isLine ? null : element;
  return properties?.local === "spPr" && isSeries(properties.parent);
}

function isSeries(element: XmlElement | null): boolean {
  return element?.local === "ser" && isChart(element.namespace);
}

/** True inside the title of the chart itself, not of an axis. */
function isTitle(element: XmlElement): boolean {
  for (let above = element.parent; above !== null; above = above.parent)
    if (above.local === "title") return above.parent?.local === "chart";
  return false;
}
