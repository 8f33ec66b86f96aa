import { readFileSync } from "node:fs";
import path from "node:path";
import {
  BlobReader,
  TextReader,
  TextWriter,
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipReader,
  ZipWriter,
} from "@zip.js/zip.js";

const root = path.join(import.meta.dirname, "..");
const SHEET = "xl/worksheets/sheet1.xml";
const FIRST = 3;
const BODY = 34;

function shifted(xml, by) {
  return xml.replace(/\b(r|ref)="([A-Z]*)(\d+)(?::([A-Z]+)(\d+))?"/g, (_, name, column, row, to, last) => {
    const end = to === undefined ? "" : `:${to}${Number(last) + by}`;
    return `${name}="${column}${Number(row) + by}${end}"`;
  });
}

/** Leaves the columns right of the table free, which a check adds its own to. */
const FIRST_FILLER = 16;
const TABLE_COLUMNS = 12;

/** A row with as many columns of numbers to its right as are wanted beside the table's. */
function withFillers(row, columns) {
  const number = /\br="(\d+)"/.exec(row)[1];
  const fillers = Array.from({ length: columns - TABLE_COLUMNS }, (_, index) => {
    const column = String.fromCharCode(64 + FIRST_FILLER + index);
    return `<c r="${column}${number}"><v>${Number(number) + index / 10}</v></c>`;
  });
  return row.replace("</row>", `${fillers.join("")}</row>`);
}

function repeated(sheet, rows, columns) {
  const [, head, plain, tail] = /^([\s\S]*<row r="2"[\s\S]*?<\/row>)([\s\S]*)(<\/sheetData>[\s\S]*)$/.exec(
    sheet,
  );
  const body = plain.replace(/<row [\s\S]*?<\/row>/g, (row) => withFillers(row, columns));
  const merges = [...tail.matchAll(/<mergeCell ref="[A-Z]+(\d+):[^"]*"\/>/g)].filter(
    ([, row]) => Number(row) >= FIRST,
  );
  const times = Array.from({ length: Math.ceil(rows / BODY) }, (_, index) => index * BODY);
  const more = times.slice(1).flatMap((by) => merges.map(([merge]) => shifted(merge, by)));
  return (
    head +
    times.map((by) => shifted(body, by)).join("") +
    tail
      .replace(/<mergeCells count="\d+">/, "<mergeCells>")
      .replace("</mergeCells>", `${more.join("")}</mergeCells>`)
  );
}

/**
 * The Kangbashi sample with its rows repeated.
 *
 * @param {number} rows at least so many
 * @param {number} columns filled ones; more than the sample has are numbers beside the table
 * @returns {Promise<Uint8Array>}
 */
export async function makeTable(rows, columns = TABLE_COLUMNS) {
  const sample = readFileSync(path.join(root, "assets/samples/kangbashi-2020-blank.xlsx"));
  const zip = new ZipWriter(new Uint8ArrayWriter());
  for (const entry of await new ZipReader(new BlobReader(new Blob([sample]))).getEntries()) {
    if (entry.directory) continue;
    if (entry.filename === SHEET) {
      await zip.add(SHEET, new TextReader(repeated(await entry.getData(new TextWriter()), rows, columns)));
    } else {
      await zip.add(entry.filename, new Uint8ArrayReader(await entry.getData(new Uint8ArrayWriter())));
    }
  }
  return zip.close();
}
