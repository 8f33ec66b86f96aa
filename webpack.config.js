import path from "node:path";
import webpack from "webpack";

const root = import.meta.dirname;

/** @type {import('webpack').Configuration} */
export default {
  name: "cli",
  mode: "production",
  target: "node20",
  entry: { ecogap: "./src/cli/ecogap.ts" },
  output: { path: path.join(root, "dist/cli"), filename: "[name].js", module: true, clean: true },
  experiments: { outputModule: true },
  resolve: { extensions: [".ts", ".js"] },
  module: {
    rules: [
      {
        test: /\.ts$/,
        exclude: /node_modules/,
        loader: "swc-loader",
        options: { jsc: { target: "es2022", parser: { syntax: "typescript" } } },
      },
    ],
  },
  plugins: [new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true })],
  optimization: { minimize: false },
  performance: { hints: false },
  stats: "errors-warnings",
  cache: { type: "filesystem", cacheDirectory: path.join(root, ".cache/webpack") },
};
