import { describe, expect, test } from "@jest/globals";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { cell, everyKindOfEdit, firstSheet, fixture, KANGBASHI, opened, PREFIXED, RICH } from "./workbooks";

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
});
