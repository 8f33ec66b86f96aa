import type { MappingChange, MappingRefusal } from "../domain/mapping/mapping-change";
import { withMapping, withoutMapping } from "../domain/mapping/spoken-table";
import { readSettings, withSettings } from "../domain/memory";
import type { Edit } from "../domain/sheet/edit";
import { sameName } from "../domain/sheet/own-name";
import type { WorkbookSnapshot } from "../domain/sheet/snapshot";
import type { Workbook } from "./workbook";

function remembering(memory: string | null): Edit {
  return memory === null ? { kind: "forget" } : { kind: "remember", memory };
}

/** What has to be written for a mapping: the settings and, with them, the name that ties it to its table. */
export function mappingEdits(
  workbook: WorkbookSnapshot,
  { name, mapping }: Extract<MappingChange, { readonly ok: true }>,
): readonly Edit[] {
  const settings = readSettings(workbook.memory);
  const changed = mapping === null ? withoutMapping(settings, name) : withMapping(settings, mapping);
  const memory = withSettings(workbook.memory, changed);
  const isKept = mapping !== null && changed.mappings?.includes(mapping) === true;
  const hasName = workbook.names?.some((own) => sameName(own.name, name)) === true;
  const naming: readonly Edit[] = isKept
    ? [{ kind: "nameArea", name, sheet: mapping.sheet, area: mapping.area }]
    : hasName
      ? [{ kind: "removeName", name }]
      : [];
  return memory === workbook.memory ? naming : [...naming, remembering(memory)];
}

/** Keeps what the user says of a table in the workbook, in one write; gives why where that cannot be. */
export async function changeMapping(
  workbook: Workbook,
  change: (snapshot: WorkbookSnapshot) => MappingChange,
): Promise<MappingRefusal | null> {
  const snapshot = await workbook.read();
  const changed = change(snapshot);
  if (!changed.ok) return changed.why;
  await workbook.apply(mappingEdits(snapshot, changed));
  return null;
}
