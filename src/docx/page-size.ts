import { convertMillimetersToTwip } from "docx";
import type { DocumentPart } from "../domain/reporting/section/document";

type Orientation = DocumentPart["orientation"];

/** A4 standing; the library turns it for landscape pages. */
export const A4 = { width: 11906, height: 16838 } as const;

/** The space around the text in twentieths of a point; wide tables get narrower sides. */
export function marginOf(orientation: Orientation): {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
} {
  const side = convertMillimetersToTwip(orientation === "landscape" ? 20 : 27);
  const edge = convertMillimetersToTwip(25);
  return { top: edge, bottom: edge, left: side, right: side };
}

/** How wide the text is, in twentieths of a point. */
export function textWidth(orientation: Orientation): number {
  const { left, right } = marginOf(orientation);
  return (orientation === "landscape" ? A4.height : A4.width) - left - right;
}
