import { shareOf, type Course } from "../trend/trend";
import { rowText } from "./course-text";
import type { Wording } from "../reporting/wording";
import { textCell, type Register, type RegisterRow } from "./register";
import type { WantedChart } from "./wanted-page";

/** Key of the register that the chart of a trend shows. */
const SHARES = "shares";
const YEAR = "year";

/** More lines could not be told apart. */
const MOST_LINES = 6;
/** Told apart by people who do not see all colours; each line has marks of its own shape too. */
const COLOURS = ["0072B2", "D55E00", "009E73", "CC79A7", "E69F00", "404040"];

/** The chart stands right of the years and all its lines. */
const LEFT = MOST_LINES + 2;
const LEAST_WIDTH = 6;
/** In rows, from the caption on; one more row parts it from what is below. */
const HEIGHT = 16;

/** The indicators that are furthest from their limits now, the furthest first. */
function furthest(courses: readonly Course[]): readonly Course[] {
  const measured = courses.flatMap((course) => {
    const shares = course.years.filter((value) => shareOf(value, course.row) !== null).length;
    return course.share === null || shares < 2 ? [] : [{ course, share: course.share }];
  });
  return measured
    .toSorted((a, b) => a.share - b.share)
    .slice(0, MOST_LINES)
    .map(({ course }) => course);
}

function lineKey(index: number): string {
  return `line${index + 1}`;
}

function rowOf(year: number, courses: readonly Course[], wording: Wording): RegisterRow {
  const shares = courses.flatMap(({ years, row }, index) => {
    const value = years.find((one) => one.year === year);
    const share = value === undefined ? null : shareOf(value, row);
    if (share === null) return [];
    return [[lineKey(index), { content: { kind: "number", value: share }, style: "share" }] as const];
  });
  const own = textCell(wording.page("trend.year", { year: String(year) }));
  return { key: String(year), cells: { [YEAR]: own, ...Object.fromEntries(shares) } };
}

/** How far the indicators that are furthest off reached their limits, year by year; null where nothing can be measured. */
export function shareRegister(all: readonly Course[], several: boolean, wording: Wording): Register | null {
  const courses = furthest(all);
  if (courses.length === 0) return null;
  const years = [...new Set(courses.flatMap((course) => course.years.map(({ year }) => year)))];
  return {
    key: SHARES,
    caption: wording.page("trend.shares"),
    columns: [
      { key: YEAR, title: wording.page("trend.column.year") },
      ...courses.map((course, index) => ({
        key: lineKey(index),
        title: several
          ? wording.page("trend.ofRegion", { region: course.region, name: rowText(course.row, wording) })
          : rowText(course.row, wording),
      })),
    ],
    id: YEAR,
    hasOpenColumns: true,
    numbered: false,
    rows: years.toSorted((a, b) => a - b).map((year) => rowOf(year, courses, wording)),
    height: HEIGHT,
    closing: null,
  };
}

/** Lines: the shares of the limits year by year; `columns` are those of the page. */
export function shareChart({ columns, rows }: Register, width: number, wording: Wording): WantedChart {
  return (places) => {
    const head = places.head(SHARES, YEAR);
    const lines = columns.slice(1).flatMap(({ key }) => places.head(SHARES, key)?.column ?? []);
    const years = rows.flatMap(({ key }) => places.at(SHARES, key, YEAR)?.row ?? []);
    if (head === null || lines.length === 0 || years.length === 0) return null;
    const top = Math.max(1, head.row - 1);
    return {
      name: "ecogap-trend",
      kind: "lines",
      title: wording.page("trend.chart", { count: lines.length }),
      data: { top: head.row, left: head.column, bottom: Math.max(...years), right: Math.max(...lines) },
      colours: COLOURS.slice(0, lines.length),
      inPercent: true,
      over: { top, left: LEFT, bottom: top + HEIGHT - 2, right: Math.max(width, LEFT + LEAST_WIDTH - 1) },
    };
  };
}
