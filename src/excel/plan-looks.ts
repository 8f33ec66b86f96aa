import { contains, type Address, type Area } from "../domain/sheet/address";
import { STYLE_REACH } from "../workbook/text-style";
import type { CellRun } from "./cell-runs";
import type { CellLooks } from "./looks";
import { placeOf } from "./page-blocks";
import type { CellFont } from "./sheet-before";
import type { Step } from "./step";
import { isUntouched, type CellLook, type TextLooks } from "./text-looks";

/** A cell that gets the look of another one. */
interface Given {
  readonly at: Address;
  readonly look: CellLook;
  readonly before: CellLook;
}

/**
 * Cells that look untouched and get a text take the look of the nearest styled cell to their left, also of one that gets
 * its look in the same write; what somebody styled stays. Looks come after the texts, which are typed for the number
 * formats of before.
 */
export function planLooks(
  sheet: string,
  texts: TextLooks | undefined,
  runs: readonly CellRun[],
): {
  readonly steps: readonly Step[];
  readonly inverse: readonly Step[];
  /** Fonts of the cells that take another look, by row and column. */
  readonly fonts: ReadonlyMap<string, CellFont>;
} {
  const steps: Step[] = [];
  const inverse: Step[] = [];
  const given = texts === undefined ? [] : givenLooks(texts);
  for (const { area } of runs) {
    const inRun = given.filter(({ at }) => contains(area, at));
    if (inRun.length === 0) continue;
    const looks = (of: "look" | "before"): CellLooks =>
      cellLooks(area, new Map(inRun.map((one) => [one.at.row, one[of]])));
    steps.push({ kind: "restoreLooks", sheet, looks: looks("look") });
    inverse.push(...segments(area, inRun).map((plain): Step => ({ kind: "plainLook", sheet, area: plain })), {
      kind: "restoreLooks",
      sheet,
      looks: looks("before"),
    });
  }
  const fonts = new Map(given.map(({ at, look }) => [placeOf(at.row, at.column), fontOf(look)]));
  return { steps, inverse, fonts };
}

function fontOf({ properties: { format } }: CellLook): CellFont {
  return { size: format?.font?.size ?? 0, wraps: format?.wrapText === true };
}

/** In the order of the cells: by row, then column. */
function givenLooks({ cells, lookAt, untouched }: TextLooks): readonly Given[] {
  const given: Given[] = [];
  let inRow = new Map<number, CellLook>();
  let row = 0;
  for (const at of cells) {
    if (at.row !== row) inRow = new Map();
    row = at.row;
    const before = lookAt(at);
    if (before === undefined || !isUntouched(before, untouched)) continue;
    for (let column = at.column - 1; column >= at.column - STYLE_REACH; column--) {
      const look = inRow.get(column) ?? lookAt({ row, column });
      if (look === undefined) break;
      if (isUntouched(look, untouched)) continue;
      inRow.set(at.column, look);
      given.push({ at, look, before });
      break;
    }
  }
  return given;
}

/** Looks for some rows of an area; the others keep theirs. */
function cellLooks(area: Area, byRow: ReadonlyMap<number, CellLook>): CellLooks {
  const rows = Array.from({ length: area.bottom - area.top + 1 }, (_, index) => byRow.get(area.top + index));
  return {
    area,
    numberFormats: rows.map((look) => [look?.numberFormat ?? null]),
    cells: rows.map((look) => [look === undefined ? {} : withoutNoLines(look.properties)]),
  };
}

/** To take a line away from a cell would take it from its neighbour too. */
function withoutNoLines({ format, ...rest }: Excel.SettableCellProperties): Excel.SettableCellProperties {
  if (format?.borders === undefined) return format === undefined ? rest : { ...rest, format };
  const drawn = Object.entries(format.borders).filter(
    ([, line]: [string, Excel.CellBorder | undefined]) => line?.style !== "None",
  );
  return { ...rest, format: { ...format, borders: Object.fromEntries(drawn) } };
}

/** Unbroken rows. */
function segments(area: Area, given: readonly Given[]): readonly Area[] {
  const found: Area[] = [];
  for (const {
    at: { row },
  } of given) {
    const last = found.at(-1);
    if (last?.bottom === row - 1) found[found.length - 1] = { ...last, bottom: row };
    else found.push({ ...area, top: row, bottom: row });
  }
  return found;
}
