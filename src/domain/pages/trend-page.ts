import Big from "big.js";
import type { Wording } from "../reporting/wording";
import { formatAddress } from "../sheet/address";
import { shareElapsed, type Course } from "../trend/trend";
import type { YearValue } from "../judging/year-value";
import {
  aimText,
  distanceText,
  doneShare,
  lastMovementText,
  movementText,
  paceText,
  remarkText,
  rowText,
  verdictsText,
} from "./course-text";
import { linkTo } from "./link-cell";
import { noteOf } from "./page-note";
import type { PageSource } from "./page-source";
import { textCell, type Register, type RegisterCell, type RegisterRow } from "./register";
import { shareChart, shareRegister } from "./share-register";
import type { WantedPage } from "./wanted-page";

const COURSES = "courses";

/** More would make a sheet that no one reads and Excel opens slowly. */
const MOST_ROWS = 3000;

/** A column with its width in characters and what a course has in it. */
interface CourseColumn {
  readonly key: string;
  readonly title: string;
  readonly width: number;
  readonly names?: true;
  readonly cellOf: (course: Course) => RegisterCell;
}

const BLANK: RegisterCell = textCell("");

function figureCell(value: YearValue | undefined): RegisterCell {
  if (value === undefined) return BLANK;
  return { content: { kind: "number", value: Number(value.number) }, style: "figure" };
}

function shareCell(value: number | null): RegisterCell {
  return value === null ? BLANK : { content: { kind: "number", value }, style: "share" };
}

function yearKey(year: number): string {
  return `y${year}`;
}

function decimalsOf(number: string): number {
  return number.split(".")[1]?.length ?? 0;
}

/** The difference of two years' cells, rounded to their own digits so that it shows no others. */
function differenceCell({ key }: Course, from: YearValue, to: YearValue): RegisterCell {
  const result = new Big(to.number).minus(from.number).toNumber();
  const decimals = Math.max(decimalsOf(from.number), decimalsOf(to.number));
  return {
    content: (places) => {
      const cells = [to, from].map(({ year }) => places.at(COURSES, key, yearKey(year)));
      const [now, before] = cells.map((at) => (at === null ? null : formatAddress(at)));
      if (now === null || before === null || now === undefined || before === undefined)
        return { kind: "number", value: result };
      return { kind: "formula", formula: `ROUND(${now}-${before},${decimals})`, result };
    },
    style: "figure",
  };
}

function sinceCell(course: Course, which: "last" | "first"): RegisterCell {
  const { years } = course;
  const [from, to] = [which === "first" ? years[0] : years.at(-2), years.at(-1)];
  return from === undefined || to === undefined ? BLANK : differenceCell(course, from, to);
}

function yearsOf(courses: readonly Course[]): readonly number[] {
  const years = new Set(courses.flatMap((course) => course.years.map(({ year }) => year)));
  return [...years].sort((a, b) => a - b);
}

/** The year is told where it is another than the page's first. */
function firstText({ years, sinceFirst }: Course, first: number | undefined, wording: Wording): string {
  const own = years[0]?.year;
  return movementText(sinceFirst, own === undefined || own === first ? null : own, wording);
}

function planColumns(wording: Wording): readonly CourseColumn[] {
  const title = (key: "aim" | "done" | "elapsed" | "pace"): string => wording.page(`trend.column.${key}`);
  return [
    { key: "aim", title: title("aim"), width: 17, cellOf: (course) => textCell(aimText(course, wording)) },
    { key: "done", title: title("done"), width: 8, cellOf: (course) => shareCell(doneShare(course)) },
    {
      key: "elapsed",
      title: title("elapsed"),
      width: 8,
      cellOf: ({ progress }) => shareCell(progress === null ? null : shareElapsed(progress)),
    },
    { key: "pace", title: title("pace"), width: 9, cellOf: (course) => textCell(paceText(course, wording)) },
  ];
}

function columnsOf(courses: readonly Course[], several: boolean, wording: Wording): readonly CourseColumn[] {
  const text = (key: string, title: string, width: number, of: (course: Course) => string): CourseColumn => ({
    key,
    title,
    width,
    cellOf: (course) => textCell(of(course)),
  });
  const all = yearsOf(courses);
  const trend = wording.page("trend.column.trend");
  const region: CourseColumn = {
    ...text("region", wording.page("rollup.column.region"), 14, (course) => course.region),
    names: true,
  };
  const remark = text("remark", wording.page("column.remark"), 20, (course) => remarkText(course, wording));
  return [
    text("indicator", wording.page("column.indicator"), 22, ({ row }) => rowText(row, wording)),
    ...(several ? [region] : []),
    text("unit", wording.page("trend.column.unit"), 9, ({ unit }) => unit ?? ""),
    text("standard", wording.page("column.standard"), 12, ({ row }) => row.standard),
    text("direction", wording.page("trend.column.direction"), 9, ({ row }) =>
      row.direction === null ? "" : wording.page("trend.direction", { direction: row.direction }),
    ),
    ...all.map((year): CourseColumn => ({
      key: yearKey(year),
      title: wording.page("trend.year", { year: String(year) }),
      width: 9,
      cellOf: ({ years }) => figureCell(years.find((value) => value.year === year)),
    })),
    {
      key: "sinceLast",
      title: wording.page("trend.column.sinceLast"),
      width: 9,
      cellOf: (course) => sinceCell(course, "last"),
    },
    text("trend", trend, 11, (course) => lastMovementText(course, wording)),
    {
      key: "sinceFirst",
      title: wording.page("trend.column.sinceFirst"),
      width: 9,
      cellOf: (course) => sinceCell(course, "first"),
    },
    text("course", wording.page("trend.column.course"), 11, (course) => firstText(course, all[0], wording)),
    text("verdicts", wording.page("column.status"), 21, (course) => verdictsText(course, wording)),
    text("gap", wording.page("trend.column.distance"), 12, (course) => distanceText(course, wording)),
    ...(courses.some(({ progress }) => progress !== null) ? planColumns(wording) : []),
    ...(courses.some((course) => remarkText(course, wording) !== "") ? [remark] : []),
    {
      key: "cell",
      title: wording.page("column.cell"),
      width: 14,
      cellOf: ({ table: { file, sheet }, row: { cell } }) =>
        linkTo(file, sheet, cell, cell === null ? sheet : `${sheet}!${cell}`),
    },
  ];
}

/** Those that got worse first, then those that are furthest off. */
function worstOf(courses: readonly Course[]): readonly Course[] {
  if (courses.length <= MOST_ROWS) return courses;
  const byShare = courses.toSorted((a, b) => (a.share ?? Infinity) - (b.share ?? Infinity) || 0);
  const isWorse = ({ sinceLast }: Course): boolean => sinceLast.judged === "worse";
  const others = byShare.filter((course) => !isWorse(course));
  return [...byShare.filter(isWorse), ...others].slice(0, MOST_ROWS);
}

function courseRegister(
  all: readonly Course[],
  columns: readonly CourseColumn[],
  wording: Wording,
): Register {
  const courses = worstOf(all);
  const rows = courses.map((course): RegisterRow => ({
    key: course.key,
    cells: Object.fromEntries(columns.map(({ key, cellOf }) => [key, cellOf(course)])),
  }));
  const none: RegisterRow = { key: "none", cells: { indicator: textCell(wording.page("trend.none")) } };
  return {
    key: COURSES,
    caption: wording.page("trend.courses", {
      all: all.length,
      shown: courses.length,
      more: courses.length < all.length ? "yes" : "no",
    }),
    columns: columns.map(({ key, title, names = false }) => ({ key, title, names })),
    id: "indicator",
    hasOpenColumns: true,
    numbered: false,
    rows: rows.length === 0 ? [none] : rows,
    closing: null,
  };
}

/**
 * 历年趋势: what every indicator came to year by year, how it moved and whether that is good, how far it is from what it must
 * reach and whether it gets there in time; with a chart of those that are furthest off.
 */
export function trendPage(
  courses: readonly Course[],
  made: Pick<PageSource, "version" | "date">,
  wording: Wording,
): WantedPage {
  const regions = new Set(courses.map(({ region }) => region));
  const several = regions.size > 1;
  const columns = columnsOf(courses, several, wording);
  const shares = shareRegister(courses, several, wording);
  const [region] = regions;
  const systems = courses.map(({ table }) => table.system);
  return {
    kind: "trend",
    name: wording.page("trend.name"),
    title: wording.page("trend.title", { region: several ? "" : (region ?? "") }),
    note: noteOf(systems.length === 0 ? [null] : systems, made, wording) + wording.page("trend.hint"),
    widths: columns.map(({ width }) => width),
    registers: [...(shares === null ? [] : [shares]), courseRegister(courses, columns, wording)],
    charts: shares === null ? [] : [shareChart(shares, columns.length, wording)],
    repeatsLastHead: true,
  };
}
