/**
 * The sheets that are made from a check: 区域汇总 where there are several regions, 达标汇总, 历年趋势 where there are several years, 未达标指标分析, 整改台账, 核查意见, and 文本模板 to
 * change their wording.
 */
export type PageKind = "rollup" | "summary" | "trend" | "analysis" | "ledger" | "findings" | "templates";

/** Those that tell what a check came to, in the order in which they are added to a workbook. */
export const RESULT_PAGES: readonly PageKind[] = [
  "rollup",
  "summary",
  "trend",
  "analysis",
  "ledger",
  "findings",
];

export const PAGE_KINDS: readonly PageKind[] = [...RESULT_PAGES, "templates"];
