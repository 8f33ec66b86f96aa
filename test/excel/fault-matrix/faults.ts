import type { Trouble } from "../../host/excel-host";
import { cellOf, putCell, type HostModel, type HostSheet } from "../../host/model";
import { renameSheet } from "../../host/rearrange";
import { deleteSheet } from "../../host/sheet-object";
import { TABLE, type Bench } from "./bench";

/** Something that goes wrong at one request. */
export interface Fault {
  readonly trouble: Trouble;
  /** What is done while the request is under way. */
  readonly meanwhile?: (bench: Bench) => void;
  /** The pane and all that it knew are gone then, and another one is opened. */
  readonly isEnd?: boolean;
}

function error(code: string, done: "nothing" | "half" | "all"): Fault {
  return { trouble: { kind: "error", code, done } };
}

function silence(done: "nothing" | "all", meanwhile: (bench: Bench) => void): Fault {
  return { trouble: { kind: "silence", done }, meanwhile };
}

/** What somebody else does to the table, where it is still there. */
function change(of: (model: HostModel, table: HostSheet) => void): Fault {
  return {
    trouble: {
      kind: "change",
      change: (model) => {
        const table = model.sheets.find(({ name }) => name === TABLE);
        if (table !== undefined) of(model, table);
      },
    },
  };
}

function type(row: number, column: number, value: string): Fault {
  return change((_, table) => {
    putCell(table, row, column, {
      content: { kind: "text", value },
      formula: null,
      look: cellOf(table, row, column).look,
    });
  });
}

const tooLong = ({ waitTooLong }: Bench): void => {
  waitTooLong();
};
const cancelled = ({ session }: Bench): void => {
  session.cancel();
};

/** A request that is held until `meanwhile` lets it go. */
function held(meanwhile: (bench: Bench) => void): Fault {
  let go: () => void = () => undefined;
  const until = new Promise<void>((resolve) => {
    go = resolve;
  });
  return {
    trouble: { kind: "hold", until },
    meanwhile: (bench) => {
      meanwhile(bench);
      go();
    },
  };
}

/** Each makes a fault for one request. */
export const FAULTS: Readonly<Record<string, () => Fault>> = {
  "a cell is edited, refused": () => error("InvalidOperationInCellEditMode", "nothing"),
  "a cell is edited, waits": () => held(() => undefined),
  AccessDenied: () => error("AccessDenied", "half"),
  "request too large": () => error("RequestPayloadSizeLimitExceeded", "nothing"),
  "answer too large": () => error("ResponsePayloadSizeLimitExceeded", "all"),
  "null values": () => ({ trouble: { kind: "nulls" } }),
  GeneralException: () => error("GeneralException", "half"),
  ItemNotFound: () => error("ItemNotFound", "half"),
  UndoNotSupported: () => error("UndoNotSupported", "half"),
  "fails after it is done": () => error("GeneralException", "all"),
  "never answers, not done": () => silence("nothing", tooLong),
  "never answers, done": () => silence("all", tooLong),
  "cancelled, not done": () => silence("nothing", cancelled),
  "cancelled, done": () => silence("all", cancelled),
  "sheet deleted": () =>
    change((model) => {
      deleteSheet(model, TABLE);
    }),
  "sheet renamed": () =>
    change((model, table) => {
      renameSheet(model, table, "改了名");
    }),
  "sheet protected": () =>
    change((_, table) => {
      table.protection = {};
    }),
  "value edited": () => type(4, 5, "95"),
  "written cell edited": () => type(4, 7, "别人写的"),
  "pane closed": () =>
    held(({ session }) => {
      session.stop();
    }),
  "pane gone, not done": () => ({ ...silence("nothing", () => undefined), isEnd: true }),
  "pane gone, done": () => ({ ...silence("all", () => undefined), isEnd: true }),
};
