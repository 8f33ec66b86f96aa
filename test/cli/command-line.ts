import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "@jest/globals";
import { run } from "../../src/cli/run";
import { fixture } from "../xlsx/workbooks";

export interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in this process and gives back what a user would see. */
export async function ecogap(...args: readonly string[]): Promise<Said> {
  let out = "";
  let err = "";
  const code = await run(args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    now: new Date(2026, 10, 22),
    progress: null,
  });
  return { code, out, err };
}

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A folder of the test's own, gone after it. */
export class Folder {
  readonly path = mkdtempSync(join(tmpdir(), "ecogap-"));

  constructor() {
    folders.push(this.path);
  }

  at(name: string): string {
    return join(this.path, name);
  }

  /** Puts bytes under a name and returns the path. */
  put(name: string, content: Uint8Array | string): string {
    writeFileSync(this.at(name), content);
    return this.at(name);
  }

  sample(name: string, as = `${name}.xlsx`): string {
    return this.put(as, fixture(`samples/${name}.xlsx`));
  }

  bytes(name: string): Uint8Array {
    return new Uint8Array(readFileSync(this.at(name)));
  }

  json(name: string): unknown {
    return JSON.parse(readFileSync(this.at(name), "utf8"));
  }
}
