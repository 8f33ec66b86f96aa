import type { PageStyle } from "../domain/sheet/page";

/** How a cell of a sheet of ours looks. Colours are RRGGBB; what is null is as in a cell that was never touched. */
export interface PageLook {
  readonly bold: boolean;
  readonly underlined: boolean;
  /** In points. */
  readonly size: number | null;
  readonly colour: string | null;
  readonly fill: string | null;
  readonly horizontal: "left" | "center" | null;
  readonly vertical: "center" | null;
  readonly wraps: boolean;
  /** Thin black lines on all four sides. */
  readonly lined: boolean;
  /** In its en-US spelling. */
  readonly numberFormat: string;
}

const PLAIN: PageLook = {
  bold: false,
  underlined: false,
  size: null,
  colour: null,
  fill: null,
  horizontal: null,
  vertical: null,
  wraps: false,
  lined: false,
  numberFormat: "General",
};

const LINED: PageLook = { ...PLAIN, vertical: "center", wraps: true, lined: true };
const COUNT: PageLook = { ...LINED, horizontal: "center", wraps: false, numberFormat: "0" };

export const PAGE_LOOKS: Readonly<Record<PageStyle, PageLook>> = {
  title: { ...PLAIN, bold: true, size: 16, horizontal: "center", vertical: "center" },
  note: { ...PLAIN, size: 9, colour: "595959", horizontal: "left", vertical: "center", wraps: true },
  caption: { ...PLAIN, bold: true, size: 12, horizontal: "left", vertical: "center" },
  head: { ...LINED, bold: true, fill: "DDEBF7", horizontal: "center" },
  text: { ...LINED, horizontal: "left" },
  link: { ...LINED, underlined: true, colour: "0563C1", horizontal: "left" },
  count: COUNT,
  figure: { ...COUNT, numberFormat: "General" },
  share: { ...COUNT, numberFormat: "0%" },
  total: { ...COUNT, bold: true, fill: "F2F2F2" },
  plain: PLAIN,
};
