import { changeColumn, changeSelected } from "../../../src/domain/mapping/change-columns";
import type { Output } from "../../../src/domain/outputs";
import type { CheckSession } from "../../../src/pane/check-session";
import type { PaneMessage } from "../../../src/pane/session-state";
import type { LiveWorkbook } from "../../../src/workbook/live-workbook";
import { cellOf, putCell, type HostModel } from "../../host/model";
import { TABLE, type Bench } from "./bench";

/** What a person does in the pane, and what was done before. */
export interface Operation {
  readonly arrange: (bench: Bench) => Promise<void>;
  /** Gives what is said at the end. */
  readonly run: (bench: Bench) => Promise<PaneMessage | null>;
  /** Most bytes of a request or an answer; left out for as many as Excel takes. */
  readonly maxPayload?: number;
  /** It writes in several requests: where the pane is gone between them, nobody is there to finish it. */
  readonly isInParts?: boolean;
}

type Promising = {
  readonly [Name in keyof CheckSession]: CheckSession[Name] extends (...given: never[]) => Promise<unknown>
    ? Name
    : never;
}[keyof CheckSession];

const PAGES: readonly Output[] = ["flags", "status", "analysis", "measures", "summarySheet", "analysisSheet"];
const PLACE = { sheet: TABLE, top: 1, left: 1 };
const CELL = { top: 3, left: 2, bottom: 3, right: 2 };

async function reading({ session }: Bench): Promise<void> {
  await session.read();
}

async function checking({ session }: Bench): Promise<void> {
  await session.read();
  await session.check();
}

async function makingPages({ session }: Bench): Promise<void> {
  await session.read();
  await session.makeMaterials(PAGES);
}

function said(of: (session: CheckSession) => Promise<unknown>): Operation["run"] {
  return async ({ session }) => {
    await of(session);
    return session.state().message;
  };
}

/** The person corrects a value of the table. */
function correct(model: HostModel, value: number): void {
  const table = model.sheets.find(({ name }) => name === TABLE);
  if (table === undefined) return;
  putCell(table, 3, 5, { ...cellOf(table, 3, 5), content: { kind: "number", value } });
}

const checkOfTable: Operation = { arrange: reading, run: said((session) => session.check()) };

/** Every operation of the pane that may ask something of Excel; null for those that never do. */
const OF_SESSION: Readonly<Record<Promising, Operation | null>> = {
  start: { arrange: () => Promise.resolve(), run: said((session) => session.start()) },
  read: { arrange: () => Promise.resolve(), run: said((session) => session.read()) },
  check: checkOfTable,
  write: {
    arrange: async ({ session }) => {
      await session.read();
      await session.look();
      const [text] = session.state().result?.plan.tables[0]?.texts ?? [];
      if (text !== undefined) session.word(text, "由人写的分析");
    },
    run: said((session) => session.write([...session.state().drafts.values()])),
  },
  renew: {
    arrange: async (bench) => {
      await checking(bench);
      correct(bench.host.model, 50);
    },
    run: said((session) => session.renew()),
  },
  makeMaterials: { arrange: reading, run: said((session) => session.makeMaterials(PAGES)) },
  makeUsualMaterials: { arrange: checking, run: said((session) => session.makeUsualMaterials()) },
  previewMaterials: {
    arrange: reading,
    run: async ({ session }) => {
      const preview = await session.previewMaterials(PAGES);
      return "key" in preview ? preview : null;
    },
  },
  checkSelection: { arrange: reading, run: said((session) => session.checkSelection()) },
  look: { arrange: reading, run: said((session) => session.look()) },
  changeSettings: {
    arrange: checking,
    run: said((session) => session.changeSettings((settings) => ({ ...settings, flagStyle: "signs" }))),
  },
  changeMapping: {
    arrange: checking,
    run: said((session) =>
      session.changeMapping((workbook) => changeColumn(workbook, PLACE, 1, { kind: "unused" })),
    ),
  },
  changeSelected: {
    arrange: checking,
    run: said((session) =>
      session.changeSelected((workbook, { area }) => changeSelected(workbook, PLACE, area, "note", null)),
    ),
  },
  takeBack: { arrange: checking, run: said((session) => session.takeBack()) },
  clear: {
    arrange: async ({ session }) => {
      await session.read();
      await session.check();
      await session.changeSettings((settings) => ({
        ...settings,
        region: { ...settings.region, coast: "inland" as const },
      }));
    },
    run: said((session) => session.clear()),
    isInParts: true,
  },
  exportWord: { arrange: reading, run: said((session) => session.exportWord()) },
  select: { arrange: reading, run: said((session) => session.select(TABLE, CELL)) },
  openSample: null,
};

/** The same operations under other circumstances. */
const BESIDE: Readonly<Record<string, Operation>> = {
  "check in pieces": { ...checkOfTable, maxPayload: 20_000, isInParts: true },
  "makeMaterials again": {
    arrange: async (bench) => {
      await makingPages(bench);
      correct(bench.host.model, 50);
    },
    run: said((session) => session.makeMaterials(PAGES)),
  },
  stop: {
    arrange: async ({ session }) => {
      await session.start();
    },
    run: said((session) => {
      session.stop();
      return session.read();
    }),
  },
  "takeBack of sheets": { arrange: makingPages, run: said((session) => session.takeBack()) },
};

/** By name. */
export const OPERATIONS: ReadonlyMap<string, Operation> = new Map(
  [...Object.entries(OF_SESSION), ...Object.entries(BESIDE)].flatMap(([name, operation]) =>
    operation === null ? [] : [[name, operation] as const],
  ),
);

/** For every operation of an open workbook, one of the pane's in which it is asked for; to cancel is a fault of its own. */
export const ASKED_IN: Readonly<Record<Exclude<keyof LiveWorkbook, "cancel">, string>> = {
  read: "read",
  apply: "check",
  takeBack: "takeBack",
  takeBackAll: "clear",
  activeSheet: "check",
  selection: "checkSelection",
  select: "select",
  watch: "start",
};

/** Those that take long to disturb; they have a test of their own. */
export const LONG_OPERATIONS: readonly string[] = [
  "changeSettings",
  "changeMapping",
  "changeSelected",
  "clear",
  "takeBack of sheets",
];
