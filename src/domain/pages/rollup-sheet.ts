import type { Wording } from "../reporting/wording";
import type { Rollup } from "../rollup/roll-up";
import type { Edit } from "../sheet/edit";
import { newPage } from "./lay-out";
import type { PageSource } from "./page-source";
import { trendOf } from "../trend/trend";
import type { TrendTable } from "../trend/trend-table";
import { rollupPage } from "./rollup-page";
import { trendPage } from "./trend-page";
import type { WantedPage } from "./wanted-page";

type NewSheets = readonly Extract<Edit, { kind: "addSheet" }>[];

function asSheet(page: WantedPage): NewSheets {
  return newPage(page, page.name).edits.filter((edit) => edit.kind === "addSheet");
}

/** 历年趋势 of tables from many workbooks; none where no indicator has figures of two years. */
export function trendSheet(
  tables: readonly TrendTable[],
  made: Pick<PageSource, "version" | "date">,
  wording: Wording,
): NewSheets {
  const courses = trendOf(tables);
  return courses.length === 0 ? [] : asSheet(trendPage(courses, made, wording));
}

/** 区域汇总 of tables from many workbooks, for a workbook of its own. */
export function rollupSheet(
  rollup: Rollup,
  made: Pick<PageSource, "version" | "date">,
  wording: Wording,
): NewSheets {
  return asSheet(rollupPage(rollup, made, wording));
}
