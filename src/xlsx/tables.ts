import type { ListObject } from "../domain/sheet/snapshot";
import { readArea } from "./areas";
import type { Parts } from "./package";
import { MalformedPart, readingPart } from "./problem";
import { readRelationships } from "./relationships";
import { isMain, scanXml } from "./xml";
import { decodeText } from "./xml-text";

/** An Excel table and how many header rows it has. */
export interface TablePart extends ListObject {
  readonly headerRows: number;
}

/** The tables of a sheet, in the order of its relationships. Throws Unreadable. */
export async function readTables(parts: Parts, sheetPart: string): Promise<readonly TablePart[]> {
  const tables: TablePart[] = [];
  for (const { type, target } of await readRelationships(parts, sheetPart)) {
    if (type !== "table" || target === null) continue;
    const xml = await parts.text(target);
    tables.push(readingPart(target, () => readTable(xml)));
  }
  return tables;
}

function readTable(xml: string): TablePart {
  const found: TablePart[] = [];
  scanXml(xml, {
    open: (element) => {
      if (element.depth > 0 || element.local !== "table" || !isMain(element)) return;
      const { displayName, name, ref, headerRowCount } = element.attributes;
      found.push({
        name: decodeText(displayName ?? name ?? ""),
        area: readArea(ref ?? ""),
        headerRows: Number(headerRowCount ?? 1),
      });
    },
  });
  const table = found[0];
  if (table === undefined) throw new MalformedPart("no table");
  return table;
}
