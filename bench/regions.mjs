/**
 * Tables of as many regions as wanted, each on a sheet of its own: the list of the Xilinhot sample with the names and values that
 * stand in the two national samples for each indicator, their numbers varied. The same seed gives the same tables.
 */
import { readFileSync } from "node:fs";
import path from "node:path";

const SAMPLES = path.join(import.meta.dirname, "../test/fixtures/samples");
/** Rows of each region; 2,844 regions have 122,292. */
export const ROWS_OF_REGION = 43;
const SYLLABLES = "东西南北中安平宁兴和清明永泰丰裕文武长江";
const WHOLE = 100;

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

async function readSample(domain, file) {
  const opened = await domain.openWorkbook(new Uint8Array(readFileSync(path.join(SAMPLES, file))));
  const workbook = await opened.workbook.read();
  const [{ sheet, table, match }] = domain.matchWorkbook(workbook).matched;
  return { workbook, sheet, match, rows: table.indicators.flatMap(({ rows }) => rows) };
}

/** What stands for one indicator in a sample. */
function formOf({ sheet }, { name, component, values }) {
  const [value] = values;
  return { name, component, value: sheet.rows[value.row]?.[value.column] };
}

/**
 * The list that all regions have, and for each of its rows the forms that the samples give it.
 *
 * @param {typeof import("./programs/domain")} domain
 */
export async function readForms(domain) {
  const [list, other] = await Promise.all(
    ["xilinhot-2022.xlsx", "kangbashi-2020.xlsx"].map((file) => readSample(domain, file)),
  );
  const named = new Map(other.rows.map((row) => [other.match.byRow.get(row.row)?.id, row]));
  const rows = list.rows.slice(0, ROWS_OF_REGION).map((row) => {
    const same = named.get(list.match.byRow.get(row.row)?.id);
    return { row, forms: [formOf(list, row), ...(same === undefined ? [] : [formOf(other, same)])] };
  });
  const left = new Set(list.rows.slice(ROWS_OF_REGION).map(({ row }) => row));
  const lines = list.sheet.rows.map((line, row) => (left.has(row) ? undefined : line));
  return { workbook: list.workbook, sheet: { ...list.sheet, rows: lines }, rows };
}

/** A number between two thirds and one and a half times another with as many decimals; no share of more than the whole. */
function varied(number, random) {
  const decimals = String(number).split(".")[1]?.length ?? 1;
  const most = Math.abs(number) <= WHOLE ? WHOLE : Infinity;
  return Math.min(most, Number((number * (2 / 3 + random() * (5 / 6))).toFixed(decimals)));
}

function variedCell(cell, random) {
  if (cell === undefined || cell.content === null) return cell;
  const { kind, value } = cell.content;
  if (kind === "number") return { ...cell, content: { kind, value: varied(value, random) } };
  const text = value.replace(/\d+\.\d+/g, (digits) => String(varied(Number(digits), random)));
  return { ...cell, content: { kind, value: text } };
}

function nameOf(index) {
  let rest = index;
  return `${Array.from({ length: 4 }, () => {
    const syllable = SYLLABLES[rest % SYLLABLES.length];
    rest = Math.floor(rest / SYLLABLES.length);
    return syllable;
  }).join("")}县`;
}

function textCell(like, value) {
  return { ...like, content: { kind: "text", value } };
}

function sheetOf({ sheet, rows }, name, random) {
  const lines = sheet.rows.map((line) => line && [...line]);
  lines[1][1] = textCell(lines[1][1], `${name}生态文明建设指标体系`);
  for (const { row, forms } of rows) {
    const form = forms[Math.floor(random() * forms.length)];
    const [{ row: at, column }] = row.values;
    lines[at][column] = variedCell(form.value, random);
    for (const part of ["name", "component"])
      if (row[part]?.at.row === row.row && form[part] !== null)
        lines[row.row][row[part].at.column] = textCell(lines[row.row][row[part].at.column], form[part].text);
  }
  return { ...sheet, name, rows: lines };
}

/**
 * @param {Awaited<ReturnType<typeof readForms>>} forms
 * @param {number} count
 * @param {number} seed
 * @returns {import("../src/domain/sheet/snapshot").WorkbookSnapshot}
 */
export function regionsWorkbook(forms, count, seed) {
  const random = randomFrom(seed);
  const sheets = Array.from({ length: count }, (_, index) => sheetOf(forms, nameOf(index), random));
  return { ...forms.workbook, sheets };
}
