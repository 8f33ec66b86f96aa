import { parseArea, type Area } from "../domain/sheet/address";
import { cellAt, type CellContent, type SheetSnapshot } from "../domain/sheet/snapshot";

/**
 * The texts that a list validation admits, from its formula: a literal in quotes, a reference or a name. Null where the
 * formula is anything else.
 */
export function listValues(
  formula: string,
  sheet: SheetSnapshot,
  sheets: readonly SheetSnapshot[],
  names: ReadonlyMap<string, string>,
): readonly string[] | null {
  const trimmed = formula.trim().replace(/^=/, "");
  const literal = /^"((?:[^"]|"")*)"$/.exec(trimmed)?.[1];
  if (literal !== undefined)
    return literal
      .replaceAll('""', '"')
      .split(",")
      .map((value) => value.trim());
  const reference = names.get(trimmed.toLowerCase()) ?? trimmed;
  const match = /^(?:'((?:[^']|'')+)'!|([^'!]+)!)?(\$?[A-Za-z]+\$?\d+(?::\$?[A-Za-z]+\$?\d+)?)$/.exec(
    reference,
  );
  const area = parseArea(match?.[3] ?? "");
  if (area === null) return null;
  const name = match?.[1]?.replaceAll("''", "'") ?? match?.[2];
  const source = name === undefined ? sheet : sheets.find((other) => sameName(other.name, name));
  return source === undefined ? null : textsIn(source, area);
}

/** Most cells that a list is looked up in. */
const MAX_LIST = 10_000;

function textsIn(sheet: SheetSnapshot, area: Area): readonly string[] | null {
  if (sheet.used === null) return [];
  const bottom = Math.min(area.bottom, sheet.used.bottom);
  const right = Math.min(area.right, sheet.used.right);
  if ((bottom - area.top + 1) * (right - area.left + 1) > MAX_LIST) return null;
  const texts: string[] = [];
  for (let row = area.top; row <= bottom; row++) {
    for (let column = area.left; column <= right; column++) {
      const content = cellAt(sheet, { row, column })?.content ?? null;
      if (content !== null) texts.push(contentText(content));
    }
  }
  return texts;
}

function contentText(content: CellContent): string {
  if (content.kind === "error") return content.code;
  return content.kind === "boolean" ? String(content.value).toUpperCase() : String(content.value);
}

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
