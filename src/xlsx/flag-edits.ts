import { formatArea } from "../domain/sheet/address";
import type { Flag } from "../domain/sheet/flag";
import { markerFormula } from "../workbook/flag-look";
import { flagsSignature, joinFlags } from "../workbook/join-flags";
import { flagFormat } from "./flag-formats";
import { insertChild } from "./schema-order";
import type { SheetOutline } from "./sheet-outline";
import type { Splice } from "./splice";
import type { StyleSheet } from "./style-sheet";
import { qualified } from "./tag";
import { escapeXml } from "./xml-text";

/**
 * Replaces all flags of ours in a sheet; the user's rules keep their text, and ours come after them in priority.
 * Gives nothing where the sheet carries just these flags.
 */
export function flagSplices(
  outline: SheetOutline,
  flags: readonly Flag[],
  styles: StyleSheet,
): readonly Splice[] {
  const wanted = joinFlags(flags);
  const present = joinFlags(
    outline.formats.flatMap(({ areas, rules }) =>
      rules.flatMap(({ flag }) => (flag === null ? [] : [{ ...flag, areas }])),
    ),
  );
  if (flagsSignature(wanted) === flagsSignature(present)) return [];
  const removed = outline.formats.flatMap(({ rules, start, end }) => {
    const ours = rules.filter(({ flag }) => flag !== null);
    const places = ours.length > 0 && ours.length === rules.length ? [{ start, end }] : ours;
    return places.map((place) => ({ start: place.start, end: place.end, text: "" }));
  });
  if (wanted.length === 0) return removed;
  const xml = wanted
    .flatMap(splitAreas)
    .map((flag, index) =>
      ruleXml(outline.prefix, flag, flagFormat(styles, flag), outline.lastPriority + index + 1),
    );
  return [...removed, insertChild(outline, "conditionalFormatting", xml.join(""))];
}

function ruleXml(prefix: string, { areas, ...flag }: Flag, format: number, priority: number): string {
  const [holder, rule, formula] = ["conditionalFormatting", "cfRule", "formula"].map((local) =>
    qualified(prefix, local),
  );
  return (
    `<${holder ?? ""} sqref="${areas.map(formatArea).join(" ")}">` +
    `<${rule ?? ""} type="expression" dxfId="${format}" priority="${priority}">` +
    `<${formula ?? ""}>${escapeXml(markerFormula(flag))}</${formula ?? ""}></${rule ?? ""}></${holder ?? ""}>`
  );
}

/** Most areas in one conditional format of ours: far fewer than Excel can hold in one. */
const MAX_AREAS = 1000;

function splitAreas(flag: Flag): readonly Flag[] {
  const count = Math.ceil(flag.areas.length / MAX_AREAS);
  return Array.from({ length: count }, (_, index) => ({
    ...flag,
    areas: flag.areas.slice(index * MAX_AREAS, (index + 1) * MAX_AREAS),
  }));
}
