import type { Assessment, RowAssessment } from "../judging/assessment";
import type { InLanguages } from "../language";
import { type Nearness, RowNames } from "../matching/row-names";
import { normaliseText, onOneLine } from "../reading/normalise";
import { yearIn } from "../reading/year";
import { traitsOf } from "../region/region-profile";
import { formatAddress } from "../sheet/address";
import type { TableCell } from "../table/table";
import { departmentsIn } from "../tasks/departments";
import { bestFor, libraryFor } from "./choose";
import type { Link, Measure } from "./measure";
import type { LibraryMeasure } from "./measure-library";
import { linksFor, type Offer } from "./offers";
import { inBoth, measureOfOwn, namesIn, type OwnMeasure } from "./own-measure";

/** Where measures and what serves them come from. */
export interface MeasureSources {
  /** Libraries of the user's; the first that has an indicator speaks for it, before the product's. */
  readonly own: readonly (readonly OwnMeasure[])[];
  readonly offers: readonly Offer[];
}

/** The year by whose end a measure is due: not later than the table's target year, if that is still to come. */
function dueYear(judged: number | null, term: number, target: number | null): number | null {
  if (judged === null) return null;
  return target !== null && target > judged ? Math.min(judged + term, target) : judged + term;
}

/** An entry may name several indicators: 秸秆综合利用率、农膜回收利用率. */
function nearestOf({ indicator }: OwnMeasure, row: RowAssessment, names: RowNames): Nearness | null {
  const near = namesIn(indicator).map((name) => names.nearness(name, row));
  return near.find((one) => one === "own") ?? near.find((one) => one !== null) ?? null;
}

/** What the first library says that names the row's indicator; of its entries those that name the very row, if any do. */
function ownFor(
  row: RowAssessment,
  libraries: MeasureSources["own"],
  names: RowNames,
): readonly OwnMeasure[] | null {
  for (const library of libraries) {
    const found = library.map((own) => ({ own, near: nearestOf(own, row, names) }));
    const exact = found.filter(({ near }) => near === "own");
    const any = exact.length > 0 ? exact : found.filter(({ near }) => near !== null);
    if (any.length > 0) return any.map(({ own }) => own);
  }
  return null;
}

/** Who leads, who is responsible and by when, as far as something in the workbook says it. */
interface Facts {
  readonly lead: InLanguages | null;
  readonly responsible: readonly InLanguages[];
  readonly deadline: string | null;
}

function typed(cell: TableCell | null): string | null {
  const text = onOneLine(cell?.text ?? "");
  return /^[-—–/\\]*$/u.test(normaliseText(text)) ? null : text;
}

/** What the user wrote in the row; a lead of ours is not the user's. */
function factsOfRow({ table }: RowAssessment, own: ReadonlySet<string>): Facts {
  const lead = table.lead !== null && own.has(formatAddress(table.lead.at)) ? null : typed(table.lead);
  return {
    lead: lead === null ? null : inBoth(lead),
    responsible: departmentsIn([typed(table.responsible) ?? ""]).map(inBoth),
    deadline: typed(table.deadline),
  };
}

/** What a task says that names the indicator; a project is a part only and says nothing of the whole. */
function factsOfTasks(links: readonly Link[]): Facts {
  const tasks = links.filter(({ kind, by }) => kind === "task" && by === "indicator");
  const led = tasks.find(({ lead }) => lead.length > 0);
  const due = tasks.find(({ deadline }) => deadline !== null);
  const responsible = tasks.find((task) => task.responsible.length > 0)?.responsible ?? [];
  return {
    lead: led === undefined ? null : inBoth(led.lead.join("、")),
    responsible: responsible.map(inBoth),
    deadline: due?.deadline ?? null,
  };
}

/** The measure with the facts where it has nothing better to say. */
function withFacts(measure: Measure, facts: Facts): Measure {
  const { lead, responsible, deadline } = facts;
  return {
    ...measure,
    lead: lead ?? measure.lead,
    responsible: responsible.length > 0 ? responsible : measure.responsible,
    ...(deadline === null ? {} : { dueText: deadline, dueYear: yearIn(deadline) }),
  };
}

/** The measure, and the facts only where it says nothing itself. */
function completedBy(measure: Measure, facts: Facts): Measure {
  return withFacts(measure, {
    lead: measure.lead === null ? facts.lead : null,
    responsible: measure.responsible.length === 0 ? facts.responsible : [],
    deadline: measure.dueText === null ? facts.deadline : null,
  });
}

function measureOf(
  { id, text, kind, lead, responsible, term }: LibraryMeasure,
  judged: number | null,
  target: number | null,
): Measure {
  const due = dueYear(judged, term, target);
  return { key: id, text, kind, lead, responsible, dueYear: due, dueText: null, serves: [] };
}

function measuresFor(
  row: RowAssessment,
  { baseYear, targetYear, profile, system }: Assessment,
  { own, offers }: MeasureSources,
  names: RowNames,
  ours: ReadonlySet<string>,
): readonly Measure[] {
  const { measures, words } = libraryFor(row, system);
  const links = linksFor(row, offers, names, words);
  const ofTasks = factsOfTasks(links);
  const judged = baseYear ?? row.value.year;
  const users = ownFor(row, own, names);
  const chosen =
    users === null
      ? bestFor(row, measures, traitsOf(profile)).map((measure) =>
          withFacts(measureOf(measure, judged, targetYear), ofTasks),
        )
      : users.map((measure) => completedBy(measureOfOwn(measure), ofTasks));
  const typedFacts = factsOfRow(row, ours);
  return chosen.map((measure, index) => {
    return { ...withFacts(measure, typedFacts), serves: index === 0 ? links : [] };
  });
}

/**
 * Gives every unmet row of a judged table its measures, in order of fit: the user's own where there are any for the
 * indicator, else up to four of the product's; none for an indicator that no library knows. `ours` are the addresses of
 * cells that hold a text of ours. What the row says of departments and deadline counts before what a task of the
 * workbook says, and that before the product's library.
 */
export function proposeMeasures(
  assessment: Assessment,
  sources: MeasureSources,
  ours: ReadonlySet<string>,
): Assessment {
  const names = new RowNames(assessment.system);
  const indicators = assessment.indicators.map((indicator) => {
    if (indicator.rows.every(({ verdict }) => verdict !== "unmet")) return indicator;
    const rows = indicator.rows.map((row): RowAssessment => {
      if (row.verdict !== "unmet") return row;
      return { ...row, measures: measuresFor(row, assessment, sources, names, ours) };
    });
    return { ...indicator, rows };
  });
  return { ...assessment, indicators };
}
