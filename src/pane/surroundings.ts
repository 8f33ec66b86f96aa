import { giveFile } from "./give-file";

/** What the pane needs beside the workbook. */
export interface Surroundings {
  readonly now: () => Date;
  /** Gives a file to the person. */
  readonly give: (name: string, bytes: Uint8Array) => void;
}

/** The clock and the downloads of the browser around the pane. */
export const BROWSER: Surroundings = { now: () => new Date(), give: giveFile };
