import { agrees, inUnitOf } from "../base-data/agreement";
import { calculationSteps, inputsOf, inSigns } from "../base-data/arithmetic";
import type { BaseData, LackingInput } from "../base-data/base-data";
import { formulaById, type Formula } from "../base-data/derivation";
import { toDecimals } from "../base-data/fraction";
import { recompute, type Computed } from "../base-data/recompute";
import { shownFigure, type ShownFigure } from "../base-data/shown-figure";
import { readValue, type Figure } from "../reading/value";
import { sameUnit } from "../reading/unit";
import { formatAddress, type Address } from "../sheet/address";
import { cellAt } from "../sheet/snapshot";
import type { RowAssessment } from "./assessment";
import type { DerivedFigure } from "./derived-figure";
import { findingAt, type Finding } from "./finding";
import type { RowReading, TableContext } from "./row-evidence";
import type { TraceStep } from "./trace";

/** What base data add to one row. */
export interface DerivedRow {
  readonly derived: DerivedFigure | null;
  readonly trace: readonly TraceStep[];
  readonly findings: readonly Finding[];
}

/** A cell of a row for one year, and the figure that it gives; null where it gives none that can be compared. */
interface StatedCell {
  readonly at: Address;
  readonly year: number;
  readonly figure: Figure | null;
  readonly unit: string | null;
  /** Nothing stands there, or words such as 暂未统计. */
  readonly noValue: boolean;
}

/** A row with its indicator and figure, judged or not. */
type ReadRow = Pick<RowAssessment, "table" | "match" | "value">;

const NOTHING: DerivedRow = { derived: null, trace: [], findings: [] };

function comparable(figure: Figure | null): Figure | null {
  return figure?.extent.kind === "exact" && !figure.cumulative ? figure : null;
}

function judgedCell({ valueAt, year, evidence }: RowReading, { value }: ReadRow): StatedCell | null {
  if (valueAt === null || year === null) return null;
  const { figures, statements, error } = evidence.value;
  const noValue =
    error !== null || (figures.length === 0 && statements.every(({ kind }) => kind === "noData"));
  return { at: valueAt, year: year.year, figure: comparable(value.figure), unit: value.unit, noValue };
}

/** The columns of earlier years, where they give one figure. */
function earlierCells(
  { sheet, table }: TableContext,
  { table: row }: ReadRow,
  rowUnit: string | null,
): readonly StatedCell[] {
  return table.valueColumns.slice(0, -1).flatMap(({ year }, index): readonly StatedCell[] => {
    const at = row.values[index];
    if (at === undefined || year === null) return [];
    const { figures } = readValue(cellAt(sheet, at));
    const [figure, ...others] = figures;
    const own = figure !== undefined && others.length === 0 && (figure.year === null || figure.year === year);
    if (!own) return [];
    return [{ at, year, figure: comparable(figure), unit: figure.unit ?? rowUnit, noValue: false }];
  });
}

function lackingTrace({ reason, name, year, cells, unit }: LackingInput): TraceStep {
  switch (reason) {
    case "absent":
      return { code: "inputsMissing", params: { name, year: String(year) } };
    case "unitUnknown":
      return { code: "inputUnitUnknown", params: { name, year: String(year), cells, unit } };
    case "severalValues":
      return { code: "inputsDisagree", params: { name, year: String(year), cells } };
  }
}

/** The figure in the unit that is wanted, as text, and how the stated one stands to it. */
function compare(
  computed: Computed,
  stated: StatedCell,
  shown: ShownFigure | null,
): Pick<DerivedFigure, "number" | "unit" | "comparison"> {
  const { formula } = computed;
  const own = inUnitOf(computed, formula.unit);
  const inStated = stated.unit === null ? own : inUnitOf(computed, stated.unit);
  const usual = toDecimals(computed.exact, formula.decimals, formula.rounding).toFixed(formula.decimals);
  const alone = { number: usual, unit: formula.unit };
  if (stated.noValue) return { ...alone, comparison: formula.verified ? "noValue" : "unconfirmed" };
  if (shown === null || inStated === null) return { ...alone, comparison: "notCompared" };
  const unit = stated.unit === null || sameUnit(stated.unit, formula.unit) ? formula.unit : stated.unit;
  const decimals = Math.max(shown.decimals, formula.decimals);
  const agree = agrees(shown, inStated);
  const number =
    agree && shown.decimals >= formula.decimals
      ? shown.number.toFixed(decimals)
      : toDecimals(inStated.exact, decimals, formula.rounding).toFixed(decimals);
  if (!formula.verified) return { number, unit, comparison: agree ? "agrees" : "unconfirmed" };
  return { number, unit, comparison: agree ? "agrees" : "differs" };
}

function derivedFigure(computed: Computed, stated: StatedCell, shown: ShownFigure | null): DerivedFigure {
  const { number, unit, comparison } = compare(computed, stated, shown);
  const steps = calculationSteps(computed, { number, unit });
  return {
    number,
    unit,
    comparison,
    steps,
    formula: inSigns(steps),
    inputs: inputsOf(computed).map(({ name, year, cell, figure, unit: given }) => {
      return { name, year, cell, number: figure.number.toFixed(), unit: given };
    }),
  };
}

/** What is said of one cell of a row, given what base data give for its year. */
function deriveCell(
  context: TableContext,
  formula: Formula,
  stated: StatedCell,
  row: number,
  data: BaseData,
): DerivedRow {
  const computed = recompute(formula, stated.year, data);
  if (computed.status === "notComputed") {
    return { ...NOTHING, trace: computed.known.length === 0 ? [] : computed.lacking.map(lackingTrace) };
  }
  const shown = stated.figure === null ? null : shownFigure(cellAt(context.sheet, stated.at), stated.figure);
  const derived = derivedFigure(computed, stated, shown);
  const { number: recomputed, unit, formula: calculation, comparison } = derived;
  const cells = derived.inputs.map(({ cell }) => cell).join(", ");
  const year = String(stated.year);
  const trace: TraceStep[] = [{ code: "recomputed", params: { year, formula: calculation, cells } }];
  const cell = formatAddress(stated.at);
  const params = { year, recomputed, unit, formula: calculation, cells };
  switch (comparison) {
    case "differs": {
      const text = shown?.number.toFixed(shown.decimals) ?? "";
      trace.push({ code: "recomputedDiffers", params: { cell, stated: text, recomputed, unit } });
      const detail = { code: "recomputeMismatch", params: { ...params, stated: text } } as const;
      return { derived, trace, findings: [findingAt(detail, row, cell)] };
    }
    case "noValue":
      trace.push({ code: "valueFromBaseData", params: { cell, recomputed, unit } });
      return {
        derived,
        trace,
        findings: [findingAt({ code: "valueFromBaseData", params }, row, cell)],
      };
    case "unconfirmed":
      trace.push({ code: "formulaUnconfirmed", params: { source: formula.source } });
      return { derived, trace, findings: [] };
    case "agrees":
    case "notCompared":
      return { derived, trace, findings: [] };
  }
}

/**
 * Recalculates a row from the workbook's base data, for the judged year and for earlier years that have a column, and
 * compares it with what the row states. A figure that the row lacks is offered, not used.
 */
export function deriveRow(
  context: TableContext,
  reading: RowReading,
  assessment: ReadRow,
  data: BaseData,
): DerivedRow {
  const id = assessment.match?.entry.derivation;
  const formula = id === undefined ? null : formulaById(id);
  const judged = judgedCell(reading, assessment);
  if (formula === null || judged === null) return NOTHING;
  const { row } = assessment.table;
  const own = deriveCell(context, formula, judged, row, data);
  const earlier = earlierCells(context, assessment, reading.evidence.unit).map((cell) =>
    deriveCell(context, formula, cell, row, data),
  );
  const all = [...earlier, own];
  return {
    derived: own.derived,
    trace: all.flatMap(({ trace }) => trace),
    findings: all.flatMap(({ findings }) => findings),
  };
}
