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

function repeated(sheet, rows) {
  const [, head, body, tail] = /^([\s\S]*<row r="2"[\s\S]*?<\/row>)([\s\S]*)(<\/sheetData>[\s\S]*)$/.exec(
    sheet,
  );
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
 * @returns {Promise<Uint8Array>}
 */
export async function makeTable(rows) {
  const sample = readFileSync(path.join(root, "assets/samples/kangbashi-2020-blank.xlsx"));
  const zip = new ZipWriter(new Uint8ArrayWriter());
  for (const entry of await new ZipReader(new BlobReader(new Blob([sample]))).getEntries()) {
    if (entry.directory) continue;
    if (entry.filename === SHEET) {
      await zip.add(SHEET, new TextReader(repeated(await entry.getData(new TextWriter()), rows)));
    } else {
      await zip.add(entry.filename, new Uint8ArrayReader(await entry.getData(new Uint8ArrayWriter())));
    }
  }
  return zip.close();
}
