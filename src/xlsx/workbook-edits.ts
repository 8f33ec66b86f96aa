import type { Edit } from "../domain/sheet/edit";
import { absoluteReference, quoteSheet } from "../workbook/absolute-reference";
import { EditRefused } from "../workbook/edit-refused";
import { dialectOf, type Dialect } from "./dialect";
import { movePrintArea, type EdgeMove } from "./right-edge";
import { insertionPoint } from "./schema-order";
import { plainReference } from "./sheet-reference";
import type { Splice } from "./splice";
import { asOpening, qualified } from "./tag";
import { outlineWorkbook, WORKBOOK_ORDER, type WorkbookOutline } from "./workbook-outline";
import { decodeText, encodeText, escapeXml } from "./xml-text";

/** What Excel forbids in the name of a sheet: certain characters, controls, an apostrophe at either end, and one word. */
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\\/?*:[\]\u0000-\u001F\uFFFE\uFFFF]|^'|'$|^history$/iu;
const MAX_NAME = 31;

/** An edit of a name of ours. */
export type NameEdit = Extract<Edit, { readonly kind: "nameArea" | "removeName" }>;

/** Changes to the workbook part: its list of sheets and its defined names. */
export class WorkbookEdits {
  readonly #outline: WorkbookOutline;
  readonly #mayAddSheets: boolean;
  readonly #sheets: string[] = [];
  readonly #names: string[] = [];
  readonly #formulas = new Map<number, string>();
  /** Places of names that go. */
  readonly #removed = new Set<number>();
  /** Names that are added, by their elements. */
  readonly #added = new Map<string, string>();
  #lastId: number;

  /** Throws MalformedPart. */
  constructor(xml: string, mayAddSheets: boolean) {
    this.#outline = outlineWorkbook(xml);
    this.#mayAddSheets = mayAddSheets;
    this.#lastId = this.#outline.sheets.reduce((last, { id }) => Math.max(last, id), 0);
    this.#taken = new Set(this.#outline.sheets.map(({ name }) => name.toLowerCase()));
  }

  readonly #taken: Set<string>;

  get dialect(): Dialect {
    return dialectOf(this.#outline.namespace);
  }

  /** Throws EditRefused, and an Error for a name that Excel forbids. */
  addSheet(name: string, relationshipId: string, printTitles: string | null): void {
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
    if (printTitles === null) return;
    const tag = qualified(prefix, "definedName");
    const rows = `${quoteSheet(name)}!${printTitles}`;
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

  /** Lets a name of the whole workbook, which no list shows, refer to an area; one that does so already stays as it is. */
  nameArea({ name, sheet, area }: Extract<NameEdit, { kind: "nameArea" }>): void {
    const reference = absoluteReference(sheet, area);
    const place = this.#placeOf(name);
    if (place >= 0) {
      this.#removed.delete(place);
      const formula = this.#outline.names[place]?.formula ?? "";
      const isSo = plainReference(decodeText(formula)) === plainReference(reference);
      this.#formulas.set(place, isSo ? formula : reference);
      return;
    }
    const tag = qualified(this.#outline.prefix, "definedName");
    const text = escapeXml(reference);
    this.#added.set(name.toLowerCase(), `<${tag} name="${encodeText(name)}" hidden="1">${text}</${tag}>`);
  }

  removeName(name: string): void {
    this.#added.delete(name.toLowerCase());
    const place = this.#placeOf(name);
    if (place >= 0) this.#removed.add(place);
  }

  #placeOf(wanted: string): number {
    return this.#outline.names.findIndex(
      ({ name, sheet }) => sheet === null && name.toLowerCase() === wanted.toLowerCase(),
    );
  }

  splices(): readonly Splice[] {
    const { children, names } = this.#outline;
    const list = children.find(({ local }) => local === "sheets");
    const end = list?.closeStart ?? 0;
    const sheets = this.#sheets.length === 0 ? [] : [{ start: end, end, text: this.#sheets.join("") }];
    const moved = names.flatMap(({ openEnd, closeStart, formula }, place) => {
      const wanted = this.#formulas.get(place) ?? formula;
      if (this.#removed.has(place)) return [];
      return wanted === formula ? [] : [{ start: openEnd, end: closeStart, text: escapeXml(wanted) }];
    });
    return [...sheets, ...moved, ...this.#nameSplices()];
  }

  #nameSplices(): readonly Splice[] {
    const { xml, children, prefix, rootOpenEnd, names } = this.#outline;
    const tag = qualified(prefix, "definedNames");
    const inner = [...this.#names, ...this.#added.values()].join("");
    const list = children.find(({ local }) => local === "definedNames");
    const gone = names.filter((_, place) => this.#removed.has(place));
    if (inner === "" && gone.length === names.length && list !== undefined && gone.length > 0)
      return [{ start: list.start, end: list.end, text: "" }];
    const removals = gone.map(({ start, end }) => ({ start, end, text: "" }));
    if (inner === "") return removals;
    if (list === undefined) {
      const place = insertionPoint(children, "definedNames", WORKBOOK_ORDER) ?? rootOpenEnd;
      return [{ start: place, end: place, text: `<${tag}>${inner}</${tag}>` }];
    }
    if (list.openEnd === list.end) {
      const opening = asOpening(xml.slice(list.start, list.openEnd));
      return [{ start: list.start, end: list.end, text: `${opening}${inner}</${tag}>` }];
    }
    return [...removals, { start: list.closeStart, end: list.closeStart, text: inner }];
  }
}
