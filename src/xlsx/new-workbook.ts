import type { Edit } from "../domain/sheet/edit";
import { attachPart } from "./attached-part";
import { CONTENT_TYPES_PART } from "./content-types";
import { LIMITS } from "./limits";
import { Package } from "./package";
import { planEdits } from "./plan";
import type { WorkbookLayout } from "./read-workbook";
import { relationshipsPart } from "./relationships";
import { applySplices } from "./splice";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const DECLARATION = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const WORKBOOK_PART = "xl/workbook.xml";

/** An archive without files: the end record alone. */
const EMPTY_ARCHIVE = Uint8Array.from({ length: 22 }, (_, index) => [0x50, 0x4b, 0x05, 0x06][index] ?? 0);

/** The parts of a workbook that has no sheet yet. */
const PARTS: readonly (readonly [string, string])[] = [
  [
    CONTENT_TYPES_PART,
    `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">` +
      `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/>` +
      `<Override PartName="/${WORKBOOK_PART}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
  ],
  [
    relationshipsPart(""),
    `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">` +
      `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="${WORKBOOK_PART}"/></Relationships>`,
  ],
  [WORKBOOK_PART, `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets></sheets></workbook>`],
];

const LAYOUT: WorkbookLayout = {
  part: WORKBOOK_PART,
  relationships: [],
  stylesPart: null,
  sharedStringsPart: null,
  sheets: [],
  otherSheets: [],
  mayAddSheets: true,
  calculation: "automatic",
  dates1904: false,
  names: new Map(),
  ownNames: [],
};

/** A workbook of these sheets, at least one, as an .xlsx file: the same sheets always give the same bytes. */
export async function newWorkbook(
  sheets: readonly Extract<Edit, { kind: "addSheet" }>[],
): Promise<Uint8Array> {
  const content = await Package.open(EMPTY_ARCHIVE, LIMITS);
  const draft = content.draft();
  for (const [part, xml] of PARTS) draft.put(part, xml);
  const { splices, added } = await planEdits(draft, LAYOUT, sheets);
  for (const [part, changes] of splices) draft.put(part, applySplices(await draft.text(part), changes).text);
  for (const part of added) await attachPart(draft, part);
  await draft.commit();
  return content.save();
}
