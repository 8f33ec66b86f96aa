import type { CSSProperties } from "react";
import type { CellContent } from "../../domain/sheet/snapshot";
import type { CellLook, EdgeLook } from "../../xlsx/look";

const GRID_LINE = "1px solid #e1e1e1";
/** Faces that stand in for the Chinese ones of Windows where they are not installed. */
const FALLBACK = `"Microsoft YaHei", "PingFang SC", "Noto Sans SC", "Noto Sans CJK SC", sans-serif`;
const INDENT_PIXELS = 9;

/** How many pixels wide, and of which CSS style, the lines of a border are. */
const EDGES: Readonly<Record<string, string>> = {
  thin: "1px solid",
  hair: "1px dotted",
  dotted: "1px dotted",
  dashed: "1px dashed",
  dashDot: "1px dashed",
  dashDotDot: "1px dashed",
  medium: "2px solid",
  mediumDashed: "2px dashed",
  mediumDashDot: "2px dashed",
  mediumDashDotDot: "2px dashed",
  slantDashDot: "2px dashed",
  thick: "3px solid",
  double: "3px double",
};

export interface CellEdges {
  readonly right: EdgeLook | null;
  readonly bottom: EdgeLook | null;
}

/** What decides how a cell is drawn. */
export interface CellDrawing {
  readonly look: CellLook;
  readonly edges: CellEdges;
  readonly gridLines: boolean;
  readonly kind: CellContent["kind"] | null;
  /** Of the number format, as `#rrggbb`. */
  readonly colour: string | null;
  /** Of a conditional format: a share of the cell's width, filled from the left. */
  readonly bar: { readonly colour: string; readonly share: number } | null;
  /** The text may run on over the cells beside it. */
  readonly overflows: boolean;
}

/** The CSS of a cell. Numbers never break, and show their last digit. */
export function cellCss({
  look,
  edges,
  gridLines,
  kind,
  colour,
  bar,
  overflows,
}: CellDrawing): CSSProperties {
  const { font, alignment, fill } = look;
  const own = font.colour === null ? null : `#${font.colour}`;
  const line = !gridLines ? "1px solid #ffffff" : fill === null ? GRID_LINE : `1px solid #${fill}`;
  const lines = [font.underline ? "underline" : "", font.strike ? "line-through" : ""]
    .filter(Boolean)
    .join(" ");
  return {
    fontFamily: font.name === null ? FALLBACK : `"${font.name.replaceAll('"', "")}", ${FALLBACK}`,
    fontSize: `${font.size}pt`,
    fontWeight: font.bold ? 700 : 400,
    fontStyle: font.italic ? "italic" : "normal",
    textDecoration: lines === "" ? "none" : lines,
    color: colour ?? own ?? "#000000",
    backgroundColor: fill === null ? "#ffffff" : `#${fill}`,
    borderRight: edgeCss(edges.right) ?? line,
    borderBottom: edgeCss(edges.bottom) ?? line,
    textAlign: textAlign(alignment.horizontal, kind),
    verticalAlign: verticalAlign(alignment.vertical),
    whiteSpace: kind !== "number" && wraps(look) ? "pre-wrap" : "pre",
    overflow: overflows || kind === "number" ? "visible" : "hidden",
    ...barCss(bar),
    ...indentCss(look),
    ...rotationCss(alignment.rotation),
  };
}

function wraps({ alignment: { wrap, horizontal } }: CellLook): boolean {
  return wrap || horizontal === "justify";
}

function edgeCss(edge: EdgeLook | null): string | null {
  if (edge === null) return null;
  return `${EDGES[edge.style] ?? "1px solid"} #${edge.colour ?? "000000"}`;
}

function textAlign(horizontal: string, kind: CellDrawing["kind"]): NonNullable<CSSProperties["textAlign"]> {
  switch (horizontal) {
    case "left":
    case "right":
    case "justify":
      return horizontal;
    case "center":
    case "centerContinuous":
    case "distributed":
      return "center";
    default:
      if (kind === "number") return "right";
      return kind === "boolean" || kind === "error" ? "center" : "left";
  }
}

function verticalAlign(vertical: string): NonNullable<CSSProperties["verticalAlign"]> {
  if (vertical === "top") return "top";
  return vertical === "bottom" ? "bottom" : "middle";
}

function barCss(bar: CellDrawing["bar"]): CSSProperties {
  if (bar === null) return {};
  const colour = `#${bar.colour}`;
  return {
    backgroundImage: `linear-gradient(to right, ${colour}, ${colour})`,
    backgroundSize: `${(bar.share * 100).toFixed(1)}% 100%`,
    backgroundRepeat: "no-repeat",
  };
}

function indentCss({ alignment: { horizontal, indent } }: CellLook): CSSProperties {
  if (indent === 0) return {};
  const padding = `${3 + indent * INDENT_PIXELS}px`;
  return horizontal === "right" ? { paddingRight: padding } : { paddingLeft: padding };
}

/** Letters below each other, and lines turned by a right angle; other angles are shown level. */
function rotationCss(rotation: number): CSSProperties {
  if (rotation === 255) return { writingMode: "vertical-rl", textOrientation: "upright" };
  if (rotation === 180) return { writingMode: "vertical-rl" };
  return rotation === 90 ? { writingMode: "sideways-lr" } : {};
}
