/**
 * Writes the type declarations of the library beside its code, as far as its entries reach. Names of files get the
 * extension that Node's module resolution asks for, so that every setting of a consumer's compiler finds them.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

const root = path.join(import.meta.dirname, "..");
const out = path.join(root, "dist/library/types");
const entries = ["domain/index", "locales/wording"];

const { config } = ts.readConfigFile(path.join(root, "tsconfig.json"), (file) => ts.sys.readFile(file));
const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
const program = ts.createProgram(
  entries.map((entry) => path.join(root, `src/${entry}.ts`)),
  {
    ...options,
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    rootDir: path.join(root, "src"),
    outDir: out,
  },
);
const declarations = new Map();
const { diagnostics } = program.emit(undefined, (file, text) => declarations.set(path.normalize(file), text));
const problems = [...ts.getPreEmitDiagnostics(program), ...diagnostics];
if (problems.length > 0) {
  console.error(
    ts.formatDiagnostics(problems, {
      getCanonicalFileName: (name) => name,
      getCurrentDirectory: () => root,
      getNewLine: () => "\n",
    }),
  );
  process.exit(1);
}

const written = new Set();

function write(file) {
  const text = declarations.get(file);
  if (text === undefined) throw new Error(`no declarations for ${file}`);
  if (written.has(file)) return;
  written.add(file);
  const own = ts.preProcessFile(text).importedFiles.filter(({ fileName }) => fileName.startsWith("."));
  const complete = own.reduce(
    (result, { fileName }) => result.replaceAll(`"${fileName}"`, `"${fileName}.js"`),
    text,
  );
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, complete);
  for (const { fileName } of own) write(path.join(path.dirname(file), `${fileName}.d.ts`));
}

for (const entry of entries) write(path.join(out, `${entry}.d.ts`));
