import { giveFile } from "./give-file";
import type { OpenWindow } from "./help/guide";
import { SHORTCUTS, type Shortcut } from "./help/shortcuts";
import type { JudgeThread } from "./judging/ask-thread";
import { startThread } from "./judging/start-thread";

/**
 * What became of opening the sample: it takes the place of the workbook, or stands in a window of its own; Excel refused
 * that, and it was given as a file; or it could not be had at all.
 */
export type SampleOpened = "here" | "ownWindow" | "givenAsFile" | "unavailable";

/** What the pane needs beside the workbook. */
export interface Surroundings {
  readonly now: () => Date;
  /** Gives a file to the person. */
  readonly give: (name: string, bytes: Uint8Array) => void;
  /** Calls back once after so many milliseconds, unless the returned function is called before. */
  readonly after: (milliseconds: number, callback: () => void) => () => void;
  /** Starts a thread that judges. */
  readonly startThread: () => JudgeThread;
  /** Opens the workbook with the sample table; left out where there is none. */
  readonly openSample?: () => Promise<SampleOpened>;
  /** Opens a page of ours beside the workbook; left out where a link does. */
  readonly openWindow?: OpenWindow;
  /** The shortcuts that reach us; none where it is left out. */
  readonly shortcuts?: readonly Shortcut[];
}

function after(milliseconds: number, callback: () => void): () => void {
  const timer = setTimeout(callback, milliseconds);
  return () => {
    clearTimeout(timer);
  };
}

/** The clock, the downloads and the keys of the browser around the pane. */
export const BROWSER: Surroundings = {
  now: () => new Date(),
  give: giveFile,
  after,
  startThread,
  shortcuts: SHORTCUTS.filter(({ action }) => action !== "showPane"),
};
