import type { Area } from "../domain/sheet/address";
import type { Edit } from "../domain/sheet/edit";
import type { WorkbookSnapshot } from "../domain/sheet/snapshot";
import type { LiveWorkbook, WorkbookEvent } from "../workbook/live-workbook";

/** A workbook whose seam is still being loaded: the pane stands before it, and what is asked of it waits. */
export class AwaitedWorkbook implements LiveWorkbook {
  readonly #workbook: Promise<LiveWorkbook>;

  constructor(workbook: Promise<LiveWorkbook>) {
    this.#workbook = workbook;
  }

  async read(): Promise<WorkbookSnapshot> {
    return (await this.#workbook).read();
  }

  async apply(edits: readonly Edit[]): Promise<void> {
    return (await this.#workbook).apply(edits);
  }

  async takeBack(): Promise<boolean> {
    return (await this.#workbook).takeBack();
  }

  async activeSheet(): Promise<string | null> {
    return (await this.#workbook).activeSheet();
  }

  async select(sheet: string, area: Area): Promise<void> {
    return (await this.#workbook).select(sheet, area);
  }

  watch(listener: (event: WorkbookEvent) => void): () => void {
    let stopped = false;
    const stop = this.#workbook.then((workbook) => (stopped ? null : workbook.watch(listener)));
    return () => {
      stopped = true;
      void stop.then((end) => end?.()).catch(() => null);
    };
  }

  cancel(): void {
    void this.#workbook.then((workbook) => {
      workbook.cancel();
    });
  }
}
