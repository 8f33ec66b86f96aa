import type { Address } from "../domain/sheet/address";
import type { Edit } from "../domain/sheet/edit";
import type { Page } from "../domain/sheet/page";
import { EditRefused } from "../workbook/edit-refused";
import { repeatedRows } from "../workbook/repeated-rows";
import { newSheetParts } from "./add-sheet";
import type { AttachedPart } from "./attached-part";
import { withoutCells } from "./calc-chain";
import { chartSplices } from "./chart-edits";
import type { Parts } from "./package";
import { PageFormats } from "./page-formats";
import { PartNames } from "./part-names";
import { readingPart } from "./problem";
import { readStrings, type WorkbookLayout } from "./read-workbook";
import { freeId } from "./relationships";
import { editSheet, type CellEntry, type EditContext, type SheetEdit } from "./sheet-editor";
import { applySplices, type Splice } from "./splice";
import { StyleSheet } from "./style-sheet";
import { readTables } from "./tables";
import { WorkbookEdits, type NameEdit } from "./workbook-edits";

/** What edits change in a package. */
export interface Plan {
  /** Splices by part; none of them is without effect. */
  readonly splices: ReadonlyMap<string, readonly Splice[]>;
  /** Each behind the part that leads to it. */
  readonly added: readonly AttachedPart[];
  readonly removed: readonly { readonly source: string; readonly part: string }[];
}

/** The edits of one sheet; `page` is what it begins with where it is a new one. */
interface SheetGroup {
  readonly added: { readonly page: Page; readonly relationshipId: string } | null;
  readonly edits: SheetEdit[];
}

type PlannedEdit = SheetEdit | NameEdit | Extract<Edit, { kind: "addSheet" }>;

/** Works out what edits of sheets change, and changes nothing. Throws EditRefused. */
export async function planEdits(
  parts: Parts,
  layout: WorkbookLayout,
  edits: readonly (Edit | CellEntry)[],
): Promise<Plan> {
  const ofSheets = edits.filter((edit) => edit.kind !== "remember" && edit.kind !== "forget");
  if (ofSheets.length === 0) return { splices: new Map(), added: [], removed: [] };
  return new Planner(parts, layout).plan(ofSheets);
}

class Planner {
  readonly #parts: Parts;
  readonly #layout: WorkbookLayout;
  readonly #splices = new Map<string, readonly Splice[]>();
  readonly #added: AttachedPart[] = [];
  readonly #lostFormulas = new Map<number, readonly Address[]>();

  constructor(parts: Parts, layout: WorkbookLayout) {
    this.#parts = parts;
    this.#layout = layout;
  }

  async plan(edits: readonly PlannedEdit[]): Promise<Plan> {
    const { part, stylesPart, mayAddSheets } = this.#layout;
    const stylesXml = stylesPart === null ? EMPTY_STYLES : await this.#parts.text(stylesPart);
    const styles = readingPart(stylesPart ?? "", () => new StyleSheet(stylesXml));
    const sharedStrings = await readStrings(this.#parts, this.#layout);
    const context = { sharedStrings, styles, formats: new PageFormats(styles) };
    const workbookXml = await this.#parts.text(part);
    const workbook = readingPart(part, () => new WorkbookEdits(workbookXml, mayAddSheets));
    const names = new PartNames(this.#parts, part);
    for (const [name, group] of this.#groups(edits, workbook)) {
      if (group.added === null) await this.#editSheet(name, group.edits, context);
      else {
        const sheet = { name, edits: group.edits, ...group.added };
        const { dialect } = workbook;
        const surroundings = { workbookPart: part, names, dialect, context: { ...context, tables: [] } };
        this.#added.push(...newSheetParts(sheet, surroundings));
      }
    }
    this.#splice(part, workbook.splices());
    if (stylesPart !== null) this.#splice(stylesPart, styles.splices());
    else if (styles.splices().length > 0)
      this.#addStyles(applySplices(stylesXml, styles.splices()).text, names);
    const removed = await this.#planCalculation();
    return { splices: this.#splices, added: this.#added, removed };
  }

  #groups(edits: readonly PlannedEdit[], workbook: WorkbookEdits): ReadonlyMap<string, SheetGroup> {
    const groups = new Map<string, SheetGroup>();
    const ids = new Set(this.#layout.relationships.map(({ id }) => id));
    for (const edit of edits) {
      if (edit.kind === "addSheet") {
        const relationshipId = freeId(ids);
        ids.add(relationshipId);
        workbook.addSheet(edit.sheet, relationshipId, repeatedRows(edit.page));
        groups.set(edit.sheet, { added: { page: edit.page, relationshipId }, edits: [] });
        continue;
      }
      if (edit.kind === "removeName") {
        workbook.removeName(edit.name);
        continue;
      }
      const isThere = this.#layout.sheets.some(({ name }) => name === edit.sheet);
      const group = groups.get(edit.sheet);
      if (group === undefined && !isThere) throw new EditRefused("unknownSheet", edit.sheet, null);
      if (edit.kind === "nameArea") {
        workbook.nameArea(edit);
        continue;
      }
      if (edit.kind === "moveRightEdge") workbook.moveRightEdge(edit.sheet, edit);
      if (group === undefined) groups.set(edit.sheet, { added: null, edits: [edit] });
      else group.edits.push(edit);
    }
    return groups;
  }

  async #editSheet(
    name: string,
    edits: readonly SheetEdit[],
    context: Omit<EditContext, "tables">,
  ): Promise<void> {
    const sheet = this.#layout.sheets.find((candidate) => candidate.name === name);
    if (sheet === undefined) throw new EditRefused("unknownSheet", name, null);
    const { part, id } = sheet;
    const tables = await readTables(this.#parts, part);
    const xml = await this.#parts.text(part);
    const edited = readingPart(part, () => editSheet(name, xml, edits, { ...context, tables }));
    const { splices, lostFormulas } = edited;
    if (lostFormulas.length > 0) this.#lostFormulas.set(id, lostFormulas);
    if (splices.some(({ start, end, text }) => xml.slice(start, end) !== text)) this.#splice(part, splices);
    for (const [index, edit] of edits.entries()) {
      if (edit.kind !== "changeChart" || isRepeated(edit, edits.slice(index + 1))) continue;
      const found = await chartSplices(this.#parts, part, edit, edited.content);
      for (const [chartPart, changes] of found) this.#splice(chartPart, changes);
    }
  }

  /** Takes cells that have no formula any more out of the order of calculation; gives that part where it is to be removed. */
  async #planCalculation(): Promise<Plan["removed"]> {
    const { part: source, relationships } = this.#layout;
    const part = relationships.find(({ type }) => type === "calcChain")?.target ?? null;
    if (part === null || this.#lostFormulas.size === 0 || !this.#parts.has(part)) return [];
    const xml = await this.#parts.text(part);
    const splices = readingPart(part, () => withoutCells(xml, this.#lostFormulas));
    if (splices === null) return [{ source, part }];
    this.#splice(part, splices);
    return [];
  }

  #splice(part: string, splices: readonly Splice[]): void {
    if (splices.length > 0) this.#splices.set(part, [...(this.#splices.get(part) ?? []), ...splices]);
  }

  #addStyles(xml: string, names: PartNames): void {
    const { part } = this.#layout;
    const usual = `${part.slice(0, part.lastIndexOf("/") + 1)}styles.xml`;
    this.#added.push({
      source: part,
      part: this.#parts.has(usual) ? names.free("styles") : usual,
      type: "styles",
      relationshipId: null,
      contentType: STYLES_TYPE,
      xml,
    });
  }
}

/** True where a later edit changes the same chart. */
function isRepeated({ chart }: Extract<Edit, { kind: "changeChart" }>, later: readonly SheetEdit[]): boolean {
  return later.some((edit) => edit.kind === "changeChart" && edit.chart.name === chart.name);
}

const STYLES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

const EMPTY_STYLES =
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n` +
  `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
  `<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>` +
  `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
  `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
  `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
  `<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>`;
