import type { Edit } from "../sheet/edit";
import type { PageMemory } from "./page-memory";

/** What makes a page or brings it up to date. */
export interface PageChange {
  readonly edits: readonly Edit[];
  readonly memory: PageMemory;
  /** Cells that get another content, and cells left as the user filled them. */
  readonly written: number;
  readonly kept: number;
}
