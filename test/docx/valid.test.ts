import { describe, expect, test } from "@jest/globals";
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Folder } from "../cli/command-line";
import { schemaErrors } from "../xlsx/schema-errors";
import { reportBytes } from "./report-of";

const SAMPLES = [
  "kangbashi-2020",
  "kangbashi-2020-blank",
  "xilinhot-2022",
  "xilinhot-2022-blank",
  "erenhot-14th-five-year",
  "ordos-14th-five-year",
  "otog-tasks-2023",
] as const;

test.each(SAMPLES.flatMap((sample) => [[sample, "zh-CN"] as const, [sample, "en-US"] as const]))(
  "The document of %s in %s breaks no rule of the schema",
  async (sample, language) => {
    expect(schemaErrors(await reportBytes(sample, "--lang", language), "docx")).toEqual([]);
  },
);

/** Turns a file into a PDF; null where LibreOffice does not. */
function pdfOf(folder: Folder, file: string): Buffer | null {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder.path, "profile")).href}`;
  spawnSync("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", folder.path, file]);
  const pdf = file.replace(/\.\w+$/u, ".pdf");
  return existsSync(pdf) ? readFileSync(pdf) : null;
}

/** A LibreOffice without Writer opens spreadsheets and no texts. */
function hasWriter(): boolean {
  if (spawnSync("soffice", ["--version"]).status !== 0) return false;
  const folder = new Folder();
  return pdfOf(folder, folder.put("plain.txt", "text")) !== null;
}

const withWriter = hasWriter() ? describe : describe.skip;

withWriter("LibreOffice Writer (left out where there is none)", () => {
  test.each(["kangbashi-2020-blank", "erenhot-14th-five-year"])(
    "makes pages of the document of %s, with landscape ones among them",
    async (sample) => {
      const folder = new Folder();
      const file = folder.at("report.docx");
      writeFileSync(file, await reportBytes(sample));
      const pdf = pdfOf(folder, file)?.toString("latin1") ?? "";
      const boxes = [...pdf.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/gu)];
      const isWide = boxes.map(([, width, height]) => Number(width) > Number(height));
      expect(isWide.filter((wide) => wide).length).toBeGreaterThanOrEqual(1);
      expect(isWide.filter((wide) => !wide).length).toBeGreaterThanOrEqual(3);
      expect(isWide.length).toBeLessThan(8);
    },
  );
});
