import { normaliseText, onOneLine } from "../reading/normalise";
import { isNote } from "../reading/note";
import { readHeader } from "../table/header";
import type { SheetView } from "../table/sheet-view";
import { tableCell } from "../table/table-cell";
import type { TableCell } from "../table/table";
import { readTaskHeader, type TaskHeader } from "./task-header";
import type { Task, TaskLine } from "./task-table";

const TOTAL = /^(?:合计|总计|共计|小计|总数)/u;
/** How a line that groups tasks begins: （一）, 一、 */
const GROUP_START = /^(?:\([一二三四五六七八九十]+\)|[一二三四五六七八九十]+、|第[一二三四五六七八九十]+)/u;

type Column = Parameters<TaskHeader["columns"]["get"]>[0];

/** A task that is still being collected line by line. */
interface OpenTask {
  readonly head: Omit<Task, "lines">;
  readonly lines: TaskLine[];
}

/** Reads the rows of one task table under its header. */
class TaskBodyReader {
  readonly #view: SheetView;
  readonly #header: TaskHeader;
  readonly #tasks: OpenTask[] = [];
  #action: string | null = null;

  constructor(view: SheetView, header: TaskHeader) {
    this.#view = view;
    this.#header = header;
  }

  /** Reads to the table's end; returns its last row. */
  read(): { readonly tasks: readonly Task[]; readonly bottom: number } {
    let bottom = this.#header.bottom;
    let gap = false;
    for (let row = this.#header.bottom + 1; row <= this.#view.used.bottom; row++) {
      const texts = this.#texts(row);
      if (texts.length === 0) {
        gap = true;
        continue;
      }
      if (this.#repeatsHeader(row)) continue;
      if (this.#endsBefore(row, texts)) break;
      if (this.#takeGroupLine(row, texts)) continue;
      if (gap && !this.#continuesAfterGap(row)) break;
      if (!this.#takeRow(row)) break;
      gap = false;
      bottom = row;
    }
    return { tasks: this.#tasks.map(({ head, lines }) => ({ ...head, lines })), bottom };
  }

  /** What a row's cells show, each merged area once. */
  #texts(row: number): readonly string[] {
    const { left, right } = this.#header;
    return this.#view.columns
      .filter((column) => column >= left && column <= right)
      .filter((column) => {
        const anchor = this.#view.merges.anchor({ row, column });
        return anchor.column === column || anchor.column < left;
      })
      .map((column) => this.#view.text({ row, column }))
      .filter((text) => text.trim() !== "");
  }

  #cellIn(row: number, column: number): TableCell {
    return tableCell(this.#view, { row, column });
  }

  #cell(row: number, kind: Column): TableCell | null {
    const column = this.#header.columns.get(kind);
    return column === undefined ? null : this.#cellIn(row, column);
  }

  #number(row: number): Task["no"] {
    const cell = this.#cell(row, "no");
    const text = normaliseText(cell?.text ?? "").replace(/[.、]$/u, "");
    return cell !== null && cell.at.row === row && /^\d{1,5}$/u.test(text)
      ? { cell, number: Number(text) }
      : null;
  }

  /** The header once more, as at the top of a printed page. */
  #repeatsHeader(row: number): boolean {
    const { top, left, right } = this.#header;
    return this.#view.columns.every(
      (column) =>
        column < left ||
        column > right ||
        this.#view.text({ row, column }) === this.#view.text({ row: top, column }),
    );
  }

  /** A note, or the header of another table. */
  #endsBefore(row: number, texts: readonly string[]): boolean {
    const [first] = texts;
    const isNoteLine = first !== undefined && isNote(first) && texts.length <= 2;
    return isNoteLine || readHeader(this.#view, row) !== null || readTaskHeader(this.#view, row) !== null;
  }

  /** A line of its own such as （一）…行动, left of the tasks or merged over several columns, groups the tasks below it. */
  #takeGroupLine(row: number, texts: readonly string[]): boolean {
    const [title, ...more] = texts;
    if (title === undefined || more.length > 0) return false;
    const name = this.#cellIn(row, this.#header.task);
    if (name.at.row < row) return false;
    const area = this.#view.merges.areaAt({ row, column: this.#header.task });
    const isWide = area !== null && area.right > area.left;
    if (name.text.trim() !== "" && !isWide && !GROUP_START.test(normaliseText(name.text))) return false;
    this.#action = onOneLine(title);
    return true;
  }

  #continuesAfterGap(row: number): boolean {
    const name = this.#cellIn(row, this.#header.task).text.trim();
    const last = this.#tasks.at(-1)?.head.no?.number ?? null;
    const no = this.#number(row)?.number ?? null;
    return name !== "" && (last === null || no === last + 1);
  }

  /** Takes one row in; false where it no longer belongs to the table. */
  #takeRow(row: number): boolean {
    const name = this.#cellIn(row, this.#header.task);
    const no = this.#number(row);
    const first = normaliseText(this.#texts(row)[0] ?? "");
    if (TOTAL.test(normaliseText(name.text)) || TOTAL.test(first)) return true;
    this.#action = onOneLine(this.#cell(row, "action")?.text ?? "") || this.#action;
    const open = this.#tasks.at(-1);
    const hasName = name.text.trim() !== "" && name.at.row === row;
    if (!hasName && no === null) {
      open?.lines.push(this.#line(row));
      return open !== undefined;
    }
    this.#tasks.push({ head: { row, no, action: this.#action, name }, lines: [this.#line(row)] });
    return true;
  }

  #line(row: number): TaskLine {
    return {
      row,
      indicators: this.#cell(row, "indicators"),
      target: this.#cell(row, "target"),
      deadline: this.#cell(row, "deadline"),
      lead: this.#cell(row, "lead"),
      responsible: this.#header.responsible.map((column) => this.#cellIn(row, column)),
    };
  }
}

/** Reads the rows under a header; the table ends at a note, another header, or what is no task any more. */
export function readTaskBody(
  view: SheetView,
  header: TaskHeader,
): { readonly tasks: readonly Task[]; readonly bottom: number } {
  return new TaskBodyReader(view, header).read();
}
