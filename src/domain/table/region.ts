import { normaliseText } from "../reading/normalise";

/** Provinces as they are called without 省 or 自治区. */
const PROVINCE =
  /^(?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆)(?![\u4e00-\u9fff]*(?:省|自治区))/u;
const STOP = "国家|生态|文明|建设|示范|创建|规划|环境";
const PART = new RegExp(
  `^(?:(?!${STOP})[\\u4e00-\\u9fff]){1,10}?(?:省|自治区|自治州|自治县|地区|市|盟|州|区|县|旗)`,
  "u",
);
/** What a title may begin with: a table number, a box number. */
const LEAD = /^(?:附?表|专栏|附件)[\d一二三四五六七八九十.\-—–]*[:、.]?/u;

/** The region that a title names (`表2-1 康巴什区生态文明建设指标体系` → 康巴什区); null where it names none. */
export function regionIn(title: string): string | null {
  let rest = normaliseText(title).replace(LEAD, "");
  let region = "";
  for (;;) {
    const part = PART.exec(rest)?.[0];
    if (part === undefined) return region === "" ? (PROVINCE.exec(rest)?.[0] ?? null) : region;
    region += part;
    rest = rest.slice(part.length);
  }
}
