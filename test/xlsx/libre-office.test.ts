import { describe, expect, test } from "@jest/globals";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { addSheet, SUMMARY } from "./pages";
import { cell, everyKindOfEdit, firstSheet, fixture, KANGBASHI, opened, PREFIXED, RICH } from "./workbooks";
import { partsOf } from "./zip-file";

const isInstalled = spawnSync("soffice", ["--version"]).status === 0;
const withLibreOffice = isInstalled ? describe : describe.skip;

/** Opens a workbook in LibreOffice and saves it from there as .xlsx. */
function throughLibreOffice(bytes: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "ecogap-office-"));
  try {
    writeFileSync(join(folder, "in.xlsx"), bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    const target = ["--convert-to", "xlsx", "--outdir", join(folder, "out"), join(folder, "in.xlsx")];
    const { stderr } = spawnSync("soffice", [profile, "--headless", ...target], { encoding: "utf8" });
    const saved = readFileSync(join(folder, "out", "in.xlsx"));
    if (saved.length === 0) throw new Error(stderr);
    return new Uint8Array(saved);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

withLibreOffice("LibreOffice (left out where no soffice is installed)", () => {
  test.each([KANGBASHI, RICH, PREFIXED])(
    "finds what was written into %s, and what stood there",
    async (path) => {
      const workbook = await opened(fixture(path));
      const before = await firstSheet(workbook);
      await workbook.apply(everyKindOfEdit(before.name));
      const written = await workbook.save();
      const other = await opened(throughLibreOffice(written));
      const after = await firstSheet(other);
      expect(cell(after, "O2")?.content).toEqual({ kind: "text", value: "差距分析" });
      expect(cell(after, "J9")?.content).toEqual({ kind: "text", value: '=1+1 <&> "x"\n第二行' });
      expect(cell(after, "O40")?.content).toEqual({ kind: "text", value: "below the table" });
      const lost = before.rows.flatMap((row, number) =>
        (row ?? []).filter((old, column) => {
          const now = after.rows[number]?.[column]?.content;
          return old?.content?.kind === "text" && (now?.kind !== "text" || now.value !== old.content.value);
        }),
      );
      expect(lost).toEqual([]);
      expect(after.flags).toEqual([
        { kind: "unmet", place: "name", token: "t1", areas: [{ top: 3, left: 4, bottom: 3, right: 5 }] },
        {
          kind: "pending",
          place: "evidence",
          token: "t1",
          areas: [{ top: 4, left: 9, bottom: 6, right: 9 }],
        },
      ]);
      expect(await other.takeBack()).toBe(false);
    },
  );

  test.each([KANGBASHI, RICH, PREFIXED])(
    "finds a sheet that was added to %s, with its formulas and its chart",
    async (path) => {
      const workbook = await opened(fixture(path));
      await workbook.apply([addSheet("达标汇总")]);
      const saved = throughLibreOffice(await workbook.save());
      const other = await opened(saved);
      const sheet = (await other.read()).sheets.at(-1);
      if (sheet === undefined) throw new Error("no sheet");
      expect(sheet.name).toBe("达标汇总");
      expect(cell(sheet, "D7")).toMatchObject({ content: { value: 0.875 }, formula: "B7/(B7+C7)" });
      expect(cell(sheet, "A9")).toMatchObject({ content: { value: "=不是公式" }, formula: null });
      expect(sheet.merges).toEqual(SUMMARY.merges);
      const parts = Object.entries(partsOf(saved)).map(
        ([name, text]) => [name, Buffer.from(text, "latin1").toString()] as const,
      );
      const chart = parts.find(([name, xml]) => name.startsWith("xl/charts/") && xml.includes("各领域"))?.[1];
      expect(chart).toContain("目标责任体系与制度建设");
      expect(chart).toContain("C00000".toLowerCase());
      const names = parts.find(([name]) => name === "xl/workbook.xml")?.[1];
      expect(names).toMatch(/Print_Titles"[^>]*>(?:'达标汇总'|达标汇总)!\$1:\$4</u);
    },
  );
});
