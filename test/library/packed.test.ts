import { execFileSync } from "node:child_process";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { runInNewContext } from "node:vm";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import ts from "typescript";
import webpack from "webpack";

const ROOT = path.join(__dirname, "../..");
const project = mkdtempSync(path.join(tmpdir(), "ecogap-consumer-"));
const installed = path.join(project, "node_modules/ecogap");

/** What the consumer's program comes to. */
const RESULT = {
  verdict: "unmet",
  analysis: expect.stringContaining("4.5个百分点"),
  findings: ["targetBelowStandard", "missingLead"],
  writes: true,
};
const TELL = `import { tables, tasks, edits } from "./check-by-hand.js";
const [row] = tables[0].rows;
export const result = {
  verdict: row.verdict,
  analysis: row.analysis,
  findings: tasks[0].findings.map(({ code }) => code),
  writes: edits > 0,
};
`;

/** An empty project with the packed library unpacked into it, as npm would; nothing else is installed. */
beforeAll(() => {
  execFileSync("npm", ["pack", "--pack-destination", project], { cwd: ROOT, stdio: "pipe" });
  const [archive] = readdirSync(project).filter((name) => name.endsWith(".tgz"));
  if (archive === undefined) throw new Error("nothing was packed");
  mkdirSync(installed, { recursive: true });
  execFileSync("tar", ["-xzf", path.join(project, archive), "-C", installed, "--strip-components=1"]);
  writeFileSync(path.join(project, "package.json"), JSON.stringify({ type: "module" }));
  copyFileSync(path.join(__dirname, "consumer/check-by-hand.ts"), path.join(project, "check-by-hand.ts"));
  writeFileSync(path.join(project, "tell.js"), TELL);
  const program = readFileSync(path.join(project, "check-by-hand.ts"), "utf8");
  const target = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 };
  writeFileSync(
    path.join(project, "check-by-hand.js"),
    ts.transpileModule(program, { compilerOptions: target }).outputText,
  );
});

afterAll(() => {
  rmSync(project, { recursive: true, force: true });
});

function bundle(entry: string, output: string): Promise<void> {
  const compiler = webpack({
    mode: "production",
    target: ["web", "es2022"],
    context: project,
    entry,
    output: { path: project, filename: output, library: { name: "consumer", type: "var" } },
    performance: { hints: false },
  });
  return new Promise((resolve, reject) => {
    compiler.run((failure, stats) => {
      compiler.close(() => {
        if (failure !== null) reject(failure);
        else if (stats?.hasErrors() !== false) reject(new Error(stats?.toString("errors-only")));
        else resolve();
      });
    });
  });
}

test("the package holds the library and the command line, and no sources", () => {
  expect(readdirSync(installed).sort()).toEqual([
    "LICENSE",
    "README.en.md",
    "README.md",
    "dist",
    "package.json",
  ]);
  expect(readdirSync(path.join(installed, "dist")).sort()).toEqual(["cli", "library"]);
});

test("its modules import nothing, and know nothing of Node or Office", () => {
  for (const file of ["ecogap.js", "locales.js"]) {
    const code = readFileSync(path.join(installed, "dist/library", file), "utf8");
    expect(ts.preProcessFile(code).importedFiles).toEqual([]);
    expect(code).not.toMatch(/\bnode:|\brequire\(|\bOffice\.|\bExcel\.run\b/u);
  }
});

test("a program in Node checks indicators and tasks that it gives as cells", () => {
  const script = `import { result } from "./tell.js"; console.log(JSON.stringify(result));`;
  const out = execFileSync(process.execPath, ["--input-type=module", "-e", script], {
    cwd: project,
    encoding: "utf8",
  });
  const result: unknown = JSON.parse(out);
  expect(result).toEqual(RESULT);
});

test("so does a page: bundled for browsers, in a context that has neither Node nor a document", async () => {
  await bundle("./tell.js", "page.js");
  const code = readFileSync(path.join(project, "page.js"), "utf8");
  const result: unknown = JSON.parse(
    String(runInNewContext(`${code}; JSON.stringify(consumer.result)`, { Intl: globalThis.Intl })),
  );
  expect(result).toEqual(RESULT);
});

/** The types of the package's dependencies, where npm would put them. */
function linkTypes(): void {
  for (const name of ["@types/big.js", "zod"]) {
    const place = path.join(project, "node_modules", name);
    mkdirSync(path.dirname(place), { recursive: true });
    rmSync(place, { force: true });
    symlinkSync(path.join(ROOT, "node_modules", name), place);
  }
}

test.each([
  { like: "a bundler", module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler },
  { like: "Node", module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext },
])("its types satisfy a strict compiler that resolves like $like", ({ module, moduleResolution }) => {
  linkTypes();
  const program = ts.createProgram([path.join(project, "check-by-hand.ts")], {
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: false,
    noEmit: true,
    target: ts.ScriptTarget.ES2023,
    types: [],
    module,
    moduleResolution,
  });
  const messages = ts.getPreEmitDiagnostics(program).map(({ messageText, file }) => {
    return `${file?.fileName ?? ""}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`;
  });
  expect(messages).toEqual([]);
});
