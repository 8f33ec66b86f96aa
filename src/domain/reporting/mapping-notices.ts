import type { Assessment } from "../judging/assessment";
import { unusedMappings } from "../mapping/table-drafts";
import { goneSheets, settingsOf } from "../settings-of";
import { formatArea } from "../sheet/address";
import type { WorkbookSnapshot } from "../sheet/snapshot";
import type { Notice } from "./notice";

function ofTable({ table, system }: Assessment): readonly Notice[] {
  const { mapping, sheet } = table;
  if (mapping === null) return [];
  const lost = mapping.lostColumns.length + mapping.lostRows.length;
  const links = [...mapping.links.values()].filter((link) => link.id !== null && link.system !== system?.id);
  const area = formatArea(table.area);
  return [
    ...(mapping.isMoved ? [{ code: "mappingMoved", params: { sheet, area } } as const] : []),
    ...(lost > 0 ? [{ code: "mappingLost", params: { sheet, area, count: String(lost) } } as const] : []),
    ...(links.length > 0
      ? [{ code: "mappingOther", params: { sheet, area, count: String(links.length) } } as const]
      : []),
  ];
}

/** What the user said of tables and what is not used, so that it is never left out in silence. */
export function mappingNotices(
  workbook: WorkbookSnapshot,
  assessments: readonly Assessment[],
): readonly Notice[] {
  const { broken, drafts } = unusedMappings(workbook);
  const gone = goneSheets(settingsOf(workbook), workbook);
  return [
    ...gone.map((sheet): Notice => ({ code: "settingsOfNoSheet", params: { sheet } })),
    ...broken.map(({ mapping, why }): Notice => {
      return { code: "mappingBroken", params: { sheet: mapping.sheet, why } };
    }),
    ...drafts.map(({ sheet, area }): Notice => {
      return { code: "mappingDraft", params: { sheet, area: formatArea(area) } };
    }),
    ...assessments.flatMap(ofTable),
  ];
}
