import { randomUUID } from "node:crypto";
import { lstat, readdir, rm } from "node:fs/promises";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";
import { fingerprint } from "../domain/fingerprint";

/** A file that was not written for so long is being written by nobody, in milliseconds. */
const AT_REST = 60_000;

function machine(): string {
  return fingerprint(hostname()).replace(".", "");
}

/** A name of our own beside a file: it tells the file, the machine and the process that writes it. */
export function temporaryName(path: string): string {
  const name = `.${basename(path)}.ecogap-${machine()}-${process.pid}-${randomUUID()}.tmp`;
  return join(dirname(path), name);
}

/**
 * Removes what a run left beside a file that was broken off while it wrote it. Only what is surely ours and done with: named by
 * us for this very file, on this machine, by a process that is gone, and not written for a minute. What cannot be removed stays.
 */
export async function removeLeftovers(path: string): Promise<void> {
  const folder = dirname(path);
  const start = `.${basename(path)}.ecogap-${machine()}-`;
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    if (!name.startsWith(start)) continue;
    const writer = /^(\d+)-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.tmp$/u.exec(
      name.slice(start.length),
    )?.[1];
    if (writer === undefined || isRunning(Number(writer))) continue;
    const left = join(folder, name);
    if (await isAtRest(left)) await rm(left, { force: true }).catch(() => undefined);
  }
}

function isRunning(process_: number): boolean {
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    return typeof error === "object" && error !== null && "code" in error && error.code !== "ESRCH";
  }
}

async function isAtRest(path: string): Promise<boolean> {
  try {
    const status = await lstat(path);
    return status.isFile() && Date.now() - status.mtimeMs > AT_REST;
  } catch {
    return false;
  }
}
