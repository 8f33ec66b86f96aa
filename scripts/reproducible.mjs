/** Builds page, add-in and command line twice and compares every file: `npm run reproducible`. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { buildInto } from "./build-into.mjs";
import { fileHashes } from "./file-hashes.mjs";

const folder = mkdtempSync(path.join(tmpdir(), "ecogap-reproducible-"));
try {
  for (const name of ["page", "addin", "cli"]) {
    const [first, second] = ["first", "second"].map((turn) => {
      const target = path.join(folder, turn, name);
      buildInto(name, target);
      return fileHashes(target);
    });
    const names = new Set([...first.keys(), ...second.keys()]);
    const different = [...names].filter((file) => first.get(file) !== second.get(file));
    console.log(`${name}: ${names.size} files, ${different.length} different`);
    for (const file of different) console.log(`  ${file}`);
    if (names.size === 0 || different.length > 0) process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
