import type { Wording } from "../reporting/wording";
import type { Rollup } from "../rollup/roll-up";
import type { Edit } from "../sheet/edit";
import { newPage } from "./lay-out";
import type { PageSource } from "./page-source";
import { rollupPage } from "./rollup-page";

/** 区域汇总 of tables from many workbooks, for a workbook of its own. */
export function rollupSheet(
  rollup: Rollup,
  made: Pick<PageSource, "version" | "date">,
  wording: Wording,
): readonly Extract<Edit, { kind: "addSheet" }>[] {
  const page = rollupPage(rollup, made, wording);
  return newPage(page, page.name).edits.filter((edit) => edit.kind === "addSheet");
}
