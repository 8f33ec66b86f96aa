import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/**
 * The SHA-256 of every file of a folder, by its path in it, in the order of the paths.
 *
 * @param {string} folder
 * @returns {ReadonlyMap<string, string>}
 */
export function fileHashes(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files
      .map(({ parentPath, name }) => path.join(parentPath, name))
      .map((file) => [path.relative(folder, file).split(path.sep).join("/"), file])
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, file]) => [name, createHash("sha256").update(readFileSync(file)).digest("hex")]),
  );
}
