import type { Assessment } from "../judging/assessment";
import { findingAt, type Finding } from "../judging/finding";
import {
  isKnown,
  memoryBySheet,
  memoryOfOriginal,
  newToken,
  readMemory,
  readSettings,
  storeMemory,
  type Memory,
  type SheetMemory,
} from "../memory";
import type { RegionTraits } from "../region/region-feature";
import { formatAddress, formatArea } from "../sheet/address";
import type { Edit } from "../sheet/edit";
import type { Flag } from "../sheet/flag";
import type { SheetSnapshot, WorkbookSnapshot } from "../sheet/snapshot";
import { allTexts, textsOfSheet, type SheetTexts } from "../table/earlier-texts";
import { ADDED_ROLES, TablePlaces, WRITTEN_ROLES, type OwnText } from "../table/own-texts";
import type { IndicatorTable } from "../table/table";
import { areaBeside, placeColumns, styleEdit, type AddedColumn } from "./added-columns";
import { earlierNotices, rememberedEarlier } from "./earlier-notices";
import { sameFlags, wantedFlags } from "./flags";
import type { Notice } from "./notice";
import { SheetWriter, type PutOutcome } from "./sheet-writer";
import { wantedTexts } from "./wanted-texts";
import type { Wording } from "./wording";

/** What was planned for one judged table. */
export interface TablePlan {
  readonly assessment: Assessment;
  /** How many cells get a text, and how many were left as the user filled them. */
  readonly written: number;
  readonly kept: number;
  readonly notices: readonly Notice[];
  /** Cells whose data validation does not admit our text. */
  readonly findings: readonly Finding[];
}

/** What a check would write into a workbook. */
export interface Plan {
  readonly edits: readonly Edit[];
  /** One for each assessment, in their order. */
  readonly tables: readonly TablePlan[];
}

/** Plans one table after another into the same sheet. */
class SheetPlanner {
  readonly writer: SheetWriter;
  readonly #sheet: SheetSnapshot;
  readonly #wording: Wording;
  readonly #places: TablePlaces;
  readonly #recordLost: boolean;

  constructor(
    sheet: SheetSnapshot,
    tables: readonly IndicatorTable[],
    own: ReadonlyMap<string, OwnText>,
    recordLost: boolean,
    wording: Wording,
  ) {
    this.writer = new SheetWriter(sheet, own);
    this.#sheet = sheet;
    this.#wording = wording;
    this.#recordLost = recordLost;
    this.#places = new TablePlaces(tables);
  }

  /** Plans columns and texts of one table; also tells where its status stands if it has a new column for it. */
  table(assessment: Assessment): { readonly plan: TablePlan; readonly statusColumn: number | null } {
    const { columns, notice } = this.#placeColumns(assessment);
    const findings: Finding[] = [];
    const outcomes = new Map<PutOutcome, number>();
    for (const added of columns) this.#startColumn(assessment, added);
    for (const role of WRITTEN_ROLES) {
      const column = columns.find((added) => added.role === role)?.column ?? null;
      for (const { at, row, text } of wantedTexts(assessment, role, column, this.#wording)) {
        const outcome = this.writer.put(at, this.#places.ofRow(row, role), text);
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
        if (outcome !== "forbidden" || text === null) continue;
        findings.push(findingAt({ code: "notAllowedHere", params: { text } }, at.row, formatAddress(at)));
      }
    }
    const locked = (outcomes.get("locked") ?? 0) > 0 && notice?.code !== "protectedCells";
    const recordLost = this.#recordLost
      ? [{ code: "recordLost", params: { sheet: this.#sheet.name } } as const]
      : [];
    const notices: readonly Notice[] = [
      ...recordLost,
      ...(notice === null ? [] : [notice]),
      ...(locked ? [this.#protectedCells()] : []),
    ];
    const plan = {
      assessment,
      written: outcomes.get("written") ?? 0,
      kept: outcomes.get("kept") ?? 0,
      notices,
      findings,
    };
    return { plan, statusColumn: columns.find(({ role }) => role === "status")?.column ?? null };
  }

  #startColumn({ table }: Assessment, added: AddedColumn): void {
    this.writer.edit(styleEdit(table, added));
    const { top } = table.header;
    const title = this.#wording.columnTitle(added.role);
    this.writer.put({ row: top, column: added.column }, this.#places.ofHeader(top, added.role), title);
  }

  #protectedCells(): Notice {
    return { code: "protectedCells", params: { sheet: this.#sheet.name } };
  }

  /** Columns that the table lacks and that something is to be written into; none where they have no place. */
  #placeColumns(assessment: Assessment): {
    readonly columns: readonly AddedColumn[];
    readonly notice: Notice | null;
  } {
    const { table } = assessment;
    const roles = ADDED_ROLES.filter((role) => {
      if (table.columns.some((column) => column.role === role)) return false;
      return wantedTexts(assessment, role, table.area.right + 1, this.#wording).some(
        ({ text }) => text !== null,
      );
    });
    if (roles.length === 0) return { columns: [], notice: null };
    const beside = areaBeside(table, roles.length);
    if (this.writer.isLocked({ row: beside.top, column: beside.left })) {
      return { columns: [], notice: this.#protectedCells() };
    }
    const columns = placeColumns(this.#sheet, table, roles);
    if (columns !== null) return { columns, notice: null };
    const params = { sheet: this.#sheet.name, area: formatArea(beside) };
    return { columns: [], notice: { code: "noRoomForColumns", params } };
  }
}

interface SheetPlan {
  readonly edits: readonly Edit[];
  readonly tables: readonly TablePlan[];
  readonly memory: SheetMemory;
}

/** What is known of a sheet before it is planned. */
interface Known {
  /** Texts of another year, or of the sheet that it is a copy of, are among `own` where they are to be renewed. */
  readonly texts: SheetTexts;
  readonly recordLost: boolean;
  /** What its flags carry. */
  readonly token: string;
}

function knownOf(
  sheet: SheetSnapshot,
  assessments: readonly Assessment[],
  stored: Memory,
  entry: SheetMemory | undefined,
  renew: boolean,
): Omit<Known, "token"> {
  const tables = assessments.map(({ table }) => table);
  const texts = textsOfSheet(sheet, tables, stored, entry);
  const isCopy = memoryOfOriginal(stored, sheet, entry) !== undefined;
  return {
    texts: renew ? { own: allTexts(texts), earlier: new Map() } : texts,
    recordLost: entry === undefined && sheet.flags.length > 0 && !isCopy,
  };
}

function planSheet(
  sheet: SheetSnapshot,
  assessments: readonly Assessment[],
  { texts: { own, earlier }, recordLost, token }: Known,
  wording: Wording,
): SheetPlan {
  const tables = assessments.map(({ table }) => table);
  const planner = new SheetPlanner(sheet, tables, own, recordLost, wording);
  const planned = assessments.map((assessment) => planner.table(assessment));
  const plans = planned.map(({ plan }) => {
    const notices = [...plan.notices, ...earlierNotices(plan.assessment.table, [...earlier.values()])];
    return { ...plan, notices };
  });
  const { writer } = planner;
  const flagged = planned.map(({ plan, statusColumn }) => ({ assessment: plan.assessment, statusColumn }));
  const flags = wantedFlags(sheet, flagged, token);
  const remembered = (set: readonly Flag[]): SheetMemory => ({
    name: sheet.name,
    token: set.length > 0 ? (set[0]?.token ?? null) : null,
    texts: writer.texts,
    ...rememberedEarlier([...earlier.values()]),
  });
  if (sameFlags(flags, sheet.flags)) return { edits: writer.edits, tables: plans, memory: remembered(flags) };
  if (sheet.protection === null || sheet.protection.mayFormatCells) {
    writer.edit({ kind: "setFlags", sheet: sheet.name, flags });
    return { edits: writer.edits, tables: plans, memory: remembered(flags) };
  }
  const notice: Notice = { code: "protectedFlags", params: { sheet: sheet.name } };
  const told = plans.map((table) => ({ ...table, notices: [...table.notices, notice] }));
  return { edits: writer.edits, tables: told, memory: remembered(sheet.flags) };
}

/** What the user says beside the workbook. */
export interface PlanOptions {
  /** Kept in the workbook. */
  readonly region?: RegionTraits;
  /** Whether texts that we wrote for another year, or that came with a copied sheet, are brought up to date or emptied. */
  readonly renew?: boolean;
}

/**
 * Plans what a check writes into the tables it judged: flags, 达标情况, 差距分析, 提升措施, and 牵头部门 where it has a column. Cells that hold anything of the
 * user's stay; planning again on the result gives no edits. What the user says of the region is kept in the workbook.
 */
export function plan(
  workbook: WorkbookSnapshot,
  assessments: readonly Assessment[],
  wording: Wording,
  { region = {}, renew = false }: PlanOptions = {},
): Plan {
  const stored = readMemory(workbook.memory);
  const bySheet = memoryBySheet(stored, workbook.sheets);
  const kept = stored.filter((entry) => isKnown(entry, bySheet, workbook.sheets));
  const memory = new Map(kept.map((entry) => [entry, entry]));
  const fresh: SheetMemory[] = [];
  const edits: Edit[] = [];
  const tables: TablePlan[] = [];
  for (const sheet of workbook.sheets) {
    const own = assessments.filter(({ table }) => table.sheet === sheet.name);
    if (own.length === 0) continue;
    const entry = bySheet.get(sheet.name);
    const token = entry?.token ?? newToken(sheet.name, [...stored, ...fresh]);
    const known = { ...knownOf(sheet, own, stored, entry, renew), token };
    const planned = planSheet(sheet, own, known, wording);
    if (entry !== undefined) memory.delete(entry);
    fresh.push(planned.memory);
    edits.push(...planned.edits);
    tables.push(...planned.tables);
  }
  const settings = readSettings(workbook.memory);
  const said = { ...settings, region: { ...settings.region, ...region } };
  const remembered = storeMemory([...memory.values(), ...fresh], said);
  if (remembered !== null && remembered !== workbook.memory)
    edits.push({ kind: "remember", memory: remembered });
  return { edits, tables };
}
