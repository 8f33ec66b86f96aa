/**
 * How a whole `ecogap check --out` grows with the table: the Kangbashi sample's rows repeated to 200 and to 4,000,
 * run in turns. Prints the median of each and their ratio.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
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
const ROUNDS = 5;

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

async function makeTable(rows, file) {
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
  writeFileSync(file, await zip.close());
}

function check(file) {
  const started = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      "--import",
      path.join(import.meta.dirname, "peak-memory.mjs"),
      path.join(root, "dist/cli/ecogap.js"),
      "check",
      file,
      "--out",
      `${file}.out.xlsx`,
      "--quiet",
    ],
    { encoding: "utf8" },
  );
  if (status !== 0) throw new Error(stderr);
  return {
    seconds: (performance.now() - started) / 1000,
    megabytes: Number(/peak (\d+) MB/.exec(stderr)[1]),
  };
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

const folder = mkdtempSync(path.join(tmpdir(), "ecogap-bench-"));
try {
  const runs = [200, 4000].map((rows) => ({ rows, file: path.join(folder, `${rows}.xlsx`), results: [] }));
  for (const { rows, file } of runs) await makeTable(rows, file);
  for (let round = 0; round < ROUNDS; round++)
    for (const { file, results } of runs) results.push(check(file));
  for (const { rows, results } of runs) {
    const seconds = median(results.map((result) => result.seconds));
    const megabytes = Math.max(...results.map((result) => result.megabytes));
    console.log(`${rows} rows: ${seconds.toFixed(2)} s, peak ${megabytes} MB`);
  }
  const [few, many] = runs.map(({ results }) => median(results.map((result) => result.seconds)));
  console.log(`ratio ${(many / few).toFixed(1)}`);
} finally {
  rmSync(folder, { recursive: true });
}
