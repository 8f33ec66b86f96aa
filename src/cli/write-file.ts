import { open, rename, rm, stat, type FileHandle } from "node:fs/promises";
import { BadInput, systemReason } from "./bad-input";
import { removeLeftovers, temporaryName } from "./temporary-files";

/**
 * Writes a file whole or not at all: beside its target under another name, brought to the disk, then renamed. Whoever looks
 * at the target, also after the program or the machine broke off, finds the old file or the new one. What an earlier run
 * left behind when it was broken off is removed. Throws BadInput.
 */
export async function writeWhole(path: string, content: Uint8Array | string): Promise<void> {
  const temporary = temporaryName(path);
  try {
    if (await isReadOnly(path)) throw new ReadOnlyTarget();
    await removeLeftovers(path);
    await writeDown(temporary, content);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw new BadInput("problem.cannotWrite", { path, reason: systemReason(error) });
  }
}

/** A file whose owner keeps it from being written would else be replaced all the same. */
class ReadOnlyTarget extends Error {
  readonly code = "EACCES";
}

async function isReadOnly(path: string): Promise<boolean> {
  try {
    return ((await stat(path)).mode & 0o222) === 0;
  } catch {
    return false;
  }
}

async function writeDown(path: string, content: Uint8Array | string): Promise<void> {
  const file = await open(path, "wx");
  try {
    await file.writeFile(content);
    await toDisk(file);
  } finally {
    await file.close();
  }
}

/** Some file systems of other machines have no such request; what they cannot do is no failure of the write. */
async function toDisk(file: FileHandle): Promise<void> {
  try {
    await file.sync();
  } catch (error) {
    if (!["EINVAL", "ENOTSUP", "ENOSYS"].includes(systemReason(error))) throw error;
  }
}
