import { normaliseText } from "../reading/normalise";
import { remembered } from "../reading/remembered";
import { yearIn } from "../reading/year";

/** What a column of an indicator table can hold. */
export const COLUMN_ROLES = [
  "domain",
  "task",
  "no",
  "name",
  "component",
  "unit",
  "criterion",
  "upstream",
  "property",
  "current",
  "target",
  "status",
  "analysis",
  "measures",
  "lead",
  "responsible",
  "deadline",
  "source",
  "note",
] as const;

export type ColumnRole = (typeof COLUMN_ROLES)[number];

export interface ColumnMeaning {
  readonly role: ColumnRole;
  /** The year in the header; only values and targets have one. */
  readonly year: number | null;
  /** The header is a year and nothing else, so that it may be a value or a target. */
  readonly bare: boolean;
}

/** No header that we know is longer. */
const LONGEST = 60;

/** Headers as they are found, tried in this order on normalised text without its year and brackets. */
const HEADERS: readonly (readonly [RegExp, ColumnRole])[] = [
  [/^(?:(?:指标)?序号|编号|no\.?|#)$/iu, "no"],
  [/^(?:领域|类别|指标类别|一级指标|体系|domain)$/iu, "domain"],
  [/^(?:任务|目标任务|二级指标|task)$/iu, "task"],
  [
    /^(?:(?:水质|交接|监测|考核)?断面(?:名称)?|(?:具体|主要|评价|评估|建设|创建|考核|规划|三级|检测|监测|水质)?指标(?:名称|内容|项目?|体系)?|名称|indicator(?:name)?)$/iu,
    "name",
  ],
  [/^(?:分项(?:指标|名称)?|子指标|分指标|指标分项|指标名称2|component)$/iu, "component"],
  [/^(?:(?:计量|指标)?单位|计量|unit)$/iu, "unit"],
  [/^上级.*(?:目标|要求|任务)|^(?:考核)?下达.*(?:目标|任务)|^upstreamtarget$/iu, "upstream"],
  [
    /^(?:(?:国家|省级|自治区|建设|示范区?|创建|考核|评价|达标|控制|年度)?(?:指标值|标准值?|标准限值|指标标准|指标要求|限值)|(?:绩效)?参考值|(?:水质(?:控制|功能)?|功能区?)目标|目标水质|考核(?:目标|要求)|达标(?:值|要求)|(?:国家|标准)?要求|[应要]达到|criterion)$/iu,
    "criterion",
  ],
  [/^(?:(?:指标)?(?:属性|性质|类型)|property)$/iu, "property"],
  [
    /^(?:现状|当前|基准年)?(?:达标(?:情况|与否|状况|评价|判定|评估|结论)?|是否达标|(?:评价|评估|考核|判定)结果|完成评价)$|^status$/iu,
    "status",
  ],
  [/^(?:差距(?:分析|及原因)?|未达标原因|原因分析|gapanalysis)$/iu, "analysis"],
  [/^(?:(?:提升|改进|整改|提升改进)?措施|measures)$/iu, "measures"],
  [/^(?:牵头(?:部门|单位)|lead)$/iu, "lead"],
  [/^(?:(?:责任|配合|协助)(?:部门|单位)|responsible)$/iu, "responsible"],
  [/^(?:完成)?(?:时限|时间)$|^deadline$/iu, "deadline"],
  [/^(?:数据|资料)来源$|^source$/iu, "source"],
  [/^(?:备注|说明|notes?)$/iu, "note"],
  [
    /^(?:[^目标]*现状[^目标]*|完成(?:值|情况)|(?:全年|年度)?(?:实际(?:值|完成值?)?|完成值)|(?:\d{1,2}月)?水质(?:类别|状况)?|实绩|基准[年值]|基期[年值]?|现值|数据|数值|值|统计值|监测值|(?:设计|实际)?达到值|current(?:value)?)$/iu,
    "current",
  ],
  [
    /^(?!.*(?:达标|完成情况|差距))(?:.*目标.*|规划值|预期值|计划值)$|^(?:年均|累计)(?:增速|增长|值)?(?:[/或](?:年均|累计))*$|^target(?:value)?$/iu,
    "target",
  ],
];

const YEAR = /(?:19|20)\d{2}年?度?(?:末|底)?/u;
/** A column of what is expected is neither a value nor what must be reached. */
const EXPECTED = /预计|预测|预期|计划|规划/u;
/** 2030年/年均: a year's value or a yearly average, for each row as it suits. */
const YEAR_OR_AVERAGE = /^[/或](?:年均|累计)(?:[/或](?:年均|累计))*$/u;

function roleOf(words: string): ColumnRole | null {
  return HEADERS.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

function meaningOf(header: string): ColumnMeaning | null {
  const text = normaliseText(header);
  const year = yearIn(text);
  const outside = text.replace(/\([^()]*\)|\[[^[\]]*\]/gu, "").replace(YEAR, "");
  const inside = text.replace(YEAR, "").replace(/[()[\]]/gu, "");
  if (year !== null && YEAR_OR_AVERAGE.test(outside)) return { role: "target", year, bare: false };
  const role = outside === "" ? roleOf(inside) : roleOf(outside);
  if (role === null) {
    const bareYear = outside === "" && year !== null && !EXPECTED.test(inside);
    return bareYear ? { role: "current", year, bare: true } : null;
  }
  return role === "current" || role === "target"
    ? { role, year, bare: false }
    : { role, year: null, bare: false };
}

const knownMeaning = remembered(meaningOf);

/** The role that header text names; null for text that is no header we know. A bare year is a value of that year. */
export function columnMeaning(header: string): ColumnMeaning | null {
  return header.length > LONGEST ? null : knownMeaning(header);
}
