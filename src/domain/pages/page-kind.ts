/** The sheets that are made from a check: 未达标指标分析, 达标汇总, 整改台账, 核查意见. */
export type PageKind = "analysis" | "summary" | "ledger" | "findings";

/** In the order in which they are added to a workbook. */
export const PAGE_KINDS: readonly PageKind[] = ["summary", "analysis", "ledger", "findings"];
