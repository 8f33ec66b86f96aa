import { formatCode } from "./number-formats";
import { decodeText } from "./xml-text";
import { isMain, readBoolean, scanXml } from "./xml";

/** What reading needs of a cell format (an `xf` of `cellXfs`). */
export interface CellStyle {
  readonly format: string;
  readonly locked: boolean;
}

/** The formats that cells name by their `s` attribute, in order. */
export function readStyles(xml: string): readonly CellStyle[] {
  const custom = new Map<number, string>();
  const formats: { id: number; locked: boolean }[] = [];
  scanXml(xml, {
    open: (element) => {
      const { local, attributes, parent, depth } = element;
      if (!isMain(element)) return;
      if (local === "numFmt" && parent?.local === "numFmts" && depth === 2) {
        custom.set(Number(attributes["numFmtId"]), decodeText(attributes["formatCode"] ?? ""));
      }
      if (local === "xf" && parent?.local === "cellXfs") {
        formats.push({ id: Number(attributes["numFmtId"] ?? 0), locked: true });
      }
      if (local === "protection" && parent?.parent?.local === "cellXfs") {
        const format = formats.at(-1);
        if (format !== undefined) format.locked = readBoolean(attributes["locked"], true);
      }
    },
  });
  return formats.map(({ id, locked }) => ({ format: formatCode(id, custom), locked }));
}

/** How a cell looks whose style the file does not describe. */
export const DEFAULT_STYLE: CellStyle = { format: "General", locked: true };
