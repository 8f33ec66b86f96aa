import { sentences } from "../../../src/locales/messages";
import type { PaneMessage } from "../../../src/pane/session-state";
import { describeModel, type HostModel } from "../../host/model";
import { bringToFront, openBench, reopen, smallWorkbook, type Bench } from "./bench";
import type { Fault } from "./faults";
import type { Operation } from "./operations";

/** How a workbook was left: as before or as after the operation, with what somebody else did to it. */
export type LeftAs = "before" | "after" | "both" | "between";

/** What one fault at one request came to. */
export interface Outcome {
  readonly left: LeftAs;
  /** What is wrong with it; empty where nothing is. */
  readonly defects: readonly string[];
  readonly message: PaneMessage | null;
}

/** An operation on a workbook, and what it does there undisturbed. */
export class Course {
  readonly #operation: Operation;
  readonly #start: HostModel;
  readonly #arranged = new Map<string, Promise<string>>();
  #requests = 0;
  #before: HostModel = smallWorkbook();
  #after: HostModel = smallWorkbook();

  constructor(operation: Operation) {
    this.#operation = operation;
    this.#start = smallWorkbook();
  }

  get requests(): number {
    return this.#requests;
  }

  /** Runs the operation undisturbed. */
  async measure(): Promise<Bench> {
    const bench = await this.#arrange();
    this.#before = structuredClone(bench.host.model);
    const { roundTrips } = bench.host;
    await this.#operation.run(bench);
    this.#requests = bench.host.roundTrips - roundTrips;
    this.#after = structuredClone(bench.host.model);
    return bench;
  }

  async disturb(name: string, fault: Fault, request: number): Promise<Outcome> {
    const bench = await this.#arrange();
    const { host } = bench;
    const at = host.roundTrips + request;
    host.trouble(request, fault.trouble);
    const said = await drive(this.#operation.run(bench), fault, bench, () => host.roundTrips >= at);
    const defects: string[] = [];
    if (said === "never") defects.push("never ends");
    host.maxPayload = 5_000_000;
    const now = text(host.model);
    const left = await this.#leftAs(name, fault, now);
    const message = said === "never" ? null : said;
    if (fault.isEnd !== true) defects.push(...told(left, message, this.#changes, bench));
    if (left === "between") defects.push("between");
    else if (this.#isNew(name, left, message)) defects.push(...(await this.#next(bench, fault, now)));
    return { left, defects, message };
  }

  readonly #known = new Set<string>();

  /** Whether this fault has not left the workbook so, with these words, before. */
  #isNew(name: string, left: LeftAs, message: PaneMessage | null): boolean {
    const key = `${name} ${left} ${message?.key ?? ""}`;
    const isNew = !this.#known.has(key);
    this.#known.add(key);
    return isNew;
  }

  get #changes(): boolean {
    return text(this.#before) !== text(this.#after);
  }

  async #arrange(): Promise<Bench> {
    const bench = openBench(structuredClone(this.#start));
    await this.#operation.arrange(bench);
    if (this.#operation.maxPayload !== undefined) bench.host.maxPayload = this.#operation.maxPayload;
    return bench;
  }

  async #leftAs(name: string, fault: Fault, now: string): Promise<LeftAs> {
    const isBefore = now === changed(this.#before, fault);
    const isAfter = now === changed(this.#after, fault);
    if (isBefore && isAfter) return "both";
    if (isBefore || isAfter) return isBefore ? "before" : "after";
    return now === (await this.#onChanged(name, fault)) ? "after" : "between";
  }

  /** What the operation does to a workbook that was changed before it began. */
  #onChanged(name: string, { trouble }: Fault): Promise<string> {
    const known = this.#arranged.get(name);
    if (known !== undefined) return known;
    const done = async (): Promise<string> => {
      if (trouble.kind !== "change") return "";
      const bench = await this.#arrange();
      trouble.change(bench.host.model);
      await this.#operation.run(bench);
      return text(bench.host.model);
    };
    const doing = done();
    this.#arranged.set(name, doing);
    return doing;
  }

  /** The next check has to end as it does in a pane that has just been opened beside the same workbook. */
  async #next(bench: Bench, { isEnd }: Fault, now: string): Promise<readonly string[]> {
    const same = structuredClone(bench.host.model);
    bringToFront(bench);
    if (isEnd !== true) bench.waitTooLong();
    const [next, anew] = [
      await check(isEnd === true ? reopen(bench) : bench),
      await this.#checkAnew(now, same),
    ];
    if (next.model !== anew.model) return ["the next check ends otherwise"];
    return next.said === anew.said ? [] : [`the next check says ${next.said} and not ${anew.said}`];
  }

  readonly #anew = new Map<string, Promise<Checked>>();

  #checkAnew(now: string, model: HostModel): Promise<Checked> {
    const known = this.#anew.get(now);
    if (known !== undefined) return known;
    const bench = openBench(model);
    const checking = check(bench);
    this.#anew.set(now, checking);
    return checking;
  }
}

interface Checked {
  readonly model: string;
  readonly said: string;
}

async function check(bench: Bench): Promise<Checked> {
  await bench.session.read();
  await bench.session.write([]);
  return { model: text(bench.host.model), said: JSON.stringify(bench.session.state().message) };
}

function text(model: HostModel): string {
  return JSON.stringify(describeModel(model));
}

function changed(model: HostModel, { trouble }: Fault): string {
  if (trouble.kind !== "change") return text(model);
  const copy = structuredClone(model);
  trouble.change(copy);
  return text(copy);
}

/** So many milliseconds are waited for the end of an operation. */
const PATIENCE = 5000;

async function drive(
  running: Promise<PaneMessage | null>,
  { meanwhile, isEnd }: Fault,
  bench: Bench,
  isUnderWay: () => boolean,
): Promise<PaneMessage | null | "never"> {
  const course = { isOver: false };
  const isOver = (): boolean => course.isOver;
  const ending = running.finally(() => {
    course.isOver = true;
  });
  if (meanwhile !== undefined) {
    while (!isUnderWay() && !isOver()) await turn();
    meanwhile(bench);
  }
  if (isEnd === true) return null;
  const late = performance.now() + PATIENCE;
  while (!isOver() && performance.now() < late) await turn();
  if (isOver()) return ending;
  while (!isOver()) {
    bench.waitTooLong();
    await turn();
  }
  return "never";
}

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

const LANGUAGES = ["zh-CN", "en-US"] as const;
/** Sentences that say that nothing was written. */
const NOTHING_WRITTEN = /没有写入|未改动|nothing was written|not changed/u;
const NEXT = { "zh-CN": /请|再/u, "en-US": /again|reopen|press|spread/iu } as const;

/** What is wrong with what was said. */
function told(
  left: LeftAs,
  message: PaneMessage | null,
  changes: boolean,
  { session }: Bench,
): readonly string[] {
  const isFailure = message?.key.startsWith("failure.") === true;
  const defects: string[] = [];
  const isTableInFront = session.state().recognised?.kind === "tables";
  if (message === null) return changes && left === "before" && isTableInFront ? ["nothing is said"] : [];
  if (changes && left === "before" && message.intent === "success") defects.push("says that it is done");
  for (const language of LANGUAGES) {
    const sentence = sentences(language)(message.key, message.params);
    if (left === "after" && changes && isFailure && NOTHING_WRITTEN.test(sentence))
      defects.push(`says ${message.key}, which is not so`);
    if (isFailure && !NEXT[language].test(sentence)) defects.push(`${message.key} does not say what to do`);
  }
  if (message.key === "failure.leftBetween" && left !== "between") defects.push("says that it is between");
  if (String(message.params["detail"] ?? "").includes("Error:"))
    defects.push(`says ${message.params["detail"]}`);
  return defects;
}
