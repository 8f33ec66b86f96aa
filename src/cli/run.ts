import { Command, CommanderError, Option } from "commander";
import type { Language } from "../domain/reporting/wording";
import { sentences, type Say } from "../locales/messages";
import product from "../../package.json";
import { BadInput, problemOf } from "./bad-input";
import { outputsIn } from "./read-outputs";
import { runCheck } from "./check-command";
import { runExplain } from "./explain-command";
import { runReport } from "./report-command";
import type { Threads } from "./run-jobs";
import type { Destination } from "./targets";
import type { Terminal } from "./terminal";

interface CheckOptions {
  readonly sheet?: string;
  readonly system?: string;
  readonly out?: string;
  readonly outDir?: string;
  readonly report?: string;
  readonly profile?: string;
  readonly measures?: string;
  readonly bands?: string;
  readonly standard?: readonly string[];
  readonly rollup?: string;
  readonly jobs?: string;
  readonly outputs?: string;
  readonly materials?: true;
  readonly preview?: true;
  readonly renew?: true;
  readonly strict?: true;
  readonly quiet?: true;
}

interface ExplainOptions {
  readonly sheet: string;
  readonly row: string;
  readonly profile?: string;
  readonly measures?: string;
  readonly bands?: string;
  readonly standard?: readonly string[];
  readonly system?: string;
}

interface ReportOptions {
  readonly docx: string;
  readonly sheet?: string;
  readonly measures?: string;
  readonly profile?: string;
  readonly bands?: string;
  readonly standard?: readonly string[];
  readonly system?: string;
  readonly quiet?: true;
}

const LANGUAGES: readonly Language[] = ["zh-CN", "en-US"];

/** The language is needed before the arguments are parsed: help and errors are in it too. */
function languageIn(args: readonly string[]): Language {
  const joined = args.find((arg) => arg.startsWith("--lang="))?.slice("--lang=".length);
  const wanted = joined ?? args[args.indexOf("--lang") + 1];
  return LANGUAGES.find((language) => language === wanted) ?? "zh-CN";
}

function isLanguageIn(args: readonly string[]): boolean {
  return args.some((arg) => arg === "--lang" || arg.startsWith("--lang="));
}

function destinationOf(inputs: readonly string[], { out, outDir }: CheckOptions): Destination {
  if (out !== undefined && outDir !== undefined) throw new BadInput("usage.outOrOutDir");
  if (out !== undefined && inputs.length > 1) throw new BadInput("usage.oneInputForOut");
  if (out !== undefined) return { kind: "file", path: out };
  return outDir === undefined ? { kind: "none" } : { kind: "folder", path: outDir };
}

/** Reads the number of threads; `usual` where none is given. Throws BadInput for what is no number of them. */
function threadCount(given: string | undefined, usual: number): number {
  if (given === undefined) return usual;
  if (!/^[1-9]\d{0,2}$/u.test(given)) throw new BadInput("rollup.jobsUsage", { what: given });
  return Number(given);
}

function langOption(say: Say): Option {
  return new Option("--lang <language>", say("cli.lang")).choices(LANGUAGES).default("zh-CN");
}

/** `--standard FILE`, which may be given several times. */
function standardOption(say: Say): Option {
  return new Option("--standard <file>", say("cli.standard")).argParser<readonly string[] | undefined>(
    (file, given) => [...(given ?? []), file],
  );
}

/** Sets up one subcommand's help in the chosen language. */
function subcommand(program: Command, name: string, description: string, say: Say): Command {
  return program
    .command(name)
    .description(description)
    .helpOption("-h, --help", say("cli.help"))
    .addOption(langOption(say));
}

/** What the subcommands run with. */
interface Context {
  readonly language: Language;
  readonly isLanguageGiven: boolean;
  readonly terminal: Terminal;
  readonly threads: Threads;
  readonly say: Say;
  readonly done: (code: number) => void;
}

function addCheck(program: Command, context: Context): void {
  const { language, isLanguageGiven, terminal, threads, say, done } = context;
  subcommand(program, "check", say("cli.check"), say)
    .argument("<file...>", say("cli.files"))
    .option("--sheet <name>", say("cli.sheet"))
    .option("--system <id>", say("cli.system"))
    .addOption(standardOption(say))
    .option("--out <file>", say("cli.out"))
    .option("--out-dir <folder>", say("cli.outDir"))
    .option("--report <file>", say("cli.reportFile"))
    .option("--profile <file>", say("cli.profile"))
    .option("--measures <file>", say("cli.measures"))
    .option("--bands <small,marked>", say("cli.bands"))
    .option("--materials", say("cli.materials"))
    .option("--preview", say("cli.preview"))
    .option("--outputs <list>", say("cli.outputs"))
    .option("--rollup <file>", say("cli.rollup"))
    .option("--jobs <number>", say("cli.jobs"))
    .option("--renew", say("cli.renew"))
    .option("--strict", say("cli.strict"))
    .option("--quiet", say("cli.quiet"))
    .action(async (inputs: readonly string[], options: CheckOptions) => {
      const { sheet = null, system = null, report = null, strict = false, quiet = false } = options;
      const destination = destinationOf(inputs, options);
      const chosen = {
        system,
        standards: options.standard ?? [],
        profile: options.profile ?? null,
        measures: options.measures ?? null,
        bands: options.bands ?? null,
        outputs: outputsIn(options.outputs),
        materials: options.materials ?? false,
        renew: options.renew ?? false,
        preview: options.preview ?? false,
        rollup: options.rollup ?? null,
      };
      const count = threadCount(options.jobs, threads.count);
      const spoken = { language, isLanguageGiven };
      const request = { inputs, sheet, destination, report, strict, quiet, ...spoken, ...chosen };
      done(await runCheck(request, terminal, { ...threads, count }));
    });
}

function addExplain(program: Command, { language, terminal, say, done }: Context): void {
  subcommand(program, "explain", say("cli.explain"), say)
    .argument("<file>", say("cli.files"))
    .requiredOption("--sheet <name>", say("cli.explainSheet"))
    .requiredOption("--row <number>", say("cli.row"))
    .option("--system <id>", say("cli.system"))
    .addOption(standardOption(say))
    .option("--profile <file>", say("cli.profile"))
    .option("--measures <file>", say("cli.measures"))
    .option("--bands <small,marked>", say("cli.bands"))
    .action(
      async (input: string, { sheet, row, system, standard, profile, measures, bands }: ExplainOptions) => {
        if (!/^[1-9]\d{0,6}$/u.test(row)) throw new BadInput("usage.row");
        const chosen = {
          system: system ?? null,
          standards: standard ?? [],
          profile: profile ?? null,
          measures: measures ?? null,
          bands: bands ?? null,
        };
        done(await runExplain({ input, sheet, row: Number(row), language, ...chosen }, terminal));
      },
    );
}

function addReport(program: Command, { language, terminal, say, done }: Context): void {
  subcommand(program, "report", say("cli.report"), say)
    .argument("<file>", say("cli.files"))
    .requiredOption("--docx <file>", say("cli.docx"))
    .option("--sheet <name>", say("cli.sheet"))
    .option("--system <id>", say("cli.system"))
    .addOption(standardOption(say))
    .option("--profile <file>", say("cli.profile"))
    .option("--measures <file>", say("cli.measures"))
    .option("--bands <small,marked>", say("cli.bands"))
    .option("--quiet", say("cli.quiet"))
    .action(async (input: string, options: ReportOptions) => {
      const { docx, sheet = null, system = null, profile = null, bands = null, quiet = false } = options;
      const measures = options.measures ?? null;
      const chosen = { system, standards: options.standard ?? [], profile, measures, bands };
      done(await runReport({ input, docx, sheet, language, quiet, ...chosen }, terminal));
    });
}

function buildProgram(context: Context): Command {
  const { terminal, say } = context;
  const program = new Command("ecogap")
    .description(say("cli.description"))
    .version(product.version, "-V, --version", say("cli.version"))
    .helpOption("-h, --help", say("cli.help"))
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        terminal.out(text);
      },
      writeErr: (text) => {
        terminal.err(text);
      },
      outputError: () => undefined,
    })
    .configureHelp({ styleTitle: (title) => say(helpTitle(title)) });
  addCheck(program, context);
  addExplain(program, context);
  addReport(program, context);
  return program;
}

function helpTitle(title: string): "help.usage" | "help.arguments" | "help.options" | "help.commands" {
  switch (title) {
    case "Usage:":
      return "help.usage";
    case "Arguments:":
      return "help.arguments";
    case "Commands:":
      return "help.commands";
    default:
      return "help.options";
  }
}

function usageProblem({ code, message }: CommanderError, say: Say): string {
  const what = /'([^']*)'/u.exec(message)?.[1] ?? "";
  switch (code) {
    case "commander.unknownOption":
      return say("usage.unknownOption", { what });
    case "commander.unknownCommand":
      return say("usage.unknownCommand", { what });
    case "commander.missingArgument":
      return say("usage.missingArgument");
    case "commander.excessArguments":
      return say("usage.tooManyArguments");
    case "commander.missingMandatoryOptionValue":
    case "commander.optionMissingArgument":
      return say("usage.missingOption", { what });
    case "commander.invalidArgument":
      return say("usage.invalidOption", { what });
    default:
      return message;
  }
}

/** Runs the command line with these arguments; returns the exit code. Several files are checked in so many threads at once. */
export async function run(args: readonly string[], terminal: Terminal, threads: Threads): Promise<number> {
  const language = languageIn(args);
  const say = sentences(language);
  let exitCode = 0;
  try {
    const isLanguageGiven = isLanguageIn(args);
    const done = (code: number): void => {
      exitCode = code;
    };
    const context = { language, isLanguageGiven, terminal, threads, say, done };
    await buildProgram(context).parseAsync([...args], { from: "user" });
    return exitCode;
  } catch (error) {
    if (!(error instanceof CommanderError)) {
      const { key, params } = problemOf(error);
      terminal.err(`ecogap: ${say(key, params)}\n`);
      return 2;
    }
    if (error.exitCode === 0) return 0;
    if (error.code !== "commander.help") terminal.err(`ecogap: ${usageProblem(error, say)}\n`);
    return 2;
  }
}
