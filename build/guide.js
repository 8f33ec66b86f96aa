import { readFileSync } from "node:fs";
import path from "node:path";
import { Marked } from "marked";
import webpack from "webpack";

const LANGUAGES = {
  "zh-CN": { chapters: "目录", other: { language: "en-US", name: "English" } },
  "en-US": { chapters: "Contents", other: { language: "zh-CN", name: "简体中文" } },
};

/** What a page of the guide may do: look as its own file says and show its own pictures. */
const POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

/** The anchor with which a chapter's heading begins. */
const ANCHOR = /^<a id="([a-z-]+)"><\/a>/;

/** Pictures are taken at this many dots for each pixel of the page. */
const DOTS = 2;

/** Where a PNG file says how wide and how high it is. */
const SIZE_AT = { width: 16, height: 20 };

/**
 * A page of the guide, from its Markdown: a heading of the first level, and chapters of the second, each with an anchor of
 * its own. `picture` gives the bytes of the PNG file with an address.
 *
 * @param {string} markdown
 * @param {keyof typeof LANGUAGES} language
 * @param {(address: string) => Buffer} picture
 * @returns {string}
 */
export function guidePage(markdown, language, picture) {
  const image = ({ href, text }) => {
    const bytes = picture(href);
    const [width, height] = [SIZE_AT.width, SIZE_AT.height].map((at) => bytes.readUInt32BE(at) / DOTS);
    const alt = text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
    return `<img src="${href}" alt="${alt}" width="${width}" height="${height}">`;
  };
  const marked = new Marked({ renderer: { image } });
  const tokens = marked.lexer(markdown);
  const title = tokens.find(({ type, depth }) => type === "heading" && depth === 1)?.text ?? "";
  const headings = tokens.filter(({ type, depth }) => type === "heading" && depth === 2);
  const entries = headings.map(({ text }) => {
    const id = ANCHOR.exec(text)?.[1];
    if (id === undefined) throw new Error(`this chapter of the guide has no anchor: ${text}`);
    return `<li><a href="#${id}">${text.replace(ANCHOR, "")}</a></li>`;
  });
  const { chapters, other } = LANGUAGES[language];
  const [head, ...body] = marked.parser(tokens).split("</h1>");
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="stylesheet" href="guide.css">
</head>
<body>
<header>${head}</h1>
<nav aria-label="${chapters}"><ul>${entries.join("")}<li><a href="${other.language}.html" lang="${other.language}" hreflang="${other.language}">${other.name}</a></li></ul></nav>
</header>
<main>${body.join("</h1>")}</main>
</body>
</html>
`;
}

/**
 * Makes the guide's pages from docs/guide and puts them, with their style sheet and the pictures that they name, into the
 * folder `guide` of a build.
 */
export class GuidePlugin {
  /** @param {import("webpack").Compiler} compiler */
  apply(compiler) {
    const sources = path.join(compiler.context, "docs/guide");
    const style = path.join(import.meta.dirname, "guide.css");
    compiler.hooks.thisCompilation.tap("GuidePlugin", (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      const emit = (name, content) =>
        compilation.emitAsset(`guide/${name}`, new webpack.sources.RawSource(content));
      const read = (name) => {
        const file = path.join(sources, name);
        compilation.fileDependencies.add(file);
        return readFileSync(file);
      };
      const picture = (address) => {
        const bytes = read(address);
        if (compilation.getAsset(`guide/${address}`) === undefined) emit(address, bytes);
        return bytes;
      };
      compilation.hooks.processAssets.tap({ name: "GuidePlugin", stage }, () => {
        for (const language of Object.keys(LANGUAGES))
          emit(`${language}.html`, guidePage(read(`${language}.md`).toString("utf8"), language, picture));
        compilation.fileDependencies.add(style);
        emit("guide.css", readFileSync(style, "utf8"));
      });
    });
  }
}
