import { readDeclared, type DeclaredVerdict } from "./declared";
import { quantityWithin, wholeLimit, wholeQuantity, type BoundedQuantity, type Quantity } from "./quantity";
import { readState, type State } from "./state";
import { readWaterClass } from "./water-class";
import { yearIn } from "./year";

/** How a figure moved, as the cell says it; up and down are good or bad by the indicator's own direction. */
export type Change =
  "stable" | "improving" | "worsening" | "increasing" | "decreasing" | "notDecreasing" | "notIncreasing";

/** What one clause of a value cell says, beside the figure itself. */
export type Statement =
  | { readonly kind: "noData"; readonly text: string }
  /** The figure is a target, a plan or an expectation. */
  | { readonly kind: "notActual"; readonly text: string }
  /** The cell says itself whether the indicator is met. */
  | { readonly kind: "selfDeclared"; readonly verdict: DeclaredVerdict; readonly text: string }
  | { readonly kind: "excluded"; readonly text: string }
  /** The thing judged does not exist; an empty subject for a bare 无. */
  | { readonly kind: "absent"; readonly subject: string; readonly text: string }
  /** A target set from above; `year` where it is for a certain year, `about` what it measures beyond words of setting it. */
  | {
      readonly kind: "upstreamTarget";
      readonly target: BoundedQuantity;
      readonly year: number | null;
      readonly about: string;
      readonly text: string;
    }
  | { readonly kind: "noUpstreamTarget"; readonly text: string }
  /** A target is set from above, in words or signs that were not understood. */
  | { readonly kind: "unreadTarget"; readonly text: string }
  | {
      readonly kind: "upstreamReached";
      readonly reached: boolean;
      readonly year: number | null;
      readonly text: string;
    }
  | { readonly kind: "trend"; readonly change: Change; readonly text: string }
  /** By how much the figure moved: 较上年提高0.3, 累计下降22.1%; `since` where it names the year it moved from. */
  | {
      readonly kind: "changed";
      readonly up: boolean;
      readonly by: Quantity;
      readonly since: number | null;
      readonly cumulative: boolean;
      readonly text: string;
    }
  /** Where it is written: a document's number or title. */
  | { readonly kind: "reference"; readonly text: string }
  /** A class of surface water, 1 for the best to 6 for worse than the fifth. */
  | { readonly kind: "waterClass"; readonly waterClass: number; readonly text: string }
  | { readonly kind: "underway"; readonly text: string }
  | { readonly kind: "year"; readonly year: number }
  | { readonly kind: "qualifier"; readonly text: string }
  /** A number that is part of a phrase, and so not the indicator's own figure. */
  | {
      readonly kind: "otherFigure";
      readonly quantity: BoundedQuantity;
      /** What stands before the quantity, where nothing follows it: 达标率 in 达标率100%. */
      readonly label: string | null;
      readonly text: string;
    }
  | { readonly kind: "state"; readonly state: State };

const LEVEL = "(?:上级|国家|省级?|自治区|市级?|盟级?|州级?|地区|旗|县)";
const TASK = "(?:目标任务|考核任务|考核目标|管控目标|考核要求|任务|目标|要求|指标|考核)";

const NO_DATA =
  /^(?:-+|—+|\/|\\|\.{2,}|n\/?a|暂未(?:统计|核定|监测|公布|评估)|暂无(?:数据|统计|资料)?|未(?:统计|核定|监测|评估|公布)|(?:无|没有)(?:.*数据|.*资料|.*记录|.*台账|统计|基数)|无法(?:统计|核实|核定|监测|获取|提供)|缺(?:少)?数据|待(?:统计|核定|核实|确认|补充|定))$|有误$|存疑$/iu;
/** Words that make of a figure a plan or an expectation. */
const NOT_ACTUAL =
  /^(?:(?:19|20)\d{2}年?)?(?:目标值?|规划(?:目标)?值?|计划值?|预测值?|预期值?|(?:年底|年末)?预计.*|力争.*|暂估|估算值?|推算值?|测算值?|设计值?|承诺值?|拟|\?+)$/u;
const EXCLUDED = /^(?:不涉及|不考核|不适用|不纳入考核|不参与考核|无需考核)$/u;
const DO = "(?:完成|达到|达成|满足|实现|落实)";
const NO_UPSTREAM = new RegExp(
  `^(?:无|没有|未设|暂无)(?!.*${DO})(?=.*(?:上级|国家|自治区|省|盟|市|考核|管控|下达|规定)).*${TASK}$|${TASK}值?[:为是]?(?:无|暂无|未定)$|未(?:下达|分解|安排|设定)(?:(?:至|到|给)(?:本|市|县|旗|区|地区|级)+)?${TASK}?$|^不作考核$`,
  "u",
);
const UPSTREAM_TARGET = new RegExp(
  `^(.*${TASK})值?(?:为|是|:|定为)?(?=[≥≤<>+\\-\\d不至大小高低超控达百上下持保提增降压减稳维实力争确努约])(.*)$`,
  "u",
);
const ISSUER = /上级|国家|自治区|省|盟|市|州|考核|下达|管控|规定/u;
/** Words of who sets a target, for whom and how; what else stands before it says what it measures. */
const SETTING = new RegExp(
  `(?:19|20)\\d{2}年度?|[\\u4e00-\\u9fff]{2,6}?(?:省|自治区|自治州|地区|市|盟|州|县|旗|区)|${LEVEL}|${TASK}|规定|下达|考核|管控|控制|分解|年度|约束性|给|的|本|我|值|级`,
  "gu",
);
const UPSTREAM_REACHED = new RegExp(
  `^(未能?|没有|尚未|无法|不能|难以|未按期)?(?:已|均|已经|全部|按期|超额)?${DO}(?:了)?(?=.*(?:${LEVEL}|考核|管控|下达|规定))(.*${TASK})(?:要求)?$`,
  "u",
);
const UNDERWAY =
  /^(?:正在|正着手|拟|计划|筹备|准备|着手|将(?:于|在|按)).+|(?:编制|制定|推进|进行|建设|实施|开展|报批|修订|审核|筹备|申报)(?:之)?中$/u;
/** Words before a subject that only say where do not change what is absent: 辖区内无黑臭水体. */
const ABSENT =
  /^(?:本地区|本区|本县|本市|本旗|辖区内?|境内|区域内|全市|全区|全县|全旗)?(?:无(?!害化|废城市|障碍|纸化|人机|缝)|没有|不存在|未发现)(.*)$/u;
const YEAR_ONLY = /^(?:为|系|采用|标注为)?(?:19|20)\d{2}年?度?(?:的)?(?:数据|数值|值|统计数据)?$/u;
/** Words that restrict what a figure covers. */
export const QUALIFIER =
  /扣除|剔除|不含|不包括|除外|仅含|仅统计|^(?:初步(?:核算|统计)?|快报|暂定|未经审定)(?:数|数据|值)?$/u;
/** 康政发〔2020〕12号, 见《…规划》; a draft is no proof. */
const REFERENCE =
  /^(?:详?见|依据|文号:?|文件:?)?(?:[\u4e00-\u9fff]{1,12}\[(?:19|20)\d{2}\]第?\d+号|《[^《》]+》(?:\[?(?:19|20)\d{2}\]?)?)$/u;
const DRAFT = /征求意见|草案|送审|讨论稿|初稿/u;

const STEADILY = "(?:已|呈|总体|整体|基本|较上年|同比|逐年|稳步|持续|不断|进一步|有所|逐步|明显)*";
const TRENDS: readonly (readonly [RegExp, Change])[] = [
  [/^(?:已|总体|基本|持续|保持|维持|长期)*(?:稳定|平稳|持平)(?:达标)?$/u, "stable"],
  [/^(?:未|不)(?:降低|下降|减少)$/u, "notDecreasing"],
  [/^(?:未|不)(?:升高|上升|增加|提高)$/u, "notIncreasing"],
  [
    new RegExp(`^${STEADILY}(?:改善|好转|向好|优化)$|^稳中向好$|^稳定(?:并|且)?${STEADILY}改善$`, "u"),
    "improving",
  ],
  [new RegExp(`^${STEADILY}(?:恶化|变差|退化)$`, "u"), "worsening"],
  [new RegExp(`^${STEADILY}(?:提高|提升|上升|升高|增加|增长)$`, "u"), "increasing"],
  [new RegExp(`^${STEADILY}(?:降低|下降|减少)$`, "u"), "decreasing"],
];

/** 较上年, 与2019年相比: what a change is measured from says nothing of its course. */
const COMPARED = /^(?:较|与|同|比)(?:上一?年度?|去年|(?:19|20)\d{2}年)(?:同期)?(?:相比)?/u;
const UP = "提高|提升|上升|升高|增加|增长";
const DOWN = "下降|降低|减少|减排|削减|减小";
/** 五年累计下降22.1%, 同比提高0.3个百分点. */
const CHANGED = new RegExp(
  `^(?:[一二三四五六七八九十]年)?(累计)?(?:已|共|同比|总体|约)*(?:(${UP})|${DOWN})(?:了|约)?:?(.+)$`,
  "u",
);
function readTrend(text: string): Statement | null {
  const course = text.replace(COMPARED, "");
  const found = TRENDS.find(([pattern]) => pattern.test(course));
  return found === undefined ? null : { kind: "trend", change: found[1], text };
}

/** ΔEQI=-0.5: the change of what the sign names. */
const DELTA = /^Δ[^\d=:≥≤<>+-]*(?:=|:|为)?([+-]?.+)$/u;

function bySign(quantity: BoundedQuantity | null, since: number | null, text: string): Statement | null {
  if (quantity?.operator !== null) return null;
  const by = { number: quantity.number.abs(), unit: quantity.unit };
  return { kind: "changed", up: quantity.number.gte(0), by, since, cumulative: false, text };
}

/** Reads 下降3.2%, 较上年提高0.3, ΔEQI=-0.5; null for any other text. */
export function readChanged(text: string): Statement | null {
  const delta = DELTA.exec(text)?.[1];
  if (delta !== undefined) return bySign(wholeQuantity(delta), null, text);
  const compared = COMPARED.exec(text)?.[0] ?? "";
  const since = yearIn(compared);
  const rest = text.slice(compared.length);
  if (compared !== "" && /^[+-]/u.test(rest)) return bySign(wholeQuantity(rest), since, text);
  const [, cumulative, up, amount = ""] = CHANGED.exec(rest) ?? [];
  const quantity = wholeQuantity(amount);
  if (quantity?.operator !== null || quantity.number.lt(0)) return null;
  const by = { number: quantity.number, unit: quantity.unit };
  return { kind: "changed", up: up !== undefined, by, since, cumulative: cumulative !== undefined, text };
}

/** A claim that a task from above was done, or was not; nothing where other words than of setting it stand between. */
function readClaim(text: string): Statement | null {
  const [, denied, task] = UPSTREAM_REACHED.exec(text) ?? [];
  if (task?.replace(SETTING, "") !== "") return null;
  return { kind: "upstreamReached", reached: denied === undefined, year: yearIn(task), text };
}

function readUpstream(text: string): Statement | null {
  const claim = readClaim(text);
  if (claim !== null) return claim;
  if (NO_UPSTREAM.test(text)) return { kind: "noUpstreamTarget", text };
  const [, words = "", rest = ""] = UPSTREAM_TARGET.exec(text) ?? [];
  if (!ISSUER.test(words)) return null;
  const target = wholeLimit(rest);
  if (target === null) return { kind: "unreadTarget", text };
  const about = words.replace(SETTING, "");
  return { kind: "upstreamTarget", target, year: yearIn(words), about, text };
}

/** The name that stands before a quantity which ends the text. */
function labelBefore(text: string): string | null {
  const [, label = null, amount = ""] =
    /^([^\d≥≤<>]*?)(?:已?达到?|为|是|:|=)?([≥≤<>+-]?\d.*)$/u.exec(text) ?? [];
  return wholeQuantity(amount) === null ? null : label;
}

/** True for words that restrict what a figure covers: 扣除沙尘天气. */
export function isQualifier(text: string): boolean {
  return QUALIFIER.test(text);
}

/** Reads one clause of normalised text that is not the figure itself. */
export function readStatement(text: string): Statement {
  if (NO_DATA.test(text)) return { kind: "noData", text };
  if (EXCLUDED.test(text)) return { kind: "excluded", text };
  if (NOT_ACTUAL.test(text)) return { kind: "notActual", text };
  const verdict = readDeclared(text);
  if (verdict !== null) return { kind: "selfDeclared", verdict, text };
  const upstream = readUpstream(text);
  if (upstream !== null) return upstream;
  const year = YEAR_ONLY.test(text) ? yearIn(text) : null;
  if (year !== null) return { kind: "year", year };
  if (REFERENCE.test(text) && !DRAFT.test(text)) return { kind: "reference", text };
  if (isQualifier(text)) return { kind: "qualifier", text };
  const changed = readChanged(text);
  if (changed !== null) return changed;
  const trend = readTrend(text);
  if (trend !== null) return trend;
  if (UNDERWAY.test(text)) return { kind: "underway", text };
  const subject = ABSENT.exec(text)?.[1];
  if (subject !== undefined) return { kind: "absent", subject, text };
  const waterClass = readWaterClass(text);
  if (waterClass !== null) return { kind: "waterClass", waterClass, text };
  const quantity = quantityWithin(text);
  return quantity === null
    ? { kind: "state", state: readState(text) }
    : { kind: "otherFigure", quantity, label: labelBefore(text), text };
}
