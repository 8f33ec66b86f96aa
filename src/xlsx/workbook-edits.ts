import { EditRefused } from "../workbook/edit-refused";
import { dialectOf, type Dialect } from "./dialect";
import { movePrintArea, type EdgeMove } from "./right-edge";
import { insertionPoint } from "./schema-order";
import { quoteSheet } from "./sheet-reference";
import type { Splice } from "./splice";
import { asOpening, qualified } from "./tag";
import { outlineWorkbook, WORKBOOK_ORDER, type WorkbookOutline } from "./workbook-outline";
import { encodeText, escapeXml } from "./xml-text";

/** What Excel forbids in the name of a sheet: certain characters, controls, an apostrophe at either end, and one word. */
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\\/?*:[\]\u0000-\u001F\uFFFE\uFFFF]|^'|'$|^history$/iu;
const MAX_NAME = 31;

/** Changes to the workbook part: its list of sheets and its defined names. */
export class WorkbookEdits {
  readonly #outline: WorkbookOutline;
  readonly #mayAddSheets: boolean;
  readonly #sheets: string[] = [];
  readonly #names: string[] = [];
  readonly #formulas = new Map<number, string>();
  #lastId: number;

  /** Throws MalformedPart. */
  constructor(xml: string, mayAddSheets: boolean) {
    this.#outline = outlineWorkbook(xml);
    this.#mayAddSheets = mayAddSheets;
    this.#lastId = Math.max(0, ...this.#outline.sheets.map(({ id }) => id));
    this.#taken = new Set(this.#outline.sheets.map(({ name }) => name.toLowerCase()));
  }

  readonly #taken: Set<string>;

  get dialect(): Dialect {
    return dialectOf(this.#outline.namespace);
  }

  /** Throws EditRefused, and an Error for a name that Excel forbids. */
  addSheet(name: string, relationshipId: string, printTitles: number): void {
    if (name === "" || name.length > MAX_NAME || FORBIDDEN.test(name)) throw new Error(`sheet name: ${name}`);
    if (!this.#mayAddSheets) throw new EditRefused("structureProtected", name, null);
    if (this.#taken.has(name.toLowerCase())) throw new EditRefused("sheetExists", name, null);
    this.#taken.add(name.toLowerCase());
    const { prefix, relationshipPrefix, sheets } = this.#outline;
    const id =
      relationshipPrefix === null
        ? `r:id="${relationshipId}" xmlns:r="${this.dialect.relationships}"`
        : `${relationshipPrefix}:id="${relationshipId}"`;
    const index = sheets.length + this.#sheets.length;
    this.#sheets.push(
      `<${qualified(prefix, "sheet")} name="${encodeText(name)}" sheetId="${++this.#lastId}" ${id}/>`,
    );
    if (printTitles === 0) return;
    const tag = qualified(prefix, "definedName");
    const rows = `${quoteSheet(name)}!$1:$${printTitles}`;
    this.#names.push(`<${tag} name="_xlnm.Print_Titles" localSheetId="${index}">${escapeXml(rows)}</${tag}>`);
  }

  /** Moves the right edge of the print area of a sheet that the workbook has. */
  moveRightEdge(sheet: string, move: EdgeMove): void {
    const index = this.#outline.sheets.findIndex(({ name }) => name === sheet);
    for (const [place, { name, sheet: of, formula }] of this.#outline.names.entries()) {
      if (of !== index || name.toLowerCase() !== "_xlnm.print_area") continue;
      this.#formulas.set(place, movePrintArea(this.#formulas.get(place) ?? formula, move));
    }
  }

  splices(): readonly Splice[] {
    const { children, names } = this.#outline;
    const list = children.find(({ local }) => local === "sheets");
    const end = list?.closeStart ?? 0;
    const sheets = this.#sheets.length === 0 ? [] : [{ start: end, end, text: this.#sheets.join("") }];
    const moved = names.flatMap(({ openEnd, closeStart, formula }, place) => {
      const wanted = this.#formulas.get(place) ?? formula;
      return wanted === formula ? [] : [{ start: openEnd, end: closeStart, text: escapeXml(wanted) }];
    });
    return [...sheets, ...moved, ...this.#nameSplices()];
  }

  #nameSplices(): readonly Splice[] {
    if (this.#names.length === 0) return [];
    const { xml, children, prefix, rootOpenEnd } = this.#outline;
    const tag = qualified(prefix, "definedNames");
    const inner = this.#names.join("");
    const list = children.find(({ local }) => local === "definedNames");
    if (list === undefined) {
      const place = insertionPoint(children, "definedNames", WORKBOOK_ORDER) ?? rootOpenEnd;
      return [{ start: place, end: place, text: `<${tag}>${inner}</${tag}>` }];
    }
    if (list.openEnd === list.end) {
      const opening = asOpening(xml.slice(list.start, list.openEnd));
      return [{ start: list.start, end: list.end, text: `${opening}${inner}</${tag}>` }];
    }
    return [{ start: list.closeStart, end: list.closeStart, text: inner }];
  }
}
