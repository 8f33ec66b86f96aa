import { readPages, readSettings, withSettings } from "../domain/memory";
import { planClearing } from "../domain/reporting/clearing";
import type { Edit } from "../domain/sheet/edit";
import { sameName } from "../domain/sheet/own-name";
import type { WorkbookSnapshot } from "../domain/sheet/snapshot";
import type { Workbook } from "./workbook";

/** What the user said before writes were taken back, which took it along. */
function saidBefore(before: WorkbookSnapshot, memory: string | null): readonly Edit[] {
  const wanted = withSettings(memory, readSettings(before.memory));
  return wanted === memory || wanted === null ? [] : [{ kind: "remember", memory: wanted }];
}

/** Names that writes taken back took along; those that were moved since point where they did. */
function namesBefore(before: WorkbookSnapshot, now: WorkbookSnapshot): readonly Edit[] {
  const said = readSettings(before.memory).mappings ?? [];
  return (before.names ?? []).flatMap(({ name, place }): readonly Edit[] => {
    const isSaid = said.some((mapping) => sameName(mapping.name, name));
    const isThere = now.names?.some((own) => sameName(own.name, name)) === true;
    return place === null || !isSaid || isThere ? [] : [{ kind: "nameArea", name, ...place }];
  });
}

/** What removes what is ours in a workbook and keeps what the user said of it before. */
function clearing(before: WorkbookSnapshot, now: WorkbookSnapshot): readonly Edit[] {
  const rest = planClearing(now);
  const cleared = rest.find((edit) => edit.kind === "remember" || edit.kind === "forget");
  const memory = cleared === undefined ? now.memory : cleared.kind === "remember" ? cleared.memory : null;
  return [...rest, ...namesBefore(before, now), ...saidBefore(before, memory)];
}

/**
 * Removes all that is ours from the tables of a workbook: exactly, write by write, as far back as it is as we left it; beyond
 * that only flags, columns and texts that are still recognised as ours. What the user said of the workbook stays, and so do
 * sheets of ours; where there are some no write is taken back, since that would take them too. A workbook without anything of
 * ours stays as it is, and so does one that cannot be cleared as a whole.
 */
export async function clearWorkbook(workbook: Workbook): Promise<void> {
  const before = await workbook.read();
  if (planClearing(before).length === 0) return;
  if (readPages(before.memory).length === 0) {
    await workbook.takeBackAll((now) => clearing(before, now));
    return;
  }
  const edits = clearing(before, await workbook.read());
  if (edits.length > 0) await workbook.apply(edits);
}
