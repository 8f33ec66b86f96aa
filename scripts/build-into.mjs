/** Builds one of the webpack configurations into a folder, without what earlier builds left in the cache. */
import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";

const require = createRequire(import.meta.url);

/**
 * @param {string} name
 * @param {string} folder
 * @param {Readonly<Record<string, string>>} environment
 */
export function buildInto(name, folder, environment = {}) {
  const webpack = require.resolve("webpack/bin/webpack.js");
  execFileSync(
    process.execPath,
    [webpack, "--config-name", name, "--output-path", folder, "--no-cache", "--stats", "errors-only"],
    {
      cwd: path.join(import.meta.dirname, ".."),
      env: { ...process.env, ...environment },
      stdio: "inherit",
    },
  );
}
