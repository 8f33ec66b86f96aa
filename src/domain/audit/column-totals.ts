import Big from "big.js";
import { findingAt, type Finding } from "../judging/finding";
import { formatMeaning } from "../reading/number-format";
import { normaliseText, onOneLine } from "../reading/normalise";
import { decimalOf, decimalText, wholeQuantity } from "../reading/quantity";
import { contains, formatAddress, type Area } from "../sheet/address";
import type { Cell, SheetSnapshot } from "../sheet/snapshot";

const TOTAL = /^[\u4e00-\u9fff]{0,6}(?:合计|总计|共计|小计)(?:\([^()]*\))?:?$/u;
/** 其中: what follows is part of a row above it, and how many rows it is cannot be told. */
const OF_WHICH = "其中";
const PLACEHOLDER = /^[-—/\\]*$/u;
/** Figures that do not add up by their nature: shares, rates, densities, extremes, levels, ranks, numbers of rows, years. */
const NOT_ADDITIVE =
  /率|比|均|指数|系数|浓度|强度|密度|占|单价|亩产|单产|增速|增幅|最[大小高低]|峰值|得分|评分|水位|高程|[气水]温|温度|排名|名次|等级|序号|编号|年份|年限|时间|%|\//u;

/** A column of a block of rows while its figures are added up from the top. */
interface Column {
  header: string;
  /** Null until the first figure, and again once something stands there that cannot be added. */
  state: "header" | "adding" | "given up";
  /** All figures, those since the last total, the totals themselves, all without the totals' rows. */
  all: Big;
  sinceTotal: Big;
  totals: Big;
  count: number;
  /** The most decimal places of any figure added. */
  places: number;
  /** A total that stands above its rows. */
  above: { readonly row: number; readonly value: Big } | null;
}

function decimalPlaces(number: Big): number {
  return decimalText(number).split(".")[1]?.length ?? 0;
}

/** The number of a cell; "blank" for nothing in it, "words" for what is no number. */
function figureOf(cell: Cell | undefined): Big | "blank" | "words" {
  const content = cell?.content ?? null;
  if (content === null) return (cell?.formula ?? null) === null ? "blank" : "words";
  if (content.kind === "number") {
    const { percent, date } = formatMeaning(cell?.format ?? "General");
    return percent || date ? "words" : decimalOf(content.value);
  }
  if (content.kind !== "text") return "words";
  const text = normaliseText(content.value);
  if (PLACEHOLDER.test(text)) return "blank";
  const quantity = wholeQuantity(text);
  return quantity?.operator === null ? quantity.number : "words";
}

function textOf(cell: Cell | undefined): string {
  return cell?.content?.kind === "text" ? normaliseText(cell.content.value) : "";
}

/** Agrees at the precision shown, and where parts are rounded each by itself, within what that can come to. */
function agrees(stated: Big, sum: Big, { count, places }: Column): boolean {
  const shown = decimalPlaces(stated);
  if ([Big.roundHalfUp, Big.roundDown].some((mode) => sum.round(shown, mode).eq(stated))) return true;
  if (places === 0) return false;
  const slack = new Big(count + 1).times("0.5").times(new Big(10).pow(-places));
  return sum.minus(stated).abs().lte(slack);
}

function isYear(number: Big): boolean {
  return number.gte(1990) && number.lte(2100) && decimalPlaces(number) === 0;
}

/** Adds up the columns of one block of rows, top to bottom, and compares each total with what stands over it. */
class BlockAdder {
  readonly findings: Finding[] = [];
  readonly #sheet: SheetSnapshot;
  readonly #named: string | null;
  readonly #columns = new Map<number, Column>();

  /** `named` is the sheet's name where the findings are told with another sheet's table. */
  constructor(sheet: SheetSnapshot, named: string | null) {
    this.#sheet = sheet;
    this.#named = named;
  }

  #column(column: number): Column {
    const known = this.#columns.get(column);
    if (known !== undefined) return known;
    const zero = new Big(0);
    const fresh: Column = {
      header: "",
      state: "header",
      all: zero,
      sinceTotal: zero,
      totals: zero,
      count: 0,
      places: 0,
      above: null,
    };
    this.#columns.set(column, fresh);
    return fresh;
  }

  take(row: number): void {
    const cells = [...(this.#sheet.rows[row] ?? []).entries()].filter(([, cell]) => cell !== undefined);
    const label = cells.find(([, cell]) => TOTAL.test(textOf(cell)))?.[0] ?? null;
    if (cells.some(([, cell]) => textOf(cell).startsWith(OF_WHICH))) this.#giveUp();
    const figures = cells.flatMap(([column, cell]) => {
      const figure = figureOf(cell);
      return typeof figure === "string" ? [] : [{ column, figure }];
    });
    if (figures.length === 0 && cells.length === 1 && this.#columns.size > 1) return;
    const years = figures.length > 0 && figures.every(({ figure }) => isYear(figure));
    for (const [column, cell] of cells) {
      const state = this.#column(column);
      const figure = figureOf(cell);
      if (figure === "blank") continue;
      if (figure === "words" || (years && state.state === "header")) this.#word(state, cell);
      else if (label !== null && column > label) this.#total(state, { row, column, value: figure, cell });
      else if (label === null) this.#add(state, figure);
    }
  }

  #giveUp(): void {
    for (const column of this.#columns.values()) column.state = "given up";
  }

  #word(column: Column, cell: Cell | undefined): void {
    if (column.state === "header") column.header += onOneLine(textOf(cell));
    else column.state = "given up";
  }

  #add(column: Column, figure: Big): void {
    if (column.state === "header") column.state = "adding";
    column.all = column.all.plus(figure);
    column.sinceTotal = column.sinceTotal.plus(figure);
    column.count++;
    column.places = Math.max(column.places, decimalPlaces(figure));
  }

  #total(
    column: Column,
    total: {
      readonly row: number;
      readonly column: number;
      readonly value: Big;
      readonly cell: Cell | undefined;
    },
  ): void {
    if (column.count === 0) {
      column.above = { row: total.row, value: total.value };
      return;
    }
    const { all, sinceTotal, totals } = column;
    // The last of these is a table whose group rows hold figures too, so that all is counted twice.
    const sums = [all, sinceTotal, totals, totals.plus(sinceTotal), all.div(2)];
    const skipsHidden = /^(?:SUBTOTAL|AGGREGATE)\(/iu.test(total.cell?.formula ?? "");
    const unsure = skipsHidden && this.#sheet.hiddenRows.size > 0;
    if (!unsure && !sums.some((sum) => agrees(total.value, sum, column)))
      this.#report(column, total, totals.eq(0) ? all : sinceTotal);
    column.totals = totals.plus(total.value);
    column.sinceTotal = new Big(0);
  }

  #report(
    { header, state, count }: Column,
    { row, column, value }: { readonly row: number; readonly column: number; readonly value: Big },
    counted: Big,
  ): void {
    if (state === "given up" || count < 2 || NOT_ADDITIVE.test(header)) return;
    const params = {
      of: "column" as const,
      what: header,
      stated: decimalText(value),
      counted: decimalText(counted),
    };
    const cell = formatAddress({ row, column });
    this.findings.push(findingAt({ code: "totalMismatch", params }, row, cell, this.#named));
  }

  /** The block's end: totals that stand above their rows are compared now. */
  end(): void {
    for (const [column, state] of this.#columns) {
      if (
        state.above === null ||
        [state.all, state.all.div(2)].some((sum) => agrees(state.above?.value ?? sum, sum, state))
      )
        continue;
      this.#report(state, { ...state.above, column }, state.all);
    }
  }
}

/**
 * Totals in the plain tables of a sheet (合计, 总计, 小计) that the figures of their column do not add up to. Rows inside
 * `tables` are left out: the figures of an indicator table are no parts of a whole. Linear in the number of cells.
 */
export function auditColumnTotals(
  sheet: SheetSnapshot,
  tables: readonly Area[],
  named: string | null,
): readonly Finding[] {
  const { used } = sheet;
  if (used === null) return [];
  const blocks: (readonly Finding[])[] = [];
  let block: BlockAdder | null = null;
  const close = (): void => {
    block?.end();
    if (block !== null) blocks.push(block.findings);
    block = null;
  };
  for (let row = used.top; row <= used.bottom + 1; row++) {
    const filled = sheet.rows[row]?.some((cell) => cell !== undefined) === true;
    const inTable = tables.some((area) => contains(area, { row, column: area.left }));
    if (!filled || inTable) {
      close();
      continue;
    }
    block ??= new BlockAdder(sheet, named);
    block.take(row);
  }
  return blocks.flat();
}
