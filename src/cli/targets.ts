import { access, constants, realpath, stat } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";
import { BadInput, systemReason } from "./bad-input";

/** Where checked workbooks go: nowhere, one file, or a folder. */
export type Destination =
  | { readonly kind: "none" }
  | { readonly kind: "file"; readonly path: string }
  | { readonly kind: "folder"; readonly path: string };

/** What tells files apart: device and number where the file exists, else its path with links followed. */
async function identity(path: string): Promise<string> {
  try {
    const { dev, ino } = await stat(path);
    return `${dev}:${ino}`;
  } catch {
    const full = resolve(path);
    const folder = dirname(full);
    return folder === full ? full : join(await realpath(folder).catch(() => folder), basename(full));
  }
}

function targetOf(input: string, destination: Destination): string | null {
  switch (destination.kind) {
    case "none":
      return null;
    case "file":
      return destination.path;
    case "folder":
      return join(destination.path, basename(input));
  }
}

/** The target of each input, null where nothing is written. Throws BadInput for one that would overwrite an input. */
export async function planTargets(
  inputs: readonly string[],
  destination: Destination,
): Promise<readonly (string | null)[]> {
  const taken = new Set(await Promise.all(inputs.map(identity)));
  const targets = inputs.map((input) => targetOf(input, destination));
  for (const [index, target] of targets.entries()) {
    if (target === null) continue;
    const path = await identity(target);
    if (inputs.some((other, at) => at < index && targetOf(other, destination) === target)) {
      throw new BadInput("problem.outTwice", { name: basename(target) });
    }
    if (taken.has(path)) throw new BadInput("problem.outIsInput", { path: target });
  }
  return targets;
}

/** Throws BadInput where a workbook would get another extension than its own; Excel does not open such a file. */
export function requireSameKind(input: string, target: string): void {
  const extension = extname(input).toLowerCase();
  if (extname(target).toLowerCase() !== extension) throw new BadInput("problem.outKind", { extension });
}

/** Throws BadInput where a report would overwrite an input or a checked workbook, or has no folder that may be written. */
export async function requireReportPlace(report: string, files: readonly string[]): Promise<void> {
  try {
    await access(dirname(resolve(report)), constants.W_OK);
  } catch (error) {
    throw new BadInput("problem.cannotWrite", { path: report, reason: systemReason(error) });
  }
  const path = await identity(report);
  for (const file of files) {
    if ((await identity(file)) === path) throw new BadInput("problem.outIsInput", { path: report });
  }
}
