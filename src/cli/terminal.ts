/** Where the command line writes; the tests read what a user would see. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** The day on which something is made. */
  readonly now: Date;
  /** The stream for a progress bar; null where the output is no terminal. */
  readonly progress: NodeJS.WriteStream | null;
}
