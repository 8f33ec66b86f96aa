import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { Folder } from "./command-line";

const ROOT = path.join(__dirname, "../..");
const built = mkdtempSync(path.join(tmpdir(), "ecogap-cli-"));

/** Builds the command line as it is shipped: only that has threads. */
beforeAll(() => {
  const bundler = path.join(ROOT, "node_modules/webpack/bin/webpack.js");
  const args = [bundler, "--config-name", "cli", "--no-cache", "--output-path", built];
  execFileSync(process.execPath, args, { cwd: ROOT, stdio: "pipe" });
});

afterAll(() => {
  rmSync(built, { recursive: true, force: true });
});

function ecogap(...args: readonly string[]): { readonly code: number | null; readonly err: string } {
  const script = path.join(built, "ecogap.js");
  const { status, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: "utf8", cwd: ROOT });
  return { code: status, err: stderr };
}

describe("Several files checked at once", () => {
  test("come to the same bytes with one thread, two and four", () => {
    const folder = new Folder();
    const names = [
      "kangbashi-2020",
      "ordos-14th-five-year",
      "xilinhot-2022",
      "erenhot-14th-five-year",
    ] as const;
    const bad = folder.put("bad.xlsx", "no workbook");
    const inputs = [bad, ...names.map((name) => folder.sample(name))];
    const results = [1, 2, 4].map((jobs) => {
      const [rollup, report] = [folder.at(`out-${jobs}.xlsx`), folder.at(`report-${jobs}.json`)];
      const out = ["--rollup", rollup, "--report", report, "--jobs", String(jobs), "--quiet"];
      const { code, err } = ecogap("check", ...inputs, ...out);
      const bytes = [`out-${jobs}.xlsx`, `report-${jobs}.json`].map((name) => folder.bytes(name));
      return { code, err, bytes };
    });
    const [one] = results;
    expect(one?.code).toBe(2);
    expect(one?.err).toMatch(/bad\.xlsx: /u);
    for (const result of results) expect(result).toEqual(one);
  });
});
