import { readFileSync } from "node:fs";
import { parseAddress, type Address } from "../../src/domain/sheet/address";
import type { Edit } from "../../src/domain/sheet/edit";
import { cellAt, type Cell, type SheetSnapshot } from "../../src/domain/sheet/snapshot";
import { openWorkbook } from "../../src/xlsx/open-workbook";
import type { XlsxWorkbook } from "../../src/xlsx/xlsx-workbook";
import { partsOf, writeZip } from "./zip-file";

export const KANGBASHI = "samples/kangbashi-2020-blank.xlsx";
export const XILINHOT = "samples/xilinhot-2022-blank.xlsx";
export const RICH = "workbooks/rich.xlsm";
/** A sheet of conditional formats, one kind in each column, with frozen rows and columns. */
export const FORMATS = "workbooks/formats.xlsx";
/** The Kangbashi table as LibreOffice saves it, and with a namespace prefix on every element. */
export const LIBREOFFICE = "workbooks/libreoffice.xlsx";
export const PREFIXED = "workbooks/prefixed.xlsx";

export function fixture(path: string): Uint8Array {
  return new Uint8Array(readFileSync(`${__dirname}/../fixtures/${path}`));
}

export async function opened(bytes: Uint8Array): Promise<XlsxWorkbook> {
  const result = await openWorkbook(bytes);
  if (!result.ok) throw new Error(`cannot open: ${JSON.stringify(result.problem)}`);
  return result.workbook;
}

export async function firstSheet(workbook: XlsxWorkbook): Promise<SheetSnapshot> {
  const [sheet] = (await workbook.read()).sheets;
  if (sheet === undefined) throw new Error("no sheet");
  return sheet;
}

export function at(text: string): Address {
  const address = parseAddress(text);
  if (address === null) throw new Error(text);
  return address;
}

export function cell(sheet: SheetSnapshot, address: string): Cell | undefined {
  return cellAt(sheet, at(address));
}

export function write(sheet: string, address: string, text: string): Edit {
  return { kind: "writeText", sheet, at: at(address), text };
}

const LAST = { bottom: 36, right: 12 };

/** What a whole check and the user's word write into the Kangbashi table: a new column, texts, flags, a name and the memory. */
export function everyKindOfEdit(sheet: string): readonly Edit[] {
  const body = { top: 3, bottom: 36 };
  return [
    { kind: "styleColumn", sheet, column: 15, like: 14, header: { top: 2, bottom: 2 }, body, width: 24 },
    write(sheet, "O2", "差距分析"),
    write(sheet, "J3", "达标"),
    write(sheet, "J9", '=1+1 <&> "x"\n第二行'),
    write(sheet, "O40", "below the table"),
    {
      kind: "setFlags",
      sheet,
      flags: [
        { kind: "unmet", place: "name", token: "t1", areas: [{ top: 3, left: 4, bottom: 3, right: 5 }] },
        {
          kind: "pending",
          place: "evidence",
          token: "t1",
          areas: [{ top: 4, left: 9, bottom: 6, right: 9 }],
        },
      ],
    },
    { kind: "nameArea", name: "_EcoGap.Table1", sheet, area: { top: 2, left: 1, ...LAST } },
    { kind: "remember", memory: '{"version":1}' },
  ];
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/** A workbook of one sheet, `S`, with the children of its `worksheet` element given; other parts may be replaced. */
export function workbookOf(
  children: string,
  parts: Readonly<Record<string, string | Buffer>> = {},
): Uint8Array {
  const relationship = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  return writeZip({
    "[Content_Types].xml":
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>` +
      `<Override PartName="/xl/sheet.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships">${relationship("r1", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships">${relationship("r1", "worksheet", "sheet.xml")}</Relationships>`,
    "xl/sheet.xml": `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${children}</worksheet>`,
    ...parts,
  });
}

/** For `workbookOf`: a style sheet with these children. */
export function stylesPart(children: string): Readonly<Record<string, string>> {
  const relationship = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  return {
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships">${relationship("r1", "worksheet", "sheet.xml")}${relationship("r2", "styles", "styles.xml")}</Relationships>`,
    "xl/styles.xml": `<styleSheet xmlns="${MAIN}">${children}</styleSheet>`,
  };
}

/** The sheet part after edits, without what stands around `worksheet`. */
export async function edited(children: string, ...edits: readonly Edit[]): Promise<string> {
  const workbook = await opened(workbookOf(children));
  await workbook.apply(edits);
  const xml = partsOf(await workbook.save())["xl/sheet.xml"] ?? "";
  return xml.replace(/^<worksheet[^>]*>/, "").replace(/<\/worksheet>$/, "");
}
