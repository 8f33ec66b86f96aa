import { findingAt, type Finding } from "../judging/finding";
import { formatAddress, type Address } from "../sheet/address";
import { cellAt, type SheetSnapshot, type WorkbookSnapshot } from "../sheet/snapshot";
import { parseTemplate, type Template, type Templates } from "./template";
import { COLUMN_NAMES, isWord, SHEET_NAMES, situationNamed, wordKey, type Situation } from "./template-words";

/** A department's own wording, from a sheet of its workbook. */
export interface OwnTemplates {
  readonly templates: Templates;
  /** What is wrong with it; the usual wording stands in for a part that has a mistake. */
  readonly findings: readonly Finding[];
}

interface TemplateTable {
  readonly row: number;
  readonly situation: number;
  readonly text: number;
}

/** How far down the header may stand. */
const HEADER_ROWS = 20;

function textAt(sheet: SheetSnapshot, at: Address): string {
  const content = cellAt(sheet, at)?.content ?? null;
  return content === null || content.kind === "error" ? "" : String(content.value);
}

function columnNamed(sheet: SheetSnapshot, row: number, column: keyof typeof COLUMN_NAMES): number | null {
  const { left, right } = sheet.used ?? { left: 1, right: 0 };
  for (let at = left; at <= right; at++) {
    if (isWord(textAt(sheet, { row, column: at }), COLUMN_NAMES[column])) return at;
  }
  return null;
}

function templateTable(sheet: SheetSnapshot): TemplateTable | null {
  const key = wordKey(sheet.name);
  const { used } = sheet;
  if (used === null || !Object.values(SHEET_NAMES).some((name) => key.startsWith(wordKey(name)))) return null;
  for (let row = used.top; row <= Math.min(used.bottom, used.top + HEADER_ROWS); row++) {
    const situation = columnNamed(sheet, row, "situation");
    const text = columnNamed(sheet, row, "text");
    if (situation !== null && text !== null) return { row, situation, text };
  }
  return null;
}

/** A sheet of templates, by its name and its header; it is no table to be judged and holds no base data. */
export function holdsTemplates(sheet: SheetSnapshot): boolean {
  return templateTable(sheet) !== null;
}

/** Collects the lines of a sheet of templates with what is wrong with them. */
class TemplateReader {
  readonly templates = new Map<Situation, Template | null>();
  readonly findings: Finding[] = [];
  readonly #sheet: string;
  readonly #seen = new Set<Situation>();

  constructor(sheet: string) {
    this.#sheet = sheet;
  }

  line(
    label: { readonly at: Address; readonly text: string },
    own: { readonly at: Address; readonly text: string },
  ): void {
    if (label.text.trim() === "" && own.text.trim() === "") return;
    const situation = situationNamed(label.text);
    if (situation === null) {
      this.#mistake("situation", label.text.trim(), label.at);
    } else if (this.#seen.has(situation)) {
      this.#mistake("repeated", label.text.trim(), label.at);
    } else {
      this.#seen.add(situation);
      this.#template(situation, own.at, own.text);
    }
  }

  #template(situation: Situation, at: Address, text: string): void {
    if (text.trim() === "") {
      this.templates.set(situation, null);
      return;
    }
    const parsed = parseTemplate(text.trim());
    if (parsed.ok) this.templates.set(situation, parsed.template);
    else
      for (const mistake of parsed.mistakes)
        this.#mistake(mistake.code, "text" in mistake ? mistake.text : text.trim(), at);
  }

  #mistake(mistake: "situation" | "repeated" | "placeholder" | "braces", text: string, at: Address): void {
    const detail = { code: "textTemplate", params: { mistake, text } } as const;
    this.findings.push(findingAt(detail, at.row, formatAddress(at), this.#sheet));
  }
}

/** Reads the department's own wording from the first sheet 文本模板 (Text templates) of a workbook. */
export function readTemplates({ sheets }: WorkbookSnapshot): OwnTemplates {
  for (const sheet of sheets) {
    const table = templateTable(sheet);
    if (table === null) continue;
    const reader = new TemplateReader(sheet.name);
    for (let row = table.row + 1; row <= (sheet.used?.bottom ?? 0); row++) {
      const label = { row, column: table.situation };
      const own = { row, column: table.text };
      reader.line({ at: label, text: textAt(sheet, label) }, { at: own, text: textAt(sheet, own) });
    }
    return reader;
  }
  return { templates: new Map(), findings: [] };
}
