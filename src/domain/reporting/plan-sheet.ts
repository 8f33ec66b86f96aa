import type { Assessment } from "../judging/assessment";
import { findingAt, type Finding } from "../judging/finding";
import type { SheetMemory } from "../memory";
import type { Output } from "../outputs";
import { contains, formatAddress, formatArea, intersects, type Address, type Area } from "../sheet/address";
import type { Edit } from "../sheet/edit";
import type { Flag, FlagStyle } from "../sheet/flag";
import { cellAt, type Cell, type SheetSnapshot } from "../sheet/snapshot";
import type { SheetTexts } from "../table/earlier-texts";
import { isInRoles, TablePlaces, type OwnText } from "../table/own-texts";
import { ADDED_ROLES, WRITTEN_ROLES, type WrittenRole } from "../table/written-role";
import { occupiedArea, type IndicatorTable } from "../table/table";
import { areaBeside, placeColumns, styleEdit, type AddedColumn } from "./added-columns";
import { clearRoles } from "./clearing";
import { earlierNotices, rememberedEarlier } from "./earlier-notices";
import { besideCarried, sameFlags, wantedFlags } from "./flags";
import type { Notice } from "./notice";
import { WORDED_ROLES, type RowText, type WordedRole } from "./row-text";
import { SheetWriter, type PutOutcome } from "./sheet-writer";
import { wantedTexts, type WantedText } from "./wanted-texts";
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
  /** The cells whose texts the user may word; none where the table has no place for them. */
  readonly texts: readonly RowText[];
}

/** Plans one table after another into the same sheet. */
class SheetPlanner {
  readonly writer: SheetWriter;
  readonly #sheet: SheetSnapshot;
  readonly #wording: Wording;
  readonly #places: TablePlaces;
  readonly #recordLost: boolean;
  readonly #roles: readonly WrittenRole[];
  readonly #users: UsersTexts;

  constructor(
    sheet: SheetSnapshot,
    tables: readonly IndicatorTable[],
    { texts, recordLost, users }: Omit<Known, "token">,
    roles: readonly WrittenRole[],
    wording: Wording,
  ) {
    this.writer = new SheetWriter(sheet, texts.own, texts.earlier);
    this.#sheet = sheet;
    this.#wording = wording;
    this.#recordLost = recordLost;
    this.#roles = roles;
    this.#users = users;
    this.#places = new TablePlaces(tables);
  }

  /** Plans columns and texts of one table, none for a region of a matrix; also tells where its status stands if it has a new column for it. */
  table(assessment: Assessment): { readonly plan: TablePlan; readonly statusColumn: number | null } {
    if (assessment.table.matrix !== null) {
      const plan = { assessment, written: 0, kept: 0, notices: [], findings: [], texts: [] };
      return { plan, statusColumn: null };
    }
    const { columns, notice } = this.#placeColumns(assessment);
    const findings: Finding[] = [];
    const outcomes = new Map<PutOutcome, number>();
    const texts: RowText[] = [];
    this.#widen(assessment, columns);
    for (const added of columns) this.#startColumn(assessment, added);
    for (const role of this.#roles) {
      const column = columns.find((added) => added.role === role)?.column ?? null;
      for (const wanted of wantedTexts(assessment, role, column, this.#wording)) {
        const place = this.#places.ofRow(wanted.row, role);
        const users = this.#users.get(place);
        const outcome = this.#put(wanted.at, place, wanted.text);
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
        if (isWorded(role)) texts.push(this.#rowText(wanted, role, outcome));
        const text = users ?? wanted.text;
        if (outcome !== "forbidden" || text === null) continue;
        const { at } = wanted;
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
      texts,
    };
    return { plan, statusColumn: columns.find(({ role }) => role === "status")?.column ?? null };
  }

  #put(at: Address, place: string, text: string | null): PutOutcome {
    const users = this.#users.get(place);
    return users === undefined ? this.writer.put(at, place, text) : this.writer.putUsers(at, place, users);
  }

  #rowText({ at, row, rows, text }: WantedText, role: WordedRole, outcome: PutOutcome): RowText {
    const place = this.#places.ofRow(row, role);
    const given = this.#users.get(place);
    const isBarred = outcome === "locked" || outcome === "forbidden" || this.writer.isLocked(at);
    const isPut = outcome === "written" || outcome === "erased" || outcome === "same";
    const isUsers = this.writer.isUsers(at);
    return {
      role,
      at,
      place,
      rows,
      text: isPut && !isUsers ? (given ?? text ?? "") : shownText(cellAt(this.#sheet, at)),
      by: isUsers || (isPut && given !== undefined) ? "user" : "program",
      isBarred,
    };
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

  #hasUsers({ table }: Assessment, role: WrittenRole): boolean {
    if (this.#users.size === 0) return false;
    const rows = table.indicators.flatMap((indicator) => indicator.rows);
    return rows.some(({ row }) => this.#users.has(this.#places.ofRow(row, role)));
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
      if (this.#hasUsers(assessment, role)) return true;
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
  /** Only tables and whole matrices that this area touches are planned, and all others stay as they are; null for all. */
  readonly within: Area | null;
  /** A text for a column that is not written waits. */
  readonly users: UsersTexts;
}

/** What the user wants in cells of a sheet, by their places. */
export type UsersTexts = ReadonlyMap<string, string>;

function isWorded(role: WrittenRole): role is WordedRole {
  return WORDED_ROLES.some((worded) => worded === role);
}

function shownText(cell: Cell | undefined): string {
  const content = cell?.content ?? null;
  if (content === null) return "";
  return content.kind === "error" ? content.code : String(content.value);
}

/** Plans one sheet. What is not among the outputs goes, where it is ours. */
export function planSheet(
  sheet: SheetSnapshot,
  assessments: readonly Assessment[],
  known: Known,
  outputs: readonly Output[],
  wording: Wording,
): SheetPlan {
  const { token, flagStyle, within, users } = known;
  const { own, earlier } = known.texts;
  const all = assessments.map(({ table }) => table).filter(({ matrix }) => matrix === null);
  const touched = assessments.filter(
    ({ table }) => within === null || intersects(occupiedArea(table), within),
  );
  const tables = touched.map(({ table }) => table).filter(({ matrix }) => matrix === null);
  const isPlanned = ({ at }: OwnText): boolean =>
    within === null || tables.some(({ area }) => contains(area, at));
  const roles = WRITTEN_ROLES.filter((role) => outputs.includes(role));
  const dropped = WRITTEN_ROLES.filter((role) => !outputs.includes(role));
  const stays = new Map([...own].filter(([, text]) => !isInRoles(text, dropped) || !isPlanned(text)));
  const goes = new Map([...own].filter(([, text]) => isPlanned(text)));
  const planner = new SheetPlanner(sheet, all, { ...known, texts: { own: stays, earlier } }, roles, wording);
  const planned = touched.map((assessment) => planner.table(assessment));
  const left = [...earlier.values()].filter(({ key }) => !users.has(key));
  const plans = planned.map(({ plan }) => {
    return { ...plan, notices: [...plan.notices, ...earlierNotices(plan.assessment.table, left)] };
  });
  const { writer } = planner;
  const flagged = planned.map(({ plan, statusColumn }) => ({ assessment: plan.assessment, statusColumn }));
  const wanted = outputs.includes("flags") ? wantedFlags(sheet, flagged, token, flagStyle) : [];
  const areas = [...new Set(touched.map(({ table }) => occupiedArea(table)))];
  const flags = within === null ? wanted : besideCarried(wanted, sheet.flags, areas, token, flagStyle);
  const edits = [...clearRoles(sheet, tables, goes, dropped), ...fitted(sheet.name, writer.edits)];
  const remembered = (set: readonly Flag[]): SheetMemory => ({
    name: sheet.name,
    token: set.length > 0 ? (set[0]?.token ?? null) : null,
    texts: writer.texts,
    ...rememberedEarlier(left),
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
