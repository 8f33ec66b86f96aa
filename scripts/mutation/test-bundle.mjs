import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { Script } from "node:vm";

/** The file with all tests, built by `webpack.config.mjs` beside this file. */
export const BUNDLE = "dist/mutation/tests.cjs";

/**
 * Reads a built file of tests once. What it gives evaluates the file anew on every call, so that nothing that the tests
 * or the sources keep outlives a mutant.
 * @param {string} file
 * @returns {() => readonly import("./collected-tests.mjs").CollectedTest[]}
 */
export function readTestBundle(file) {
  const filename = path.resolve(file);
  const script = new Script(`(function (module, exports, require) {${readFileSync(filename, "utf8")}\n})`, {
    filename,
  });
  const require = createRequire(filename);
  return () => {
    const module = { exports: {} };
    script.runInThisContext()(module, module.exports, require);
    return module.exports.tests;
  };
}
