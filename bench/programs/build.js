import path from "node:path";
import webpack from "webpack";
import configurations from "../../webpack.config.js";

const here = import.meta.dirname;
const OUTPUT = path.join(here, "../../.cache/bench");

/** The built programs. */
export const PROGRAMS = { domain: path.join(OUTPUT, "domain.mjs"), excel: path.join(OUTPUT, "excel.cjs") };

const library = configurations.find(({ name }) => name === "library");

/** @type {webpack.Configuration} */
const domain = {
  ...library,
  name: "bench-domain",
  plugins: [],
  target: "node20",
  entry: { domain: path.join(here, "domain.ts") },
  output: { ...library.output, path: OUTPUT, filename: "[name].mjs", clean: false },
};

/** @type {webpack.Configuration} */
const excel = {
  ...library,
  name: "bench-excel",
  plugins: [],
  target: "node20",
  entry: { excel: path.join(here, "excel.ts") },
  output: { path: OUTPUT, filename: "[name].cjs", library: { type: "commonjs2" } },
  experiments: {},
  module: {
    ...library.module,
    // The host finds the client of Excel in the project's packages when it runs.
    rules: [...library.module.rules, { test: /office-client\.ts$/, parser: { commonjs: false } }],
  },
};

/** Builds what the benchmark uses of the product's own parts. */
export function buildPrograms() {
  return new Promise((resolve, reject) => {
    const compiler = webpack([domain, excel]);
    compiler.run((failure, stats) => {
      compiler.close((error) => {
        if (failure ?? error) reject(failure ?? error);
        else if (stats.hasErrors()) reject(new Error(stats.toString("errors-only")));
        else resolve();
      });
    });
  });
}
