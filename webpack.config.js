import path from "node:path";
import CopyWebpackPlugin from "copy-webpack-plugin";
import HtmlWebpackPlugin from "html-webpack-plugin";
import webpack from "webpack";
import { addinOptions, policyWith } from "./build/addin-options.js";
import { GuidePlugin } from "./build/guide.js";
import { licences } from "./build/licences.js";

const root = import.meta.dirname;

const policy = policyWith();
const addinBuild = addinOptions(process.env);
/** Docx brings the code of these along. */
const WITHIN_DOCX = ["fflate", "nanoid"];
const officeJs = path.join(root, "node_modules/@microsoft/office-js");

const typescript = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  loader: "swc-loader",
  options: {
    jsc: {
      target: "es2022",
      parser: { syntax: "typescript", tsx: true },
      transform: { react: { runtime: "automatic" } },
    },
  },
};

const messages = {
  include: ["zh-CN", "en-US"].map((language) => path.join(root, `src/locales/${language}.json`)),
  loader: path.join(root, "build/message-loader.js"),
};

/** @type {webpack.Configuration} */
const common = {
  mode: "production",
  resolve: {
    extensions: [".ts", ".tsx", ".js"],
    alias: { "@formatjs/icu-messageformat-parser$": "@formatjs/icu-messageformat-parser/no-parser.js" },
  },
  module: { rules: [typescript, messages, { test: /\.(?:css|xlsx)$/, type: "asset/resource" }] },
  performance: { hints: false },
  stats: "errors-warnings",
  cache: {
    type: "filesystem",
    cacheDirectory: path.join(root, ".cache/webpack"),
    buildDependencies: {
      config: [
        import.meta.filename,
        path.join(root, "build/addin-options.js"),
        path.join(root, "build/guide.js"),
        path.join(root, "build/message-loader.js"),
      ],
    },
  },
};

/** @type {webpack.Configuration} */
const cli = {
  ...common,
  name: "cli",
  target: "node20",
  entry: { ecogap: "./src/cli/ecogap.ts" },
  output: { path: path.join(root, "dist/cli"), filename: "[name].js", module: true, clean: true },
  experiments: { outputModule: true },
  plugins: [
    new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true, test: /\.js$/ }),
    licences(WITHIN_DOCX),
  ],
  optimization: { minimize: false },
};

/**
 * What other programs import. Nothing is left to resolve: it runs offline and on a page without a bundler, and a setting
 * of ours for the schema library does not reach the importer's own copy of it.
 * @type {webpack.Configuration}
 */
const library = {
  ...common,
  name: "library",
  target: "es2022",
  entry: { ecogap: "./src/domain/index.ts", locales: "./src/locales/wording.ts" },
  output: {
    path: path.join(root, "dist/library"),
    filename: "[name].js",
    module: true,
    chunkFormat: "module",
    library: { type: "module" },
    clean: true,
  },
  experiments: { outputModule: true },
  plugins: [licences()],
  optimization: { minimize: false },
};

/** @type {webpack.Configuration["output"]} */
const hashed = {
  filename: "[name].[contenthash:8].js",
  chunkFilename: "[name].[contenthash:8].js",
  assetModuleFilename: "[name].[contenthash:8][ext]",
  clean: true,
};

/** @type {webpack.Configuration} */
const page = {
  ...common,
  name: "page",
  target: ["web", "es2022"],
  entry: { page: "./src/webpage/main.tsx" },
  output: { ...hashed, path: path.join(root, "dist/page") },
  plugins: [
    new HtmlWebpackPlugin({
      template: "./src/webpage/page.html",
      favicon: "./assets/icon.svg",
      templateParameters: { policy },
    }),
    new GuidePlugin(),
    licences(WITHIN_DOCX),
  ],
  devServer: {
    host: "localhost",
    port: "auto",
    hot: false,
    liveReload: false,
    client: false,
    static: false,
    headers: {
      "Content-Security-Policy": `${policy}; frame-ancestors 'none'`,
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "no-referrer",
    },
  },
};

/** @type {webpack.Configuration} */
const addin = {
  ...common,
  name: "addin",
  target: ["web", "es2022"],
  entry: { taskpane: "./src/addin/taskpane.ts", notice: "./src/addin/notice.ts" },
  output: { ...hashed, path: path.join(root, "dist/addin") },
  plugins: [
    new HtmlWebpackPlugin({
      filename: "taskpane.html",
      template: "./src/addin/taskpane.html",
      chunks: ["taskpane"],
      templateParameters: { policy: addinBuild.policy, officeJs: addinBuild.officeJs },
    }),
    new HtmlWebpackPlugin({
      filename: "notice.html",
      template: "./src/addin/notice.html",
      chunks: ["notice"],
      templateParameters: { policy },
    }),
    new GuidePlugin(),
    new CopyWebpackPlugin({
      patterns: [
        { from: "assets/icons/*.png", to: "icons/[name][ext]" },
        { from: "src/addin/shortcuts*.json", to: "[name][ext]" },
        {
          from: "manifest.xml",
          transform: (content) => addinBuild.manifest(content.toString()),
        },
        ...addinBuild.copied.map((file) => ({
          from: path.join(officeJs, "dist", file),
          to: `office-js/${file}`,
          info: { minimized: true },
        })),
        ...(addinBuild.copied.length === 0
          ? []
          : [{ from: path.join(officeJs, "LICENSE.md"), to: "office-js/LICENSE.md" }]),
      ],
    }),
    licences(WITHIN_DOCX),
  ],
};

export default [cli, library, page, addin];
