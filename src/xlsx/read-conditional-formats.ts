import { formatAddress } from "../domain/sheet/address";
import { readAreas } from "./areas";
import { readColour } from "./colours";
import {
  COMPARISONS,
  THRESHOLDS,
  type ConditionalFormat,
  type LookChange,
  type RuleEffect,
  type RuleTest,
  type Threshold,
} from "./conditional-format";
import { readBoolean, type XmlElement } from "./xml";
import { decodeText } from "./xml-text";

type Attributes = XmlElement["attributes"];

/** What stands inside a `cfRule`, gathered until the rule ends. */
interface RuleContent {
  readonly formulas: string[];
  readonly thresholds: Threshold[];
  readonly colours: (string | null)[];
  /** Attributes of `colorScale`, `dataBar` or `iconSet`. */
  graphic: Attributes;
}

interface ReadRule {
  readonly attributes: Attributes;
  readonly content: RuleContent;
}

/**
 * Gathers the conditional formats of a worksheet from its elements as they end, in the order in which they take effect.
 * Kinds that depend on the day or on a standard deviation are left out, and so are rules of newer Excels, which stand in
 * extensions.
 */
export class ConditionalFormatCollector {
  readonly #theme: readonly string[];
  readonly #changes: readonly LookChange[];
  readonly #found: { readonly format: ConditionalFormat; readonly priority: number }[] = [];
  #rules: ReadRule[] = [];
  #content = emptyContent();

  /** `changes` are the differential formats of the workbook; `theme` are the colours of `readTheme`. */
  constructor(changes: readonly LookChange[], theme: readonly string[]) {
    this.#changes = changes;
    this.#theme = theme;
  }

  /** Takes an element of SpreadsheetML with the text in it. */
  element({ local, attributes, parent }: XmlElement, text: string): void {
    const content = this.#content;
    if (local === "formula" && parent?.local === "cfRule") content.formulas.push(decodeText(text));
    else if (local === "cfvo") content.thresholds.push(...readThreshold(attributes));
    else if (local === "color" && ["colorScale", "dataBar"].includes(parent?.local ?? ""))
      content.colours.push(readColour(attributes, this.#theme));
    else if (["colorScale", "dataBar", "iconSet"].includes(local)) content.graphic = attributes;
    else if (local === "cfRule") {
      this.#rules.push({ attributes, content });
      this.#content = emptyContent();
    } else if (local === "conditionalFormatting") this.#take(attributes["sqref"] ?? "");
  }

  formats(): readonly ConditionalFormat[] {
    return this.#found.toSorted((a, b) => a.priority - b.priority).map(({ format }) => format);
  }

  #take(sqref: string): void {
    const areas = readAreas(sqref);
    const first = formatAddress({
      row: areas.reduce((least, { top }) => Math.min(least, top), Infinity),
      column: areas.reduce((least, { left }) => Math.min(least, left), Infinity),
    });
    for (const { attributes, content } of this.#rules) {
      const effect = this.#effect(attributes, content, first);
      const priority = Number(attributes["priority"] ?? 0);
      if (effect !== null) this.#found.push({ format: { areas, effect }, priority });
    }
    this.#rules = [];
  }

  #effect(attributes: Attributes, content: RuleContent, first: string): RuleEffect | null {
    switch (attributes["type"]) {
      case "colorScale":
        return readScale(content);
      case "dataBar":
        return readBar(content);
      case "iconSet":
        return readIcons(content);
      default: {
        const test = readTest(attributes, content.formulas, first);
        const change = this.#changes[Number(attributes["dxfId"] ?? -1)] ?? NO_CHANGE;
        const stops = readBoolean(attributes["stopIfTrue"], false);
        return test === null ? null : { kind: "look", test, change, stops };
      }
    }
  }
}

const NO_CHANGE: LookChange = { font: {}, fill: null, border: {}, format: null };

function emptyContent(): RuleContent {
  return { formulas: [], thresholds: [], colours: [], graphic: {} };
}

function readThreshold({ type, val, gte }: Attributes): readonly Threshold[] {
  const kind = THRESHOLDS.find((known) => known === type);
  return kind === undefined ? [] : [{ kind, value: val ?? "", orEqual: readBoolean(gte, true) }];
}

function readTest(attributes: Attributes, formulas: readonly string[], first: string): RuleTest | null {
  const { type, operator, rank, percent, bottom, aboveAverage, equalAverage, stdDev } = attributes;
  const comparison = COMPARISONS.find((known) => known === operator);
  switch (type) {
    case "cellIs":
      return comparison === undefined ? null : { kind: "compare", comparison, formulas };
    case "duplicateValues":
    case "uniqueValues":
      return { kind: "repeated", isUnique: type === "uniqueValues" };
    case "top10":
      return {
        kind: "rank",
        rank: Number(rank ?? 10),
        isPercent: readBoolean(percent, false),
        isBottom: readBoolean(bottom, false),
      };
    case "aboveAverage":
      if (stdDev !== undefined && stdDev !== "0") return null;
      return {
        kind: "average",
        isAbove: readBoolean(aboveAverage, true),
        orEqual: readBoolean(equalAverage, false),
      };
    default: {
      const formula = formulas[0] ?? impliedFormula(attributes, first);
      return formula === null ? null : { kind: "formula", formula };
    }
  }
}

/** The formula that Excel writes into a rule about texts, blanks or errors, for a file that leaves it out. */
function impliedFormula({ type, text = "" }: Attributes, cell: string): string | null {
  const literal = `"${decodeText(text).replaceAll('"', '""')}"`;
  switch (type) {
    case "containsText":
      return `NOT(ISERROR(SEARCH(${literal},${cell})))`;
    case "notContainsText":
      return `ISERROR(SEARCH(${literal},${cell}))`;
    case "beginsWith":
      return `LEFT(${cell},LEN(${literal}))=${literal}`;
    case "endsWith":
      return `RIGHT(${cell},LEN(${literal}))=${literal}`;
    case "containsBlanks":
      return `LEN(TRIM(${cell}))=0`;
    case "notContainsBlanks":
      return `LEN(TRIM(${cell}))>0`;
    case "containsErrors":
      return `ISERROR(${cell})`;
    case "notContainsErrors":
      return `NOT(ISERROR(${cell}))`;
    default:
      return null;
  }
}

function readScale({ thresholds, colours }: RuleContent): RuleEffect | null {
  const stops = thresholds.flatMap((at, index) => {
    const colour = colours[index] ?? null;
    return colour === null ? [] : [{ at, colour }];
  });
  return stops.length < 2 ? null : { kind: "scale", stops };
}

function readBar({ thresholds: [low, high], colours: [colour], graphic }: RuleContent): RuleEffect | null {
  if (low === undefined || high === undefined || colour === undefined || colour === null) return null;
  return {
    kind: "bar",
    low,
    high,
    colour,
    shortest: Number(graphic["minLength"] ?? 10),
    longest: Number(graphic["maxLength"] ?? 90),
    showsValue: readBoolean(graphic["showValue"], true),
  };
}

function readIcons({ thresholds, graphic }: RuleContent): RuleEffect {
  return {
    kind: "icons",
    set: graphic["iconSet"] ?? "3TrafficLights1",
    thresholds,
    isReversed: readBoolean(graphic["reverse"], false),
    showsValue: readBoolean(graphic["showValue"], true),
  };
}
