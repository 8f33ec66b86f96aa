import { openExcel } from "../../src/addin/open-excel";
import { reportChecked } from "../../src/domain/reporting/report-checked";
import { wordingIn } from "../../src/locales/wording";
import { checkWorkbook } from "../../src/workbook/check-workbook";
import { checkRequest } from "../workbook/check-request";
import { openWorkbook } from "../../src/xlsx/open-workbook";
import { ExcelHost } from "./excel-host";
import { modelOf } from "./from-snapshot";
import { cellOf, describeModel, emptyModel, putCell, type HostSheet } from "./model";
import { insertRows } from "./rearrange";
import { pressRibbon, standIn, type Surroundings } from "./office-page";
import { written } from "./written";

/** An Excel of ours around the add-in's page; the tests reach it as `excelOfOurs`. */
class ExcelInPage {
  readonly #host = new ExcelHost(emptyModel());
  #start: (surroundings: Surroundings) => void = () => undefined;
  /** Addresses of the dialogs that were opened. */
  readonly dialogs: string[] = [];
  readonly press = pressRibbon;

  constructor() {
    const surroundings = new Promise<Surroundings>((resolve) => {
      this.#start = resolve;
    });
    const respond = this.#host.respond.bind(this.#host);
    void standIn(surroundings, respond, (address) => this.dialogs.push(address));
  }

  /** Opens a workbook file, and lets the add-in know that Excel is there. */
  async open(file: string, surroundings: Surroundings): Promise<void> {
    const opened = await openWorkbook(Uint8Array.from(atob(file), (byte) => byte.charCodeAt(0)));
    if (!opened.ok) throw new Error(`cannot open: ${JSON.stringify(opened.problem)}`);
    Object.assign(this.#host.model, modelOf(await opened.workbook.read()));
    this.#start(surroundings);
  }

  /** Everything that a user could tell apart. */
  described(): string {
    return JSON.stringify(describeModel(this.#host.model));
  }

  /** Checks the sheet in front with the add-in's own seam and gives the report of its tables as JSON. */
  async report(): Promise<string> {
    const workbook = openExcel();
    const wording = wordingIn("zh-CN");
    const request = checkRequest({ sheet: await workbook.activeSheet() });
    const { tables } = await checkWorkbook(workbook, request, wording);
    return JSON.stringify(tables.map((table) => reportChecked(table, wording)));
  }

  /** The user puts an empty row above a row of the sheet in front. */
  insertRow(row: number): void {
    insertRows(this.#host.model, this.#front(), row);
  }

  /** The user types a text into a cell of the sheet in front. */
  type(row: number, column: number, value: string): void {
    const sheet = this.#front();
    putCell(sheet, row, column, { ...cellOf(sheet, row, column), content: { kind: "text", value } });
  }

  /** The user selects an area of the sheet in front. */
  select(address: string): void {
    this.#host.model.selected = address;
  }

  /** Names with what they refer to. */
  get names(): readonly string[] {
    return this.#host.model.names.map(({ name, formula }) => `${name} ${formula}`);
  }

  #front(): HostSheet {
    const { sheets, active } = this.#host.model;
    const sheet = sheets.find(({ name }) => name === active);
    if (sheet === undefined) throw new Error("no sheet in front");
    return sheet;
  }

  get askedAboutItself(): readonly string[] {
    return this.#host.askedAboutItself;
  }

  written(): readonly string[] {
    return written(this.#host.model);
  }

  get selected(): string {
    return `${this.#host.model.active}!${this.#host.model.selected}`;
  }
}

Reflect.set(window, "excelOfOurs", new ExcelInPage());
