/**
 * Enters into package-lock.json the platform packages (for other systems and processors) that a package names as
 * optional and that the registry in use did not offer when the lock file was made. Without them `npm ci` takes the
 * lock file for stale. Run after `npm install` where such a registry is used.
 */
import { readFileSync, writeFileSync } from "node:fs";

const SYSTEMS = [
  "aix",
  "android",
  "darwin",
  "freebsd",
  "linux",
  "netbsd",
  "openbsd",
  "openharmony",
  "sunos",
  "win32",
];
const PROCESSORS = ["arm64", "arm", "x64", "ia32", "ppc64", "riscv64", "s390x", "loong64", "wasm32"];

const file = new URL("../package-lock.json", import.meta.url);
const lock = JSON.parse(readFileSync(file, "utf8"));
const added = [];
for (const [place, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const known = [`${place}/node_modules/${name}`, `node_modules/${name}`].some(
      (path) => path in lock.packages,
    );
    const words = name.split(/[-/]/);
    const system = SYSTEMS.find((candidate) => words.includes(candidate));
    const processor = PROCESSORS.find((candidate) => words.includes(candidate));
    if (known || (system === undefined && processor === undefined) || !/^\d/.test(version)) continue;
    lock.packages[`node_modules/${name}`] = {
      version,
      ...(processor === undefined ? {} : { cpu: [processor] }),
      ...(entry.dev ? { dev: true } : {}),
      license: entry.license,
      optional: true,
      ...(system === undefined ? {} : { os: [system] }),
    };
    added.push(name);
  }
}
const { "": root, ...others } = lock.packages;
const sorted = Object.entries(others).sort(([a], [b]) => a.localeCompare(b, "en"));
lock.packages = { "": root, ...Object.fromEntries(sorted) };
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added.length} added: ${added.join(", ")}`);
