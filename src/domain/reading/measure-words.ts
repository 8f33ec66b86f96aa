import { normaliseText } from "./normalise";

/** Words that make of a name a change and not a level: 提高幅度, 下降率, 增长率, 减排比例, 降低（%）. */
const CHANGE = /提高|提升|上升|升高|增长|增加|增幅|增速|下降|降低|减少|减排|削减|降幅|变化|幅度|改善率/u;
/** What a name ends in that is a part of a whole; an incidence (发生率) is none. */
const SHARE = /(?:比例|比率|占比|比重|盖度|覆盖度|满意度|知晓度|(?<!发生|增长|周转|倍|汇|速|频|功|效)率)$/u;

/** Words for a level that was come to, not for how far it moved: 提高到65%, 降至23, 保持在65%. */
const LEVEL = /(?:提高|提升|上升|升高|增长|增加|下降|降低|减少|升|降)(?:到|至)|(?:保持|稳定|维持)在/u;

/** The name with the brackets and marks at its end left out: 森林覆盖率（%）*. */
function bareName(name: string): string {
  return normaliseText(name).replace(/(?:\([^()]*\)|[*#※☆★▲△◆◇①-⓿])+$/u, "");
}

/** Whether a name says that its figure is a change, not a level. For rows that no standard tells it of. */
export function namesChange(name: string): boolean {
  return CHANGE.test(bareName(name));
}

/** Whether a name says that its figure is a part of a whole, and so lies between 0 and 100 %. */
export function namesShare(name: string): boolean {
  return SHARE.test(bareName(name)) && !namesChange(name);
}

/** Whether a value cell says that its figure is a level that was come to. */
export function saysLevel(text: string): boolean {
  return LEVEL.test(normaliseText(text));
}
