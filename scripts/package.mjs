/**
 * Makes dist/ecogap-VERSION.zip: add-in with manifest, page, command line, server configurations, guides and checksums:
 * `npm run package`. Takes the build options of the add-in; without ECOGAP_OFFICE_JS it brings its own copy of office.js along,
 * so that nothing has to be built or loaded where it is installed. The same sources give the same bytes.
 */
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { configure, Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from "@zip.js/zip.js";
import { buildInto } from "./build-into.mjs";
import { fileHashes } from "./file-hashes.mjs";

const root = path.join(import.meta.dirname, "..");
const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
const title = `ecogap-${version}`;
/** The earliest date that a zip archive can hold. */
const DATE = new Date(1980, 0, 1);

async function zipped(folder) {
  configure({ useWebWorkers: false });
  const zip = new ZipWriter(new Uint8ArrayWriter(), { extendedTimestamp: false, lastModDate: DATE });
  for (const name of fileHashes(folder).keys())
    await zip.add(`${title}/${name}`, new Uint8ArrayReader(readFileSync(path.join(folder, name))));
  return zip.close();
}

const folder = mkdtempSync(path.join(tmpdir(), "ecogap-package-"));
try {
  const environment = { ECOGAP_OFFICE_JS: process.env.ECOGAP_OFFICE_JS ?? "own" };
  for (const name of ["addin", "page", "cli"]) buildInto(name, path.join(folder, name), environment);
  for (const name of ["deploy", "docs/admin", "docs/threat-model.md", "CHANGELOG.md", "LICENSE"])
    cpSync(path.join(root, name), path.join(folder, name), { recursive: true });
  const sums = [...fileHashes(folder)].map(([name, hash]) => `${hash}  ${name}\n`);
  writeFileSync(path.join(folder, "SHA256SUMS"), sums.join(""));
  const bytes = await zipped(folder);
  mkdirSync(path.join(root, "dist"), { recursive: true });
  const file = path.join(root, "dist", `${title}.zip`);
  const hash = createHash("sha256").update(bytes).digest("hex");
  writeFileSync(file, bytes);
  writeFileSync(`${file}.sha256`, `${hash}  ${title}.zip\n`);
  console.log(
    `dist/${title}.zip: ${sums.length + 1} files, ${(bytes.length / 1e6).toFixed(1)} MB, SHA-256 ${hash}`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
