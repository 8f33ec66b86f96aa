import type { Assessment } from "../judging/assessment";
import {
  isKnown,
  memoryBySheet,
  memoryOfOriginal,
  newToken,
  readMemory,
  readPages,
  storeMemory,
  type Memory,
  type SheetMemory,
} from "../memory";
import { includesPage, TABLE_OUTPUTS, type Output } from "../outputs";
import { PAGE_KINDS, RESULT_PAGES } from "../pages/page-kind";
import { sourceTables, type PageSource } from "../pages/page-source";
import { planPages, type PagesPlan, type PlannedPage } from "../pages/plan-pages";
import type { RegionTraits } from "../region/region-feature";
import { settingsOf } from "../settings-of";
import type { Area } from "../sheet/address";
import type { Edit } from "../sheet/edit";
import type { FlagStyle } from "../sheet/flag";
import type { SheetSnapshot, WorkbookSnapshot } from "../sheet/snapshot";
import { holdsLaterMemory, readStored } from "../stored-memory";
import { allTexts, textsOfSheet } from "../table/earlier-texts";
import type { TaskAssessment } from "../tasks/task-assessment";
import { mappingNotices } from "./mapping-notices";
import type { Notice } from "./notice";
import { ownershipIn } from "./ownership";
import { planSheet, type Known, type TablePlan, type UsersTexts } from "./plan-sheet";
import type { UserText } from "./row-text";
import { withUsersTexts } from "./users-texts";
import type { Wording } from "./wording";

/** What a check would write into a workbook. */
export interface Plan {
  readonly edits: readonly Edit[];
  /** One for each assessment that is within what is planned, in their order. */
  readonly tables: readonly TablePlan[];
  readonly pages: readonly PlannedPage[];
  /** What could not be done with the pages. */
  readonly notices: readonly Notice[];
  /** What of the user's word about tables is not used. */
  readonly mappingNotices: readonly Notice[];
}

/** What the pages of a workbook are made from, beside the tables that are planned. */
export interface PageRequest {
  /** All tables of the workbook; asked for only where there are pages to make. */
  readonly tables: () => readonly Assessment[];
  readonly tasks: () => readonly TaskAssessment[];
  /** The program's version, and the day as it is shown. */
  readonly version: string;
  readonly date: string;
  /** Whether pages that the workbook lacks are added; those that it has are brought up to date anyway. */
  readonly mayAdd: boolean;
}

/** What the user says beside the workbook. */
export interface PlanOptions {
  /** Kept in the workbook. */
  readonly region?: RegionTraits;
  /** Whether texts that we wrote for another year, or that came with a copied sheet, are brought up to date or emptied. */
  readonly renew?: boolean;
  /** What is written from now on, kept in the workbook; without it what the workbook remembers. */
  readonly outputs?: readonly Output[];
  /** Only tables that this area of their sheet touches are planned; without it all are. */
  readonly within?: Area;
  /** What the user words differently from what a check proposes. */
  readonly texts?: readonly UserText[];
  /** Without it the pages stay as they are. */
  readonly pages?: PageRequest;
}

/** What is wanted of the tables. */
interface TablesRequest {
  readonly outputs: readonly Output[];
  readonly renew: boolean;
  readonly flagStyle: FlagStyle;
  readonly within: Area | null;
  readonly texts: readonly UserText[];
}

type MemoryBySheet = ReadonlyMap<string, SheetMemory>;

interface TablesPlan {
  readonly edits: readonly Edit[];
  readonly tables: readonly TablePlan[];
  /** What is remembered of all sheets afterwards. */
  readonly memory: readonly SheetMemory[];
}

function knownOf(
  sheet: SheetSnapshot,
  assessments: readonly Assessment[],
  stored: Memory,
  entry: SheetMemory | undefined,
  renew: boolean,
): Pick<Known, "texts" | "recordLost"> {
  const tables = assessments.map(({ table }) => table);
  const texts = textsOfSheet(sheet, tables, stored, entry);
  const isCopy = memoryOfOriginal(stored, sheet, entry) !== undefined;
  return {
    texts: renew ? { own: allTexts(texts), earlier: new Map() } : texts,
    recordLost: entry === undefined && sheet.flags.length > 0 && !isCopy,
  };
}

function usersTexts(texts: readonly UserText[], sheet: string): UsersTexts {
  return new Map(texts.filter((text) => text.sheet === sheet).map(({ place, text }) => [place, text]));
}

function planTables(
  workbook: WorkbookSnapshot,
  assessments: readonly Assessment[],
  stored: Memory,
  bySheet: MemoryBySheet,
  { outputs, renew, flagStyle, within, texts }: TablesRequest,
  wording: Wording,
): TablesPlan {
  const untouched = new Set(stored.filter((entry) => isKnown(entry, bySheet, workbook.sheets)));
  const fresh: SheetMemory[] = [];
  const sheets: { readonly edits: readonly Edit[]; readonly tables: readonly TablePlan[] }[] = [];
  for (const sheet of workbook.sheets) {
    const own = assessments.filter(({ table }) => table.sheet === sheet.name);
    if (own.length === 0) continue;
    const entry = bySheet.get(sheet.name);
    const token = entry?.token ?? newToken(sheet.name, [...stored, ...fresh]);
    const known = {
      ...knownOf(sheet, own, stored, entry, renew),
      token,
      flagStyle,
      within,
      users: usersTexts(texts, sheet.name),
    };
    const planned = planSheet(sheet, own, known, outputs, wording);
    if (entry !== undefined) untouched.delete(entry);
    fresh.push(planned.memory);
    sheets.push(planned);
  }
  return {
    edits: sheets.flatMap(({ edits }) => edits),
    tables: sheets.flatMap(({ tables }) => tables),
    memory: [...untouched, ...fresh],
  };
}

function pageSource(
  workbook: WorkbookSnapshot,
  request: PageRequest,
  planned: readonly TablePlan[],
): PageSource {
  const { version, date } = request;
  const tables = request.tables();
  const isOursIn = ownershipIn(
    workbook,
    tables.map(({ table }) => table),
  );
  const source = tables.map((assessment) => {
    const { sheet, header } = assessment.table;
    const written = planned.find(
      ({ assessment: { table } }) => table.sheet === sheet && table.header.top === header.top,
    );
    const findings = [...assessment.findings, ...(written?.findings ?? [])];
    return { ...withUsersTexts(assessment, isOursIn(sheet), written?.texts ?? []), findings };
  });
  const { ignored } = settingsOf(workbook);
  return { tables: sourceTables(source), tasks: request.tasks(), ignored, version, date };
}

function plannedPages(
  workbook: WorkbookSnapshot,
  request: PageRequest,
  outputs: readonly Output[] | null,
  planned: readonly TablePlan[],
  wording: Wording,
): PagesPlan {
  const chosen = outputs === null ? RESULT_PAGES : PAGE_KINDS.filter((kind) => includesPage(outputs, kind));
  const kinds = request.mayAdd && chosen.length === 0 ? RESULT_PAGES : chosen;
  const source = (): PageSource => pageSource(workbook, request, planned);
  return planPages(workbook, readPages(workbook.memory), kinds, request.mayAdd, source, wording);
}

/** What of our record in the workbook could not be read. */
function recordNotices({ memory, strayRecord }: WorkbookSnapshot, sheet: string): readonly Notice[] {
  if (strayRecord === "later" || holdsLaterMemory(memory))
    return [{ code: "laterRecord", params: { sheet } }];
  const isDamaged = strayRecord === "damaged" || readStored(memory).isDamaged;
  return isDamaged ? [{ code: "recordSetAside", params: { sheet } }] : [];
}

/** What is to be told of the whole workbook is told first. */
function withNotices(
  [first, ...others]: readonly TablePlan[],
  notices: readonly Notice[],
): readonly TablePlan[] {
  return first === undefined ? [] : [{ ...first, notices: [...notices, ...first.notices] }, ...others];
}

/**
 * Plans what a check writes: into the tables it judged flags, 达标情况, 差距分析, 提升措施, and the sheets of ours. Cells that hold
 * anything of the user's stay; planning again on the result gives no edits. What the user says is kept in the workbook.
 */
export function plan(
  workbook: WorkbookSnapshot,
  assessments: readonly Assessment[],
  wording: Wording,
  { region = {}, renew = false, outputs, within, texts = [], pages }: PlanOptions = {},
): Plan {
  const settings = settingsOf(workbook);
  const chosen = outputs ?? settings.outputs;
  const stored = readMemory(workbook.memory);
  const bySheet = memoryBySheet(stored, workbook.sheets);
  const planned = planTables(
    workbook,
    assessments,
    stored,
    bySheet,
    {
      outputs: chosen ?? TABLE_OUTPUTS,
      renew,
      flagStyle: settings.flagStyle,
      within: within ?? null,
      texts,
    },
    wording,
  );
  const made: PagesPlan =
    pages === undefined
      ? { edits: [], pages: [], memory: readPages(workbook.memory), notices: [] }
      : plannedPages(workbook, pages, chosen, planned.tables, wording);
  const said = { ...settings, region: { ...settings.region, ...region }, outputs: chosen };
  const memory = storeMemory(planned.memory, said, made.memory, workbook.memory);
  const isNew = memory !== null && memory !== workbook.memory;
  const remember: readonly Edit[] = isNew ? [{ kind: "remember", memory }] : [];
  return {
    edits: [...planned.edits, ...made.edits, ...remember],
    tables: withNotices(
      planned.tables,
      recordNotices(workbook, planned.tables[0]?.assessment.table.sheet ?? ""),
    ),
    pages: made.pages,
    notices: made.notices,
    mappingNotices: mappingNotices(workbook, assessments),
  };
}
