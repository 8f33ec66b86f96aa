import type { Assessment } from "../judging/assessment";
import { findingAt, type Finding } from "../judging/finding";
import type { SheetMemory } from "../memory";
import type { Output } from "../outputs";
import { contains, formatAddress, formatArea, intersects, type Area } from "../sheet/address";
import type { Edit } from "../sheet/edit";
import type { Flag, FlagStyle } from "../sheet/flag";
import type { SheetSnapshot } from "../sheet/snapshot";
import type { SheetTexts } from "../table/earlier-texts";
import { isInRoles, TablePlaces, type OwnText } from "../table/own-texts";
import { ADDED_ROLES, WRITTEN_ROLES, type WrittenRole } from "../table/written-role";
import type { IndicatorTable } from "../table/table";
import { areaBeside, placeColumns, styleEdit, type AddedColumn } from "./added-columns";
import { clearRoles } from "./clearing";
import { earlierNotices, rememberedEarlier } from "./earlier-notices";
import { besideCarried, sameFlags, wantedFlags } from "./flags";
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

/** Plans one table after another into the same sheet. */
class SheetPlanner {
  readonly writer: SheetWriter;
  readonly #sheet: SheetSnapshot;
  readonly #wording: Wording;
  readonly #places: TablePlaces;
  readonly #recordLost: boolean;
  readonly #roles: readonly WrittenRole[];

  constructor(
    sheet: SheetSnapshot,
    tables: readonly IndicatorTable[],
    own: ReadonlyMap<string, OwnText>,
    recordLost: boolean,
    roles: readonly WrittenRole[],
    wording: Wording,
  ) {
    this.writer = new SheetWriter(sheet, own);
    this.#sheet = sheet;
    this.#wording = wording;
    this.#recordLost = recordLost;
    this.#roles = roles;
    this.#places = new TablePlaces(tables);
  }

  /** Plans columns and texts of one table; also tells where its status stands if it has a new column for it. */
  table(assessment: Assessment): { readonly plan: TablePlan; readonly statusColumn: number | null } {
    const { columns, notice } = this.#placeColumns(assessment);
    const findings: Finding[] = [];
    const outcomes = new Map<PutOutcome, number>();
    this.#widen(assessment, columns);
    for (const added of columns) this.#startColumn(assessment, added);
    for (const role of this.#roles) {
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

  /** Lets titles and the print area reach over the new columns. */
  #widen({ table: { sheet, header, area } }: Assessment, columns: readonly AddedColumn[]): void {
    if (columns.length === 0) return;
    const to = area.right + columns.length;
    this.writer.edit({ kind: "moveRightEdge", sheet, above: header.top, from: area.right, to });
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
      if (!this.#roles.includes(role)) return false;
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

/** What a check writes into one sheet. */
export interface SheetPlan {
  readonly edits: readonly Edit[];
  readonly tables: readonly TablePlan[];
  readonly memory: SheetMemory;
}

/** Rows that get a text are made as high as it needs. */
function fitted(sheet: string, edits: readonly Edit[]): readonly Edit[] {
  const rows = new Set(edits.flatMap((edit) => (edit.kind === "writeText" ? [edit.at.row] : [])));
  if (rows.size === 0) return edits;
  return [...edits, { kind: "fitRows", sheet, rows: [...rows].sort((a, b) => a - b) }];
}

/** What is known of a sheet before it is planned. */
export interface Known {
  /** Texts of another year, or of the sheet that it is a copy of, are among `own` where they are to be renewed. */
  readonly texts: SheetTexts;
  readonly recordLost: boolean;
  /** What its flags carry. */
  readonly token: string;
  /** How they look. */
  readonly flagStyle: FlagStyle;
  /** Only tables that this area touches are planned, and all others stay as they are; null for all tables. */
  readonly within: Area | null;
}

/** Plans one sheet. What is not among the outputs goes, where it is ours. */
export function planSheet(
  sheet: SheetSnapshot,
  assessments: readonly Assessment[],
  { texts: { own, earlier }, recordLost, token, flagStyle, within }: Known,
  outputs: readonly Output[],
  wording: Wording,
): SheetPlan {
  const all = assessments.map(({ table }) => table);
  const touched = assessments.filter(({ table }) => within === null || intersects(table.area, within));
  const tables = touched.map(({ table }) => table);
  const isPlanned = ({ at }: OwnText): boolean =>
    within === null || tables.some(({ area }) => contains(area, at));
  const roles = WRITTEN_ROLES.filter((role) => outputs.includes(role));
  const dropped = WRITTEN_ROLES.filter((role) => !outputs.includes(role));
  const stays = new Map([...own].filter(([, text]) => !isInRoles(text, dropped) || !isPlanned(text)));
  const goes = new Map([...own].filter(([, text]) => isPlanned(text)));
  const planner = new SheetPlanner(sheet, all, stays, recordLost, roles, wording);
  const planned = touched.map((assessment) => planner.table(assessment));
  const plans = planned.map(({ plan }) => {
    const notices = [...plan.notices, ...earlierNotices(plan.assessment.table, [...earlier.values()])];
    return { ...plan, notices };
  });
  const { writer } = planner;
  const flagged = planned.map(({ plan, statusColumn }) => ({ assessment: plan.assessment, statusColumn }));
  const wanted = outputs.includes("flags") ? wantedFlags(sheet, flagged, token, flagStyle) : [];
  const areas = tables.map(({ area }) => area);
  const flags = within === null ? wanted : besideCarried(wanted, sheet.flags, areas, token, flagStyle);
  const edits = [...clearRoles(sheet, tables, goes, dropped), ...fitted(sheet.name, writer.edits)];
  const remembered = (set: readonly Flag[]): SheetMemory => ({
    name: sheet.name,
    token: set.length > 0 ? (set[0]?.token ?? null) : null,
    texts: writer.texts,
    ...rememberedEarlier([...earlier.values()]),
  });
  if (sameFlags(flags, sheet.flags)) return { edits, tables: plans, memory: remembered(flags) };
  if (sheet.protection === null || sheet.protection.mayFormatCells) {
    const flagging: Edit = { kind: "setFlags", sheet: sheet.name, flags };
    return { edits: [...edits, flagging], tables: plans, memory: remembered(flags) };
  }
  const notice: Notice = { code: "protectedFlags", params: { sheet: sheet.name } };
  const told = plans.map((table) => ({ ...table, notices: [...table.notices, notice] }));
  return { edits, tables: told, memory: remembered(sheet.flags) };
}
