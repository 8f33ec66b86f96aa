import type { WorkbookSnapshot } from "../../sheet/snapshot";
import type { CheckedTable } from "../checked-table";
import { ownershipIn } from "../ownership";
import type { DocumentPart, PlanDocument } from "./document";
import { indicatorParts } from "./indicator-parts";
import type { Making } from "./notes";
import type { SectionWords } from "./section-phrase";
import { tasksPart } from "./tasks-part";

/**
 * The section of a plan for every checked table of a workbook, in their order: a document for people to go on with. What
 * the user wrote of gaps and measures stands in it; ours where there is nothing of the user's.
 */
export function planDocument(
  workbook: WorkbookSnapshot,
  tables: readonly CheckedTable[],
  making: Making,
  words: SectionWords,
): PlanDocument {
  const judged = tables.flatMap((table) =>
    table.kind === "indicators" ? [table.plan.assessment.table] : [],
  );
  const isOursIn = ownershipIn(workbook, judged);
  const parts = tables.flatMap((table): readonly DocumentPart[] => {
    if (table.kind === "tasks") return [tasksPart(table.assessment, words)];
    const { assessment } = table.plan;
    return indicatorParts(assessment, isOursIn(assessment.table.sheet), making, words);
  });
  const [first] = parts.flatMap(({ blocks }) => blocks.flatMap((one) => (one.kind === "title" ? [one] : [])));
  return {
    language: words.wording.language,
    title: first?.text ?? making.file,
    tableLabel: words.say({ code: "tableLabel" }),
    date: making.date,
    parts,
  };
}
