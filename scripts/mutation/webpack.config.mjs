import path from "node:path";

const root = path.join(import.meta.dirname, "../..");

/**
 * Builds the tests of `npm run mutation`, with the mutated sources, into one file that the runner evaluates for each
 * mutant. `__dirname` becomes the folder of a test as seen from the root of the tree, where the runner stands.
 * @type {import('webpack').Configuration}
 */
export default {
  context: root,
  mode: "none",
  target: "node20",
  entry: path.join(import.meta.dirname, "bundle-entry.mjs"),
  output: {
    path: path.join(root, "dist/mutation"),
    filename: "tests.cjs",
    library: { type: "commonjs2" },
  },
  resolve: {
    extensions: [".ts", ".tsx", ".js"],
    alias: { "@jest/globals$": path.join(import.meta.dirname, "collected-tests.mjs") },
  },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        loader: "swc-loader",
        options: { jsc: { target: "es2022", parser: { syntax: "typescript", tsx: true } } },
      },
    ],
    parser: { javascript: { exportsPresence: "error" } },
  },
  node: { __dirname: true },
  /** Evaluated once: they keep nothing of ours, and are slow to evaluate. */
  externals: { expect: "commonjs2 expect", "fast-check": "commonjs2 fast-check" },
  stats: "errors-warnings",
};
