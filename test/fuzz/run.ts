import { fuzz } from "./fuzz";

/** `--seed`, `--count`, `--seconds` (of each kind) and `--kind`, each with a value. */
const options = new Map<string, string>();
for (let at = 2; at < process.argv.length; at += 2)
  options.set(process.argv[at] ?? "", process.argv[at + 1] ?? "");
const number = (name: string, fallback: number): number => Number(options.get(name) ?? fallback);

const seed = number("--seed", Date.now() % 2 ** 31);
const effort = { seed, count: number("--count", 1_000_000_000), seconds: number("--seconds", 60) };
const results = await fuzz(effort, options.get("--kind") ?? null);
process.stdout.write(`seed ${seed}\n`);
for (const { kind, inputs, outcomes, slowest, failure } of results) {
  const { refused, unchanged, written } = outcomes;
  const told = `${inputs} inputs (${refused} refused, ${unchanged} left as they were, ${written} written, checked again and taken back); slowest ${slowest} ms`;
  process.stdout.write(`${kind}: ${told}\n${failure === null ? "" : `${failure}\n`}`);
}
process.stdout.write(`${results.reduce((sum, { inputs }) => sum + inputs, 0)} inputs in all\n`);
process.exitCode = results.some(({ failure }) => failure !== null) ? 1 : 0;
