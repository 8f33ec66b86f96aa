import path from "node:path";
import HtmlWebpackPlugin from "html-webpack-plugin";
import webpack from "webpack";

const root = import.meta.dirname;

/**
 * What the page may do: run and fetch its own files, nothing else. Fluent's styles go through one empty `style`
 * element, whose hash this is.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

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

/** @type {webpack.Configuration} */
const common = {
  mode: "production",
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  module: { rules: [typescript] },
  performance: { hints: false },
  stats: "errors-warnings",
  cache: {
    type: "filesystem",
    cacheDirectory: path.join(root, ".cache/webpack"),
    buildDependencies: { config: [import.meta.filename] },
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
  plugins: [new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true })],
  optimization: { minimize: false },
};

/** @type {webpack.Configuration} */
const page = {
  ...common,
  name: "page",
  target: ["web", "es2022"],
  entry: { page: "./src/webpage/main.tsx" },
  output: {
    path: path.join(root, "dist/page"),
    filename: "[name].[contenthash:8].js",
    chunkFilename: "[name].[contenthash:8].js",
    assetModuleFilename: "[name].[contenthash:8][ext]",
    clean: true,
  },
  plugins: [
    new HtmlWebpackPlugin({
      template: "./src/webpage/page.html",
      favicon: "./assets/icon.svg",
      templateParameters: { policy },
    }),
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

export default [cli, page];
