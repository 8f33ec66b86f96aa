import { normaliseText } from "../reading/normalise";
import { yearIn } from "../reading/year";

/** What a column of an indicator table holds. */
export type ColumnRole =
  | "domain"
  | "task"
  | "no"
  | "name"
  | "component"
  | "unit"
  | "criterion"
  | "property"
  | "current"
  | "target"
  | "status"
  | "analysis"
  | "measures"
  | "lead"
  | "responsible"
  | "deadline"
  | "source"
  | "note";

export interface ColumnMeaning {
  readonly role: ColumnRole;
  /** The year in the header; only values and targets have one. */
  readonly year: number | null;
}

/** Headers as they are found, tried in this order on normalised text without its year and brackets. */
const HEADERS: readonly (readonly [RegExp, ColumnRole])[] = [
  [/^(?:序号|编号|no\.?|#)$/iu, "no"],
  [/^(?:领域|类别|指标类别|一级指标|体系|domain)$/iu, "domain"],
  [/^(?:任务|目标任务|二级指标|task)$/iu, "task"],
  [/^(?:(?:具体|主要|评价|建设|创建|考核|三级)?指标(?:名称)?|indicator(?:name)?)$/iu, "name"],
  [/^(?:分项(?:指标|名称)?|子指标|component)$/iu, "component"],
  [/^(?:(?:计量|指标)?单位|unit)$/iu, "unit"],
  [
    /^(?:(?:国家)?(?:指标值|标准值|指标标准|考核标准|达标标准|建设标准|指标要求|考核要求|标准)|criterion)$/iu,
    "criterion",
  ],
  [/^(?:(?:指标)?(?:属性|性质|类型)|property)$/iu, "property"],
  [/^(?:达标(?:情况|与否|状况|评价)?|是否达标|status)$/iu, "status"],
  [/^(?:差距(?:分析|及原因)?|未达标原因|原因分析|gapanalysis)$/iu, "analysis"],
  [/^(?:(?:提升|改进|整改|提升改进)?措施|measures)$/iu, "measures"],
  [/^(?:牵头(?:部门|单位)|lead)$/iu, "lead"],
  [/^(?:(?:责任|配合|协助)(?:部门|单位)|responsible)$/iu, "responsible"],
  [/^(?:完成)?(?:时限|时间)$|^deadline$/iu, "deadline"],
  [/^(?:数据|资料)来源$|^source$/iu, "source"],
  [/^(?:备注|说明|notes?)$/iu, "note"],
  [/现状|完成值|实际值|实绩|完成情况|^current(?:value)?$/iu, "current"],
  [/目标|规划值|^target(?:value)?$/iu, "target"],
];

/** The role that header text names; null for text that is no header we know. A bare year is a value of that year. */
export function columnMeaning(header: string): ColumnMeaning | null {
  const text = normaliseText(header);
  const year = yearIn(text);
  const words = text.replace(/(?:19|20)\d{2}年?度?/u, "").replace(/[()[\]]/gu, "");
  if (words === "") return year === null ? null : { role: "current", year };
  const role = HEADERS.find(([pattern]) => pattern.test(words))?.[1];
  if (role === undefined) return null;
  return { role, year: role === "current" || role === "target" ? year : null };
}
