import { findingIn, type CountedThing, type Finding } from "../judging/finding";
import { normaliseText } from "../reading/normalise";
import { cellAt } from "../sheet/snapshot";
import type { TableContext } from "../judging/row-evidence";
import type { IndicatorTable, Property, TableCell } from "../table/table";
import type { TableAuditor } from "./auditor";

/** A number of indicators that the sheet states. */
interface Statement {
  readonly of: CountedThing;
  readonly count: number;
  readonly text: string;
}

const NUMBER = "(\\d{1,4}|[一二三四五六七八九十]{1,3})";
const ITEMS = "(?:项|个)(?:评价|考核|建设|具体)?(?:指标)?";
/** 共28项, 本表共计28项指标; what else stands before 共 counts something else (国家标准共43项). */
const COUNTED = new RegExp(
  `^(?:本表|全表|表中|以上|上述|评价|考核|建设|主要|指标体系|指标|其中)*(?:共有?|共计|合计|总计|总共|总数为?)${NUMBER}${ITEMS}$`,
  "u",
);
/** 28项, 28项指标: a count of this table only in its title or in a total row. */
const BARE = new RegExp(`^${NUMBER}${ITEMS}$`, "u");
const OF_PROPERTY = new RegExp(
  `^(?:其中)?(约束|参考|指导|预期)性(?:指标)?(?:共有?|共计|有|为)?${NUMBER}${ITEMS}$`,
  "u",
);
const BEFORE_PROPERTY = new RegExp(`^(?:其中)?${NUMBER}(?:项|个)为?(约束|参考|指导|预期)性(?:指标)?$`, "u");
const TOTAL_LABEL = /^(?:合计|总计|共计|小计|总数):?$/u;

const PROPERTIES: Readonly<Record<string, Property>> = {
  约束: "binding",
  参考: "reference",
  指导: "reference",
  预期: "anticipatory",
};

const DIGITS = "一二三四五六七八九";

/** 28, 二十八, 十二; null for what is no number below 100 in characters. */
function numberOf(text: string): number | null {
  if (/^\d+$/u.test(text)) return Number(text);
  const [, tens, units] = /^(?:([一二三四五六七八九]?)十)?([一二三四五六七八九]?)$/u.exec(text) ?? [];
  if (tens === undefined && (units === undefined || units === "")) return null;
  const ten = tens === undefined ? 0 : tens === "" ? 1 : DIGITS.indexOf(tens) + 1;
  return ten * 10 + (units === undefined || units === "" ? 0 : DIGITS.indexOf(units) + 1);
}

function statement(of: CountedThing | undefined, number: string | undefined, text: string): Statement | null {
  const count = numberOf(number ?? "");
  return of === undefined || count === null ? null : { of, count, text };
}

function readStatement(part: string, bare: boolean): Statement | null {
  const counted = COUNTED.exec(part) ?? (bare ? BARE.exec(part) : null);
  if (counted !== null) return statement("indicators", counted[1], part);
  const named = OF_PROPERTY.exec(part);
  if (named !== null) return statement(PROPERTIES[named[1] ?? ""], named[2], part);
  const before = BEFORE_PROPERTY.exec(part);
  return before === null ? null : statement(PROPERTIES[before[2] ?? ""], before[1], part);
}

function statementsIn({ text }: TableCell, bare: boolean): readonly Statement[] {
  return normaliseText(text)
    .split(/[;。,、:()]/u)
    .flatMap((part) => readStatement(part, bare) ?? []);
}

function textsOfRow({ sheet }: TableContext, row: number): readonly TableCell[] {
  return (sheet.rows[row] ?? []).flatMap((cell, column) => {
    const content = cell?.content ?? null;
    return content?.kind === "text" ? [{ at: { row, column }, text: content.value }] : [];
  });
}

/** Rows of the table that are no indicator's, and the lines right below it, as far as they hold a few texts only. */
function restOf(context: TableContext): readonly (readonly TableCell[])[] {
  const { area, header, indicators } = context.table;
  const taken = new Set(indicators.flatMap(({ rows }) => rows.map(({ row }) => row)));
  const rows: (readonly TableCell[])[] = [];
  for (let row = header.bottom + 1; row <= area.bottom; row++) {
    if (!taken.has(row)) rows.push(textsOfRow(context, row));
  }
  for (let row = area.bottom + 1; row <= area.bottom + 20; row++) {
    const filled = (context.sheet.rows[row] ?? []).filter((cell) => cell !== undefined).length;
    if (filled > 4) break;
    rows.push(textsOfRow(context, row));
  }
  return rows;
}

/** The counts that may be meant: an indicator counts once, or each of its components does. */
function countsOf({ indicators }: IndicatorTable, of: CountedThing): readonly number[] {
  const counted = of === "indicators" ? indicators : indicators.filter(({ property }) => property === of);
  return [counted.length, counted.reduce((sum, { rows }) => sum + rows.length, 0)];
}

function isCounted({ indicators }: IndicatorTable, of: CountedThing): boolean {
  return of === "indicators" || indicators.every(({ property }) => property !== null);
}

/** Statements such as 共28项 and 约束性指标16项 above, in or below the table that its indicators do not bear out. */
export const auditStatedTotals: TableAuditor = (_rows, context): readonly Finding[] => {
  const { table, sheet } = context;
  if (table.matrix !== null) return [];
  const rest = restOf(context);
  const stated = [
    ...table.above.flatMap((cell) => statementsIn(cell, true).map((found) => ({ found, at: cell.at }))),
    ...rest.flatMap((cells) => {
      const total = cells.some(({ text }) => TOTAL_LABEL.test(normaliseText(text)));
      return cells.flatMap((cell) => statementsIn(cell, total).map((found) => ({ found, at: cell.at })));
    }),
  ];
  return stated.flatMap(({ found: { of, count, text }, at }) => {
    const counts = countsOf(table, of);
    if (!isCounted(table, of) || counts.includes(count) || cellAt(sheet, at) === undefined) return [];
    const params = { of, what: text, stated: String(count), counted: String(counts[0] ?? 0) };
    return [findingIn({ code: "totalMismatch", params }, at.row, at)];
  });
};
