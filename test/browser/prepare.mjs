import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import webpack from "webpack";
import { peerOf } from "../../bench/template/build.js";
import configurations from "../../webpack.config.js";

const root = path.join(import.meta.dirname, "../..");
const cache = path.join(root, ".cache/browser");
const fonts = path.join(root, "node_modules/@expo-google-fonts");

/**
 * Before all tests: builds the page, the add-in, its peer and an Excel of ours to put around them, and gets a browser
 * and a Chinese font ready that come through npm. What the browser tests need to start it is handed on in BROWSER_LAUNCH; CHROME_PATH
 * names another browser.
 */
export default async function prepare() {
  const [launch] = await Promise.all([prepareBrowser(), buildAll()]);
  process.env.BROWSER_LAUNCH = JSON.stringify(launch);
}

function buildAll() {
  const named = (wanted) => configurations.find(({ name }) => name === wanted);
  const excel = {
    ...named("page"),
    name: "excel-of-ours",
    entry: { excel: "./test/host/in-page.ts" },
    output: { path: path.join(cache, "excel"), filename: "excel.js" },
    plugins: [],
  };
  return new Promise((resolve, reject) => {
    const compiler = webpack([named("page"), named("addin"), peerOf(named("addin")), excel]);
    compiler.run((failure, stats) => {
      compiler.close((error) => {
        if (failure ?? error) reject(failure ?? error);
        else if (stats.hasErrors()) reject(new Error(stats.toString("errors-only")));
        else resolve();
      });
    });
  });
}

async function prepareBrowser() {
  if (process.env.CHROME_PATH) return { executablePath: process.env.CHROME_PATH, args: [], env: process.env };
  mkdirSync(cache, { recursive: true });
  const before = { ...process.env };
  // The package brings the libraries that a bare machine lacks, and unpacks them where it takes itself to be at home.
  process.env.TMPDIR = cache;
  process.env.AWS_LAMBDA_FUNCTION_NAME = "tests";
  process.env.AWS_EXECUTION_ENV = "AWS_Lambda_nodejs20.x";
  const { default: chromium } = await import("@sparticuz/chromium");
  chromium.setGraphicsMode = false;
  const executablePath = await chromium.executablePath();
  const env = { ...process.env, TMPDIR: before.TMPDIR ?? "", FONTCONFIG_FILE: writeFontConfiguration() };
  process.env = before;
  return { executablePath, args: ["--disable-gpu", "--no-zygote", "--font-render-hinting=none"], env };
}

function writeFontConfiguration() {
  const file = path.join(cache, "fonts.conf");
  const folders = ["noto-sans-sc/400Regular", "noto-sans-sc/700Bold", "noto-sans-symbols-2/400Regular"]
    .map((face) => `<dir>${path.join(fonts, face)}</dir>`)
    .join("");
  const kept = `<cachedir>${path.join(cache, "fontconfig")}</cachedir>`;
  const preferred = ["Noto Sans SC", "Noto Sans Symbols 2"]
    .map((name) => `<family>${name}</family>`)
    .join("");
  const alias = `<alias binding="same"><family>sans-serif</family><prefer>${preferred}</prefer></alias>`;
  // What has no other name here, such as the system's own font, is Chinese too: digits would else come from the symbols.
  const other = `<match target="pattern"><edit name="family" mode="append" binding="weak"><string>Noto Sans SC</string></edit></match>`;
  const head = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">`;
  writeFileSync(file, `${head}<fontconfig>${folders}${kept}${alias}${other}</fontconfig>`);
  return file;
}
