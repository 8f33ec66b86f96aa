import { execFileSync, spawn, spawnSync, type ChildProcess } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { writeWhole } from "../../src/cli/write-file";
import { removeLeftovers, temporaryName } from "../../src/cli/temporary-files";
import { Folder } from "../cli/command-line";
import { Random } from "../fuzz/random";
import { LINES, tableBook } from "../hostile/tables";
import { sheetsFile } from "../cli/sheets-file";

/** How often a process is killed; `CRASH_KILLS=100 npx jest test/crash` for a long run. */
const KILLS = Number(process.env["CRASH_KILLS"] ?? 12);
const BYTES = 6_000_000;
const ROOT = path.join(__dirname, "../..");
const programs = mkdtempSync(path.join(tmpdir(), "ecogap-crash-"));
const keepWriting = path.join(programs, "keep-writing.js");
const ecogap = path.join(programs, "ecogap.js");

/** The command line as it is shipped, and a program that does nothing but write. */
beforeAll(() => {
  for (const [entry, file] of [
    ["./test/crash/keep-writing.ts", keepWriting],
    ["./src/cli/ecogap.ts", ecogap],
  ] as const) {
    const built = path.join(programs, path.basename(file, ".js"));
    const options = [
      "--config-name",
      "cli",
      // Under another file name the modules have other code, which the next build must not find in the cache.
      "--no-cache",
      "--entry-reset",
      "--entry",
      entry,
      "--output-path",
      built,
      "--output-filename",
      "main.js",
    ];
    execFileSync("npx", ["webpack", ...options], { cwd: ROOT, stdio: "pipe" });
    writeFileSync(file, readFileSync(path.join(built, "main.js")));
  }
  writeFileSync(path.join(programs, "package.json"), `{"type":"module"}`);
});

afterAll(() => {
  rmSync(programs, { recursive: true, force: true });
});

const running = new Set<ChildProcess>();
afterAll(() => {
  for (const child of running) child.kill("SIGKILL");
});

function start(...args: readonly string[]): {
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;
} {
  const child = spawn(process.execPath, args, { stdio: "ignore" });
  running.add(child);
  const ended = new Promise<number | null>((resolve) => {
    child.on("exit", (code) => {
      running.delete(child);
      resolve(code);
    });
  });
  return { child, ended };
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await wait(2);
}

/** Which letter fills a file that is whole; null for one that is not. */
function letterOf(file: string): string | null {
  const bytes = readFileSync(file);
  const [first = 0] = bytes;
  const isWhole = bytes.length === BYTES && bytes.equals(Buffer.alloc(BYTES, first));
  return isWhole ? String.fromCharCode(first) : null;
}

describe("A process that is killed", () => {
  test("while it does nothing but write leaves the old file or the new one", async () => {
    const random = new Random(8);
    const folder = new Folder();
    const target = folder.put("out.xlsx", Buffer.alloc(BYTES, "a"));
    let left = 0;
    for (let kill = 0; kill < KILLS; kill++) {
      const { child, ended } = start(keepWriting, target, String(BYTES), "ab");
      const before = new Set(readdirSync(folder.path));
      await until(() => readdirSync(folder.path).some((name) => !before.has(name)));
      await wait(random.below(60));
      child.kill("SIGKILL");
      await ended;
      expect(letterOf(target)).toMatch(/^[ab]$/u);
      left = Math.max(left, readdirSync(folder.path).length - 1);
    }
    expect(left).toBeGreaterThan(0);
    for (const name of readdirSync(folder.path)) {
      if (name !== "out.xlsx") utimesSync(folder.at(name), new Date(0), new Date(0));
    }
    await writeWhole(target, "later");
    expect(readdirSync(folder.path)).toEqual(["out.xlsx"]);
    expect(readFileSync(target, "utf8")).toBe("later");
  });

  test("at any moment of a check leaves the old file or the checked one", async () => {
    const random = new Random(9);
    const folder = new Folder();
    const input = folder.put("in.xlsx", tableBook());
    const target = folder.at("out.xlsx");
    const args = [ecogap, "check", input, "--out", target, "--quiet"];
    const began = performance.now();
    expect(spawnSync(process.execPath, args).status).toBe(0);
    const lasts = performance.now() - began;
    const checked = folder.bytes("out.xlsx");
    for (let kill = 0; kill < KILLS; kill++) {
      writeFileSync(target, "old");
      const { child, ended } = start(...args);
      await wait(random.below(lasts * 1.1));
      child.kill("SIGKILL");
      await ended;
      const now = folder.bytes("out.xlsx");
      expect([Buffer.from("old"), Buffer.from(checked)].some((whole) => whole.equals(now))).toBe(true);
      expect(Buffer.from(folder.bytes("in.xlsx")).equals(Buffer.from(tableBook()))).toBe(true);
    }
  });
});

test("Two processes that write one file never mix, and leave nothing but it", async () => {
  const folder = new Folder();
  const target = folder.at("out.xlsx");
  const writers = [
    start(keepWriting, target, String(BYTES), "a"),
    start(keepWriting, target, String(BYTES), "b"),
  ];
  const found = new Set<string | null>();
  await until(() => existsSync(target));
  const end = performance.now() + 1500;
  while (performance.now() < end) {
    found.add(letterOf(target));
    await wait(3);
  }
  for (const { child } of writers) child.kill("SIGKILL");
  await Promise.all(writers.map(({ ended }) => ended));
  expect(found.has(null)).toBe(false);
  expect(found.size).toBeGreaterThan(0);
});

test("Two commands that write one file at once leave the result of one of them", async () => {
  const folder = new Folder();
  const target = folder.at("out.xlsx");
  const inputs = [folder.put("a.xlsx", tableBook()), folder.put("b.xlsx", sheetsFile({ 表: LINES }))];
  const results = inputs.map((input) => {
    expect(spawnSync(process.execPath, [ecogap, "check", input, "--out", target, "--quiet"]).status).toBe(0);
    return readFileSync(target);
  });
  for (let turn = 0; turn < 4; turn++) {
    const commands = inputs.map((input) => start(ecogap, "check", input, "--out", target, "--quiet"));
    expect(await Promise.all(commands.map(({ ended }) => ended))).toEqual([0, 0]);
    const now = readFileSync(target);
    expect(results.some((result) => result.equals(now))).toBe(true);
    expect(readdirSync(folder.path).toSorted()).toEqual(["a.xlsx", "b.xlsx", "out.xlsx"]);
  }
});

describe("Where a result cannot be written, that is told, the old file stays and nothing else is left:", () => {
  const check = (
    folder: Folder,
    target: string,
    limit = "",
  ): { readonly status: number | null; readonly err: string } => {
    const line = `${limit} exec "$0" "$@"`;
    const args = ["-c", line, process.execPath, ecogap, "check", folder.at("in.xlsx"), "--out", target];
    const { status, stderr } = spawnSync("/bin/sh", args, { encoding: "utf8" });
    return { status, err: stderr };
  };

  test("a disk without room for it", () => {
    const folder = new Folder();
    folder.put("in.xlsx", tableBook());
    folder.put("out.xlsx", "old");
    // A file may grow to one block only, and the write after that fails as on a full disk.
    const { status, err } = check(folder, folder.at("out.xlsx"), "trap '' XFSZ; ulimit -f 1;");
    expect({ status, err }).toEqual({
      status: 2,
      err: expect.stringMatching(/无法写入 .*out\.xlsx（EFBIG），原来的文件没有改动/u),
    });
    expect(readFileSync(folder.at("out.xlsx"), "utf8")).toBe("old");
    expect(readdirSync(folder.path).toSorted()).toEqual(["in.xlsx", "out.xlsx"]);
  });

  test("a file that may not be written", () => {
    const folder = new Folder();
    folder.put("in.xlsx", tableBook());
    chmodSync(folder.put("out.xlsx", "old"), 0o444);
    const { status, err } = check(folder, folder.at("out.xlsx"));
    expect({ status, err }).toEqual({ status: 2, err: expect.stringContaining("（EACCES）") });
    expect(readFileSync(folder.at("out.xlsx"), "utf8")).toBe("old");
    expect(readdirSync(folder.path).toSorted()).toEqual(["in.xlsx", "out.xlsx"]);
  });

  test("a place where no file can be, a folder, and a folder that there is not", () => {
    const folder = new Folder();
    folder.put("in.xlsx", tableBook());
    mkdirSync(folder.at("out.xlsx"));
    for (const [target, reason] of [
      ["/proc/out.xlsx", /（(?:ENOENT|EACCES|EPERM|EROFS)）/u],
      [folder.at("out.xlsx"), /（(?:EISDIR|ENOTEMPTY|EPERM)）/u],
      [folder.at("none/out.xlsx"), /（ENOENT）/u],
    ] as const) {
      const { status, err } = check(folder, target);
      expect({ status, err }).toEqual({ status: 2, err: expect.stringMatching(reason) });
    }
    expect(readdirSync(folder.path).toSorted()).toEqual(["in.xlsx", "out.xlsx"]);
  });
});

describe("What another run left is removed only when it is surely ours and done with:", () => {
  const OLD = new Date(0);
  const gone = (): number => spawnSync(process.execPath, ["-e", ""]).pid;
  const named = (target: string, pid: number): string =>
    temporaryName(target).replace(`-${process.pid}-`, `-${pid}-`);
  const stays = async (file: string, target: string, age = OLD): Promise<boolean> => {
    writeFileSync(file, "x");
    utimesSync(file, age, age);
    await removeLeftovers(target);
    return existsSync(file);
  };

  test("by a process that is gone, for this file, on this machine, and not just now", async () => {
    const target = new Folder().at("out.xlsx");
    const pid = gone();
    expect(await stays(named(target, pid), target)).toBe(false);
    expect(await stays(named(target, pid), target, new Date())).toBe(true);
    expect(await stays(named(target, process.pid), target)).toBe(true);
    expect(await stays(named(`${target}x`, pid), target)).toBe(true);
    expect(await stays(named(target, pid).replace(/ecogap-[0-9a-z]+-/u, "ecogap-other-"), target)).toBe(true);
    expect(await stays(`${target}.tmp`, target)).toBe(true);
    expect(await stays(path.join(path.dirname(target), ".out.xlsx.ecogap-notes.tmp"), target)).toBe(true);
  });
});
