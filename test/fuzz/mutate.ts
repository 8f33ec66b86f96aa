import type { Random } from "./random";

/** Values that attributes and texts of XML may be changed to. */
const ODD = [
  "",
  "0",
  "-1",
  "1",
  "NaN",
  "1e999",
  "4294967296",
  "A1",
  "XFD1048576",
  "A1:XFD1048576",
  "A0",
  "B2:A1",
  "s",
  "str",
  "d",
  "e",
  "inlineStr",
  "true",
  "&amp;",
  "&#10;",
  "_x0000_",
  "../../workbook.xml",
  "/xl/workbook.xml",
  "External",
  "指标名称",
  "≥80%",
  "字".repeat(40_000),
] as const;

interface Span {
  readonly start: number;
  readonly end: number;
}

function spans(text: string, pattern: RegExp): readonly Span[] {
  return [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
}

function without(text: string, { start, end }: Span): string {
  return text.slice(0, start) + text.slice(end);
}

function replaced(text: string, { start, end }: Span, by: string): string {
  return text.slice(0, start) + by + text.slice(end);
}

/** A whole element that begins at an opening tag, as far as its closing tag can be told. */
function elementAt(text: string, { start, end }: Span): Span {
  const tag = text.slice(start, end);
  if (tag.endsWith("/>")) return { start, end };
  const name = /^<([^\s/>]+)/u.exec(tag)?.[1] ?? "";
  const close = text.indexOf(`</${name}>`, end);
  return close < 0 ? { start, end } : { start, end: close + name.length + 3 };
}

const TAGS = /<[A-Za-z][^<>]*>/gu;
const ATTRIBUTES = /\s[\w:]+="[^"]*"/gu;
const TEXTS = /(?<=>)[^<>]+(?=<)/gu;

type Change = (text: string, random: Random) => string;

function at(pattern: RegExp, change: (text: string, span: Span, random: Random) => string): Change {
  return (text, random) => {
    const span = random.of(spans(text, pattern));
    return span === undefined ? text : change(text, span, random);
  };
}

/** Changes that leave a document well-formed. */
const LIKELY: readonly [Change, ...Change[]] = [
  at(TAGS, (text, span) => without(text, elementAt(text, span))),
  at(TAGS, (text, span) => {
    const { end } = elementAt(text, span);
    return text.slice(0, end) + text.slice(span.start);
  }),
  at(ATTRIBUTES, without),
  at(ATTRIBUTES, (text, span, random) =>
    replaced(
      text,
      span,
      text.slice(span.start, span.end).replace(/"[^"]*"/u, () => `"${random.of(ODD)}"`),
    ),
  ),
  at(TEXTS, (text, span, random) => replaced(text, span, random.of(ODD))),
];

/** Changes that most readers refuse. */
const UNLIKELY: readonly [Change, ...Change[]] = [
  at(TAGS, without),
  at(ATTRIBUTES, (text, span) => text.slice(0, span.end) + text.slice(span.start)),
  (text, random) => text.slice(0, random.below(text.length + 1)),
  (text, random) => {
    const from = random.below(text.length + 1);
    return without(text, { start: from, end: from + random.below(40) });
  },
  (text, random) => {
    const place = random.below(text.length + 1);
    return (
      text.slice(0, place) +
      random.of([
        "<",
        ">",
        "&",
        '"',
        "<!DOCTYPE x []>",
        "<![CDATA[",
        "]]>",
        "<x/>",
        "\u0000",
        "\uFFFE",
        " ",
      ]) +
      text.slice(place)
    );
  },
];

/** An XML document with one to three things changed as a program with a fault, or a person with a purpose, would. */
export function mutatedXml(text: string, random: Random): string {
  let changed = text;
  for (let times = 1 + random.below(3); times > 0; times--) {
    const changes = random.below(4) === 0 ? UNLIKELY : LIKELY;
    changed = random.of(changes)(changed, random);
  }
  return changed;
}

/** Bytes with some of them flipped, cut off, taken out, or put in twice. */
export function mutatedBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const changed = Buffer.from(bytes);
  const place = random.below(changed.length);
  switch (random.below(4)) {
    case 0:
      return new Uint8Array(changed.subarray(0, place));
    case 1:
      return new Uint8Array(
        Buffer.concat([changed.subarray(0, place), changed.subarray(place + random.below(64))]),
      );
    case 2:
      return new Uint8Array(
        Buffer.concat([changed.subarray(0, place + random.below(64)), changed.subarray(place)]),
      );
    default:
      for (let times = 1 + random.below(8); times > 0; times--) {
        const index = random.below(changed.length);
        changed[index] = (changed[index] ?? 0) ^ (1 << random.below(8));
      }
      return new Uint8Array(changed);
  }
}
