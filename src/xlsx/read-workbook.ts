import type { CellContent, WorkbookSnapshot } from "../domain/sheet/snapshot";
import { namesPart } from "../workbook/own-names";
import { Amounts } from "./amounts";
import { readTheme } from "./colours";
import type { LookChange } from "./conditional-format";
import { LIMITS } from "./limits";
import type { CellLook } from "./look";
import { findOwnParts } from "./own-storage";
import type { Parts } from "./package";
import { readingPart, Unreadable } from "./problem";
import { readLookChanges } from "./read-look-changes";
import { readLooks } from "./read-looks";
import { readSheet, type SheetContext } from "./read-sheet";
import { readRelationships, type Relationship } from "./relationships";
import { readSharedStrings } from "./shared-strings";
import { readStyles } from "./styles";
import { readTables } from "./tables";
import { resolveValidations } from "./validations";
import { isWorkbook, readWorkbookPart, type WorkbookPart } from "./workbook-part";

/** Where the parts of a workbook are. */
export interface WorkbookLayout extends WorkbookPart {
  readonly part: string;
  readonly relationships: readonly Relationship[];
  readonly stylesPart: string | null;
  readonly sharedStringsPart: string | null;
}

/** Finds the workbook in a package; throws Unreadable. */
export async function readLayout(parts: Parts): Promise<WorkbookLayout> {
  const main = (await readRelationships(parts, "")).find(({ type }) => type === "officeDocument");
  const part = main?.target ?? null;
  if (part === null) throw new Unreadable({ code: "notAWorkbook" });
  if (part.toLowerCase().endsWith(".bin")) throw new Unreadable({ code: "binaryWorkbook" });
  const xml = await parts.text(part);
  if (!readingPart(part, () => isWorkbook(xml))) throw new Unreadable({ code: "notAWorkbook" });
  const relationships = await readRelationships(parts, part);
  const workbook = readingPart(part, () => readWorkbookPart(xml, relationships));
  if (workbook.sheets.length === 0) throw new Unreadable({ code: "noWorksheet" });
  const targetOf = (wanted: string) => relationships.find(({ type }) => type === wanted)?.target ?? null;
  return {
    ...workbook,
    part,
    relationships,
    stylesPart: targetOf("styles"),
    sharedStringsPart: targetOf("sharedStrings"),
  };
}

/** Reads everything that a snapshot tells; throws Unreadable, also for a workbook beyond the limits. */
export async function readWorkbook(parts: Parts, limits = LIMITS): Promise<WorkbookSnapshot> {
  const layout = await readLayout(parts);
  const context: SheetContext = {
    sharedStrings: await readStrings(parts, layout),
    styles: layout.stylesPart === null ? [] : await readPart(parts, layout.stylesPart, readStyles),
    dates1904: layout.dates1904,
    amounts: new Amounts(limits),
  };
  const read = [];
  for (const { name, part } of layout.sheets) {
    const sheet = await readPart(parts, part, (xml) => readSheet(name, xml, context));
    const tables = (await readTables(parts, part)).map(({ name, area }) => ({ name, area }));
    read.push({ validations: sheet.validations, snapshot: { ...sheet.snapshot, tables } });
  }
  const snapshots = read.map(({ snapshot }) => snapshot);
  const sheets = read.map(({ snapshot, validations }) => ({
    ...snapshot,
    validations: resolveValidations(validations, snapshot, snapshots, layout.names),
  }));
  const { own, stray } = await findOwnParts(parts, layout);
  const { calculation, mayAddSheets, otherSheets, ownNames } = layout;
  return {
    sheets,
    calculation,
    mayAddSheets,
    otherSheets,
    ...namesPart(ownNames),
    memory: own?.content.memory ?? null,
    ...(stray === null ? {} : { strayRecord: stray }),
  };
}

/** The shared texts of a workbook, none where it has no such part. Throws Unreadable. */
export async function readStrings(parts: Parts, layout: WorkbookLayout): Promise<readonly CellContent[]> {
  const part = layout.sharedStringsPart;
  if (part === null || !parts.has(part)) return [];
  const texts = await readPart(parts, part, readSharedStrings);
  return texts.map((value) => ({ kind: "text", value }));
}

/** What looks the sheets of a workbook name, and what colours. */
export interface WorkbookLooks {
  /** Of its cell styles, in their order. */
  readonly looks: readonly CellLook[];
  /** Its differential formats, in their order. */
  readonly changes: readonly LookChange[];
  readonly theme: readonly string[];
  readonly dates1904: boolean;
}

/** Throws Unreadable. */
export async function readWorkbookLooks(parts: Parts, layout: WorkbookLayout): Promise<WorkbookLooks> {
  const themePart = layout.relationships.find(({ type }) => type === "theme")?.target ?? null;
  const hasTheme = themePart !== null && parts.has(themePart);
  const theme = hasTheme ? await readPart(parts, themePart, readTheme) : readTheme(null);
  const { dates1904 } = layout;
  if (layout.stylesPart === null) return { looks: [], changes: [], theme, dates1904 };
  return readPart(parts, layout.stylesPart, (xml) => ({
    looks: readLooks(xml, theme),
    changes: readLookChanges(xml, theme),
    theme,
    dates1904,
  }));
}

async function readPart<T>(parts: Parts, part: string, read: (xml: string) => T): Promise<T> {
  const xml = await parts.text(part);
  return readingPart(part, () => read(xml));
}
