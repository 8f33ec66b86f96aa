import { scanXml } from "./xml";

/** The colours that a file names by index unless it brings its own (ECMA-376 part 1, 18.8.27); 0–7 are 8–15 again. */
const INDEXED = (
  "000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF" +
  "8000000080000000808080008000800080 80C0C0C08080809999FF993366FFFFCCCCFFFF660066FF80800066CCCCCCFF" +
  "000080FF00FFFFFF0000FFFF8000808000000080800000FF00CCFFCCFFFFCCFFCCFFFF9999CCFFFF99CCCC99FFFFCC99" +
  "3366FF33CCCC99CC00FFCC00FF9900FF6600666699969696003366339966003300333300993300993366333399333333"
).replaceAll(" ", "");
const FIRST_OF_INDEXED = 8;

/** Theme colours in the order in which cells count them: a theme lists dark before light, cells the other way round. */
const THEME_ORDER = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];

/** The colours of Office's own theme, for a file without one. */
const OFFICE_THEME: Readonly<Record<string, string>> = {
  lt1: "FFFFFF",
  dk1: "000000",
  lt2: "E7E6E6",
  dk2: "44546A",
  accent1: "4472C4",
  accent2: "ED7D31",
  accent3: "A5A5A5",
  accent4: "FFC000",
  accent5: "5B9BD5",
  accent6: "70AD47",
  hlink: "0563C1",
  folHlink: "954F72",
};

/** The colours of a theme, as cells count them; `xml` is the theme part, or null where there is none. */
export function readTheme(xml: string | null): readonly string[] {
  const found = new Map(Object.entries(OFFICE_THEME));
  if (xml !== null) {
    scanXml(xml, {
      open: ({ local, attributes, parent }) => {
        if (parent?.parent?.local !== "clrScheme") return;
        const colour = local === "sysClr" ? attributes["lastClr"] : attributes["val"];
        if (colour !== undefined && /^[\dA-Fa-f]{6}$/.test(colour)) found.set(parent.local, colour);
      },
    });
  }
  return THEME_ORDER.map((name) => found.get(name) ?? "000000");
}

/** The colour that an element's attributes name (CT_Color, 18.8.3); null for none and for the system's. */
export function readColour(
  attributes: Readonly<Record<string, string>>,
  theme: readonly string[],
): string | null {
  const { rgb, theme: ofTheme, indexed, tint } = attributes;
  const base =
    rgb === undefined ? (ofTheme === undefined ? byIndex(indexed) : theme[Number(ofTheme)]) : rgb.slice(-6);
  if (base === undefined || !/^[\dA-Fa-f]{6}$/.test(base)) return null;
  return tinted(base, Number(tint ?? 0)).toUpperCase();
}

function byIndex(indexed: string | undefined): string | undefined {
  if (indexed === undefined) return undefined;
  const index = Number(indexed);
  const place = (index < FIRST_OF_INDEXED ? index : index - FIRST_OF_INDEXED) * 6;
  return INDEXED.slice(place, place + 6);
}

/** Lightens (above 0) or darkens a colour by its lightness in the HSL model (18.8.19). */
function tinted(colour: string, tint: number): string {
  if (tint === 0 || Number.isNaN(tint)) return colour;
  const channels = [0, 2, 4].map((start) => parseInt(colour.slice(start, start + 2), 16) / 255);
  const high = Math.max(...channels);
  const low = Math.min(...channels);
  const lightness = (high + low) / 2;
  const wanted = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  const reach = (of: number): number => 1 - Math.abs(2 * of - 1);
  const scale = reach(lightness) === 0 ? 0 : reach(wanted) / reach(lightness);
  return channels
    .map((channel) => Math.round((wanted + (channel - lightness) * scale) * 255))
    .map((channel) => Math.min(255, Math.max(0, channel)).toString(16).padStart(2, "0"))
    .join("");
}
