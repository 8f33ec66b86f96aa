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

/** Tests in this process run in its one thread; those of the built command start others. */
function noThread(): never {
  throw new Error("no other thread");
}

/** Runs the command line in this process and gives back what a user would see. */
export async function ecogap(...args: readonly string[]): Promise<Said> {
  let out = "";
  let err = "";
  const terminal = {
    out: (text: string) => {
      out += text;
    },
    err: (text: string) => {
      err += text;
    },
    now: new Date(2026, 10, 22),
    progress: null,
  };
  const code = await run(args, terminal, { count: 1, start: noThread });
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
