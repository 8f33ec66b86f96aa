import type { Edit } from "../sheet/edit";
import type { SheetSnapshot, WorkbookSnapshot } from "../sheet/snapshot";
import type { Notice } from "../reporting/notice";
import type { Wording } from "../reporting/wording";
import { regionRecord } from "../rollup/region-record";
import { hasSeveralRegions, rollUp, type Rollup } from "../rollup/roll-up";
import { holdsTemplates } from "../templates/read-templates";
import { analysisPage } from "./analysis-page";
import { findingsPage } from "./findings-page";
import { sheetsOfPages } from "./find-pages";
import { newPage } from "./lay-out";
import { ledgerPage } from "./ledger-page";
import type { PageChange } from "./page-change";
import { PAGE_KINDS, type PageKind } from "./page-kind";
import type { PageMemory } from "./page-memory";
import type { PageSource } from "./page-source";
import { renewPage } from "./renew-page";
import { rollupPage } from "./rollup-page";
import { summaryPage } from "./summary-page";
import { trendOf, type Course } from "../trend/trend";
import { trendTable } from "../trend/trend-table";
import { templatesPage } from "./templates-page";
import { trendPage } from "./trend-page";
import type { WantedPage } from "./wanted-page";

/** What is planned for one page. */
export interface PlannedPage {
  readonly kind: PageKind;
  readonly sheet: string;
  readonly isNew: boolean;
  readonly written: number;
  readonly kept: number;
}

export interface PagesPlan {
  readonly edits: readonly Edit[];
  readonly pages: readonly PlannedPage[];
  /** What is remembered of all pages afterwards. */
  readonly memory: readonly PageMemory[];
  readonly notices: readonly Notice[];
}

/** The tables that stand alone; what is said of the regions of a matrix stands in the roll-up. */
function withoutMatrices(source: PageSource): PageSource {
  return { ...source, tables: source.tables.filter(({ assessment }) => assessment.table.matrix === null) };
}

/** What pages are made from, each made up when it is first asked for. */
class Sources {
  readonly #make: () => PageSource;
  #source: PageSource | null = null;
  #rollup: Rollup | null = null;
  #courses: readonly Course[] | null = null;

  constructor(make: () => PageSource) {
    this.#make = make;
  }

  get source(): PageSource {
    return (this.#source ??= this.#make());
  }

  get rollup(): Rollup {
    const { tables } = this.source;
    return (this.#rollup ??= rollUp(tables.map(({ assessment }) => regionRecord(assessment, null))));
  }

  /** Of indicators with figures of two years or more. */
  get courses(): readonly Course[] {
    const { tables } = this.source;
    return (this.#courses ??= trendOf(tables.map(({ assessment }) => trendTable(assessment, null))));
  }
}

/** Whether a workbook has what a page of the kind is about. */
function isOffered(kind: PageKind, sources: Sources): boolean {
  const { source } = sources;
  switch (kind) {
    case "rollup":
      return hasSeveralRegions(sources.rollup);
    case "trend":
      return sources.courses.length > 0;
    case "summary":
    case "analysis":
    case "ledger":
      return source.tables.length === 0 || withoutMatrices(source).tables.length > 0;
    case "findings":
    case "templates":
      return true;
  }
}

function wantedPage(kind: PageKind, sources: Sources, wording: Wording): WantedPage {
  const { source } = sources;
  switch (kind) {
    case "rollup":
      return rollupPage(sources.rollup, source, wording);
    case "trend":
      return trendPage(sources.courses, source, wording);
    case "analysis":
      return analysisPage(withoutMatrices(source), wording);
    case "summary":
      return summaryPage(withoutMatrices(source), wording);
    case "ledger":
      return ledgerPage(withoutMatrices(source), wording);
    case "findings":
      return findingsPage(source, wording);
    case "templates":
      return templatesPage(source, wording);
  }
}

/** A name that no sheet has, in whatever case: the wanted one or the wanted one with a number. */
function freeName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted;
  for (let count = 2; taken.has(name.toLowerCase()); count++) name = `${wanted} (${count})`;
  return name;
}

class PagesPlanner {
  readonly #workbook: WorkbookSnapshot;
  readonly #taken: Set<string>;
  readonly edits: Edit[] = [];
  readonly pages: PlannedPage[] = [];
  readonly memory: PageMemory[] = [];
  readonly replaced: PageMemory[] = [];
  readonly notices: Notice[] = [];

  constructor(workbook: WorkbookSnapshot) {
    this.#workbook = workbook;
    const names = [...workbook.sheets.map(({ name }) => name), ...workbook.otherSheets];
    this.#taken = new Set(names.map((name) => name.toLowerCase()));
  }

  renew(page: WantedPage, sheet: SheetSnapshot, memory: PageMemory): void {
    if (sheet.protection !== null) {
      this.notices.push({ code: "protectedCells", params: { sheet: sheet.name } });
      this.memory.push(memory);
      return;
    }
    const change = renewPage(sheet, page, memory);
    if (change !== null) {
      this.#take(page.kind, sheet.name, false, change);
      return;
    }
    const added = this.add(page);
    if (added === null) this.memory.push(memory);
    else {
      this.replaced.push({ ...memory, name: sheet.name, isReplaced: true });
      this.notices.push({ code: "pageReplaced", params: { sheet: sheet.name, added } });
    }
  }

  /** The name of the sheet; null where the workbook admits none. */
  add(page: WantedPage): string | null {
    if (!this.#workbook.mayAddSheets) {
      this.notices.push({ code: "structureProtected", params: { sheet: page.name } });
      return null;
    }
    const name = freeName(page.name, this.#taken);
    this.#taken.add(name.toLowerCase());
    this.#take(page.kind, name, true, newPage(page, name));
    return name;
  }

  #take(kind: PageKind, sheet: string, isNew: boolean, change: PageChange): void {
    for (const edit of change.edits) this.edits.push(edit);
    this.memory.push(change.memory);
    this.pages.push({ kind, sheet, isNew, written: change.written, kept: change.kept });
  }
}

/** A sheet of templates is the user's as soon as there is one. */
function isUsers(kind: PageKind, { sheets }: WorkbookSnapshot): boolean {
  return kind === "templates" && sheets.some(holdsTemplates);
}

/**
 * Plans the pages of some kinds: those that the workbook has are brought up to date; those that it lacks are added where
 * `mayAdd` and there is something for them to tell. Pages of other kinds stay as they are. What they are made from is asked for once at most.
 */
export function planPages(
  workbook: WorkbookSnapshot,
  remembered: readonly PageMemory[],
  kinds: readonly PageKind[],
  mayAdd: boolean,
  source: () => PageSource,
  wording: Wording,
): PagesPlan {
  const sheets = sheetsOfPages(remembered, workbook.sheets);
  const planner = new PagesPlanner(workbook);
  const sources = new Sources(source);
  const wanted = (kind: PageKind): WantedPage => wantedPage(kind, sources, wording);
  for (const kind of PAGE_KINDS) {
    const memory = remembered.find((page) => page.kind === kind && !page.isReplaced && sheets.has(page));
    const sheet = memory === undefined ? undefined : sheets.get(memory);
    if (!kinds.includes(kind) || isUsers(kind, workbook)) {
      if (memory !== undefined && sheet !== undefined) planner.memory.push({ ...memory, name: sheet.name });
    } else if (memory !== undefined && sheet !== undefined) planner.renew(wanted(kind), sheet, memory);
    else if (mayAdd && isOffered(kind, sources)) planner.add(wanted(kind));
  }
  const replaced = [...sheets].flatMap(([page, { name }]) => (page.isReplaced ? [{ ...page, name }] : []));
  const { edits, pages, memory, notices } = planner;
  return { edits, pages, memory: [...memory, ...replaced, ...planner.replaced], notices };
}
