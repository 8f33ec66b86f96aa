import { readColour } from "./colours";
import type { LookChange } from "./conditional-format";
import type { BorderLook, FontLook } from "./look";
import { formatCode } from "./number-formats";
import { readFontProperty, sideOf } from "./read-looks";
import { isMain, scanXml, type XmlElement } from "./xml";
import { decodeText } from "./xml-text";

interface OpenChange {
  font: Partial<FontLook>;
  fill: { readonly background: string | null; readonly foreground: string | null };
  border: Partial<BorderLook>;
  format: string | null;
}

/** The differential formats of a style sheet, in order; `theme` are the colours of `readTheme`. */
export function readLookChanges(xml: string, theme: readonly string[]): readonly LookChange[] {
  const found: OpenChange[] = [];
  scanXml(xml, {
    open: (element) => {
      if (!isMain(element)) return;
      if (element.local === "dxf" && element.parent?.local === "dxfs") {
        found.push({ font: {}, fill: { background: null, foreground: null }, border: {}, format: null });
      }
      const change = found.at(-1);
      if (change !== undefined && isInChange(element)) readInto(change, element, theme);
    },
  });
  return found.map(({ fill: { background, foreground }, ...rest }) => ({
    ...rest,
    fill: background ?? foreground,
  }));
}

function isInChange({ parent }: XmlElement): boolean {
  for (let above = parent; above !== null; above = above.parent) if (above.local === "dxf") return true;
  return false;
}

/**
 * In a dxf the colour of a solid fill is its background colour; some programs write only the other one. A font colour that
 * names none changes nothing.
 */
function readInto(
  change: OpenChange,
  { local, attributes, parent }: XmlElement,
  theme: readonly string[],
): void {
  if (parent?.local === "font") {
    const property = readFontProperty(local, attributes, theme);
    if (property.colour !== null) change.font = { ...change.font, ...property };
  } else if (local === "numFmt") change.format = readFormat(attributes);
  else if (local === "bgColor") change.fill = { ...change.fill, background: readColour(attributes, theme) };
  else if (local === "fgColor") change.fill = { ...change.fill, foreground: readColour(attributes, theme) };
  else if (parent?.local === "border") change.border = { ...change.border, ...readEdge(local, attributes) };
  else if (local === "color" && parent?.parent?.local === "border") {
    const side = sideOf(parent.local);
    const edge = side === null ? null : (change.border[side] ?? null);
    if (side === null || edge === null) return;
    change.border = { ...change.border, [side]: { ...edge, colour: readColour(attributes, theme) } };
  }
}

function readFormat({ numFmtId, formatCode: code }: XmlElement["attributes"]): string {
  return code === undefined ? formatCode(Number(numFmtId ?? 0), new Map()) : decodeText(code);
}

function readEdge(local: string, { style }: XmlElement["attributes"]): Partial<BorderLook> {
  const side = sideOf(local);
  if (side === null || style === undefined) return {};
  return { [side]: style === "none" ? null : { style, colour: null } };
}
