import { normaliseText } from "../reading/normalise";

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
    if (part === undefined) return region === "" ? null : region;
    region += part;
    rest = rest.slice(part.length);
  }
}
