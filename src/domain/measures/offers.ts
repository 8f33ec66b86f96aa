import type { NamedRow, RowNames } from "../matching/row-names";
import type { Project } from "../projects/project";
import { onOneLine } from "../reading/normalise";
import type { TaskAssessment } from "../tasks/task-assessment";
import type { Link } from "./measure";

/** A task or project of the workbook that may serve indicators. */
export interface Offer {
  readonly link: Omit<Link, "by">;
  /** The indicators that it names. */
  readonly indicators: readonly string[];
  /** Their ids in the standard that the task table follows. */
  readonly ids: readonly string[];
  /** Its name and content, where it names no indicator and only these can speak for it. */
  readonly words: string;
}

/** The tasks of a workbook's task tables. */
export function offersOfTasks(tables: readonly TaskAssessment[]): readonly Offer[] {
  return tables.flatMap(({ table: { sheet }, tasks }) =>
    tasks.map(({ table, indicators, indicatorIds, lead, responsible, deadline }): Offer => {
      const name = onOneLine(table.name.text);
      const no = table.no?.number ?? null;
      return {
        link: { kind: "task", sheet, row: table.row, no, name, lead, responsible, deadline },
        indicators,
        ids: indicatorIds,
        words: name,
      };
    }),
  );
}

/** The projects of a workbook's lists. */
export function offersOfProjects(projects: readonly Project[]): readonly Offer[] {
  return projects.map(({ sheet, row, no, name, content, indicators, period, lead, responsible }): Offer => {
    return {
      link: { kind: "project", sheet, row, no, name, lead, responsible, deadline: period },
      indicators,
      ids: [],
      words: `${name} ${content ?? ""}`,
    };
  });
}

/** So many are named that only their own names speak for. */
const MOST_BY_NAME = 5;

/**
 * The tasks and projects that serve a row: those that name its indicator; of those that name none, the first few whose own
 * names hold one of the indicator's words, which is for the user to confirm.
 */
export function linksFor(
  row: NamedRow,
  offers: readonly Offer[],
  names: RowNames,
  words: readonly string[],
): readonly Link[] {
  const id = row.match?.id ?? null;
  const byIndicator = offers.filter(
    ({ indicators, ids }) =>
      (id !== null && ids.includes(id)) || indicators.some((name) => names.nearness(name, row) !== null),
  );
  const byName = offers.filter(
    (offer) => offer.indicators.length === 0 && words.some((word) => offer.words.includes(word)),
  );
  return [
    ...byIndicator.map(({ link }): Link => ({ ...link, by: "indicator" })),
    ...byName.slice(0, MOST_BY_NAME).map(({ link }): Link => ({ ...link, by: "name" })),
  ];
}
