import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterEach, expect, test } from "@jest/globals";
import { ExcelVisitors } from "./excel-visitor";

const ROOT = `${__dirname}/../..`;
let visitors: ExcelVisitors | null = null;

afterEach(async () => {
  await visitors?.leave();
});

/** Builds the add-in with a source of office.js; gives the folder. */
async function build(name: string, source: string): Promise<string> {
  const folder = `${ROOT}/.cache/browser/addin-${name}`;
  const webpack = require.resolve("webpack/bin/webpack.js");
  await promisify(execFile)(process.execPath, [webpack, "--config-name", "addin", "--output-path", folder], {
    cwd: ROOT,
    env: { ...process.env, ECOGAP_OFFICE_JS: source },
  });
  return folder;
}

test.each([
  [
    "21Vianet's cloud",
    "21vianet",
    "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/",
    "'self' https://appsforoffice.cdn.partner.office365.cn",
  ],
  ["the add-in's own host", "/office-js/office.js", "https://localhost:3000/office-js/", "'self'"],
  ["the copy that is built beside it, which lacks nothing", "own", "https://localhost:3000/none/", "'self'"],
])(
  "the pane works with office.js from %s, and may run scripts of no other place",
  async (_, source, office, scripts) => {
    const folder = await build(source.replaceAll(/\W/gu, ""), source);
    visitors = await ExcelVisitors.arrive({ folder, office });
    const pane = await visitors.open("kangbashi-2020-blank");
    const { page } = pane;
    await pane.check();
    const rows = page.getByRole("list", { name: "指标清单" }).getByRole("listitem");
    await rows.first().waitFor();
    expect(await rows.filter({ hasText: "未达标" }).count()).toBe(3);
    expect(pane.complaints).toEqual([]);
    const policy = await page.locator("meta[http-equiv='Content-Security-Policy']").getAttribute("content");
    expect(policy?.split("; ").find((rule) => rule.startsWith("script-src"))).toBe(`script-src ${scripts}`);
    const elsewhere = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
    await expect(page.addScriptTag({ url: elsewhere })).rejects.toThrow();
    expect(pane.complaints.join("\n")).toContain("Content Security Policy");
  },
);
