import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";

/**
 * The scripts that an add-in's page asks for itself, office.js left out.
 *
 * @param {string} folder the built add-in
 * @returns {string[]}
 */
export function initialScriptNames(folder) {
  const page = readFileSync(path.join(folder, "taskpane.html"), "utf8");
  return [...page.matchAll(/<script[^>]* src="?(?!https:)([^"\s>]+)/g)].map(([, name = ""]) => name);
}

/**
 * How large files of an add-in are, each compressed by itself as a server sends it.
 *
 * @param {string} folder the built add-in
 * @param {readonly string[]} names
 * @returns {{ raw: number, gz: number }}
 */
export function sizeOf(folder, names) {
  const files = names.map((name) => readFileSync(path.join(folder, name)));
  return {
    raw: files.reduce((sum, file) => sum + file.length, 0),
    gz: files.reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0),
  };
}
