import type { HostModel } from "./model";
import {
  carryOut,
  errorAnswer,
  isAboutClient,
  isCleanUp,
  readRequest,
  withoutCells,
  waitsForCellEdit,
  type Answer,
  type References,
  type Request,
} from "./protocol";
import { workbookObject } from "./workbook-object";

/** What goes wrong at a request. */
export type Trouble =
  /** Excel answers with an error; the request is not carried out, or its first half, or all of it. */
  | { readonly kind: "error"; readonly code: string; readonly done: "nothing" | "half" | "all" }
  /** No answer ever comes; the request was carried out or not. */
  | { readonly kind: "silence"; readonly done: "nothing" | "all" }
  /** Somebody else changes the workbook just before. */
  | { readonly kind: "change"; readonly change: (model: HostModel) => void }
  /** Excel answers with null where values of cells should be, as it does for more of them than it gives out. */
  | { readonly kind: "nulls" }
  /** The request waits, as it does while a cell is edited, and is carried out then. */
  | { readonly kind: "hold"; readonly until: Promise<void> };

/** Size of each request and answer, in bytes. */
export interface Traffic {
  readonly request: number;
  readonly answer: number;
}

/** Excel on the web takes and gives at most 5 MB ("Resource limits and performance optimization for Office Add-ins"). */
const MAX_PAYLOAD = 5 * 1024 * 1024;

const encoder = new TextEncoder();

/** An Excel that holds one workbook in memory and counts what it is asked. */
export class ExcelHost {
  readonly model: HostModel;
  /** The client's own clean-up is not counted. */
  readonly traffic: Traffic[] = [];
  maxPayload = MAX_PAYLOAD;
  /** Names of what the add-in asked of Excel about itself, such as to be shown. */
  readonly askedAboutItself: string[] = [];
  readonly #references: References = new Map();
  readonly #troubles = new Map<number, Trouble>();
  #afterEdit: (() => void)[] | null = null;

  constructor(model: HostModel) {
    this.model = model;
  }

  get roundTrips(): number {
    return this.traffic.length;
  }

  get bytes(): number {
    return this.traffic.reduce((sum, { request, answer }) => sum + request + answer, 0);
  }

  /** Plans trouble for the request that many requests from now; 1 is the next. */
  trouble(inRequests: number, trouble: Trouble): void {
    this.#troubles.set(this.roundTrips + inRequests, trouble);
  }

  /** The user starts typing into a cell: requests wait, or are refused (delayForCellEdit). */
  startCellEdit(): void {
    this.#afterEdit = [];
  }

  endCellEdit(): void {
    const waiting = this.#afterEdit ?? [];
    this.#afterEdit = null;
    for (const go of waiting) go();
  }

  async respond(flags: number, body: string): Promise<Answer> {
    const request = readRequest(body);
    if (isAboutClient(request)) this.askedAboutItself.push(...request.Actions.map(({ Name }) => Name));
    if (isCleanUp(request) || isAboutClient(request)) return { Results: [] };
    const waiting = this.#afterEdit;
    if (waiting !== null) {
      if (!waitsForCellEdit(flags)) return errorAnswer("InvalidOperationInCellEditMode");
      await new Promise<void>((resolve) => {
        waiting.push(resolve);
      });
    }
    const size = encoder.encode(body).length;
    this.traffic.push({ request: size, answer: 0 });
    const index = this.roundTrips - 1;
    const trouble = this.#troubles.get(this.roundTrips);
    const answer = await this.#answer(request, size, trouble);
    const length = encoder.encode(JSON.stringify(answer)).length;
    this.traffic[index] = { request: size, answer: length };
    return length > this.maxPayload ? errorAnswer("ResponsePayloadSizeLimitExceeded") : answer;
  }

  async #answer(request: Request, size: number, trouble: Trouble | undefined): Promise<Answer> {
    if (size > this.maxPayload) return errorAnswer("RequestPayloadSizeLimitExceeded");
    const root = workbookObject(this.model);
    const part = trouble !== undefined && "done" in trouble ? trouble.done : "all";
    if (trouble?.kind === "change") trouble.change(this.model);
    if (trouble?.kind === "hold") await trouble.until;
    const { Actions } = request;
    const done =
      part === "all" ? Actions : Actions.slice(0, part === "half" ? Math.ceil(Actions.length / 2) : 0);
    const answer = carryOut({ ...request, Actions: done }, root, this.#references);
    if (trouble?.kind === "error") return errorAnswer(trouble.code);
    if (trouble?.kind === "silence") await new Promise<never>(() => undefined);
    return trouble?.kind === "nulls" ? withoutCells(answer) : answer;
  }
}
