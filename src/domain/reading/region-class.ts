const TERRAIN =
  "(?:[\\u4e00-\\u9fff、]{0,8}(?:山区|丘陵区?|平原区?|高原区?|牧区|农区|半干旱区?)(?:地区)?|[\\u4e00-\\u9fff、]{2,10}地区)";
const SHARE =
  "[\\u4e00-\\u9fff]{2,12}(?:≥|≤|>|<|高于|低于|超过|不超过)\\d+(?:\\.\\d+)?%?的?(?:地区|城市|区域)";
const CITY = "(?:超大|特大|超、特大|超大、特大|大|中小|中等|小)?城市|[省市县旗区](?:级|域)?";
const CLASS = `(?:${SHARE}|${TERRAIN}|${CITY})`;
const THEN = "(?=:?(?:[≥≤<>]|\\d|不低于|不高于|不超过|不少于|大于|小于|高于|低于|保持|持续|完成|达到))";
const HEAD = new RegExp(`^(${CLASS})${THEN}:?(.+)$`, "u");
const TAIL = new RegExp(`^(.+)\\((${CLASS})\\)$`, "u");
const NEXT = new RegExp(`(?<=[\\d%])(?=(?:${SHARE}|${TERRAIN}|(?:超大|特大|大|中小|小)城市)${THEN})`, "gu");

/** Splits a clause of normalised text into the kind of region that it is for and what holds there; null where it names none. */
export function nameRegionClass(text: string): { readonly region: string; readonly rest: string } | null {
  const [, headed = "", after = ""] = HEAD.exec(text) ?? [];
  if (headed !== "" && !/^(?:上级|国家|自治区|省)/u.test(headed)) return { region: headed, rest: after };
  const [, before = "", tailed = ""] = TAIL.exec(text) ?? [];
  return tailed === "" ? null : { region: tailed, rest: before };
}

/** Puts `;` between limits for several kinds of region that only line breaks part in the cell. */
export function partRegionClasses(text: string): string {
  return text.replace(NEXT, ";");
}
