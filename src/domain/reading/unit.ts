import { remembered } from "./remembered";

/** Spellings of one unit; the first is the one that is shown. Longer spellings are tried before their beginnings. */
const SPELLINGS: readonly (readonly [string, ...string[]])[] = [
  ["百分点", "个百分点"],
  ["%"],
  ["‰"],
  ["吨标准煤", "吨标煤", "tce"],
  ["千瓦时", "kwh", "度"],
  ["μg", "ug", "微克"],
  ["mg", "毫克"],
  ["kg", "千克", "公斤"],
  ["吨", "t"],
  ["km2", "平方公里", "平方千米"],
  ["公顷", "hm2", "ha"],
  ["立方米", "m3", "方"],
  ["平方米", "m2"],
  ["公里", "千米", "km"],
  ["米", "m"],
  ["升", "l"],
  ["亩"],
  ["元"],
  ["分贝", "db(a)", "dba", "db"],
  ["千瓦", "kw"],
  ["斤"],
  ["岁"],
  ["标箱", "teu"],
  ["分"],
  ["个"],
  ["项"],
  ["人"],
  ["户"],
  ["村"],
  ["座"],
  ["次"],
  ["起"],
  ["枚"],
  ["件"],
  ["天"],
  ["辆"],
  ["株"],
];

const BY_SPELLING: readonly (readonly [string, string])[] = SPELLINGS.flatMap((spellings) =>
  spellings.map((spelling) => [spelling, spellings[0]] as const),
).sort(([a], [b]) => b.length - a.length);

/** μg/m3 and mg/m3 are written so in every source; other volumes are spelt out. */
const CONCENTRATION = /^(?:μg|mg)\/立方米/u;

interface Read {
  readonly unit: string;
  readonly length: number;
}

const SCALE = /^[百千万亿]*$/u;

/** A unit without `/`. Its own first sign may be one that other units have for a scale: 千瓦 and 万千瓦, but 千吨. */
function readAtom(text: string): Read | null {
  const start = text.startsWith("每") ? 1 : 0;
  for (const end of [start, start + 1, start + 2]) {
    const scale = text.slice(start, end);
    const rest = text.slice(end).toLowerCase();
    const found = SCALE.test(scale) ? BY_SPELLING.find(([spelling]) => rest.startsWith(spelling)) : undefined;
    if (found !== undefined) return { unit: scale + found[1], length: end + found[0].length };
  }
  return null;
}

/**
 * Reads a unit at the start of normalised text: `μg/m3`, `吨标准煤/万元`, `万吨`, `起/每万枚`; null where none stands.
 * Different spellings of one unit give the same text.
 */
export const readUnit = remembered((text): Read | null => {
  const upper = readAtom(text);
  if (upper === null) return null;
  if (text[upper.length] !== "/") return upper;
  const lower = readAtom(text.slice(upper.length + 1));
  if (lower === null) return upper;
  const unit = `${upper.unit}/${lower.unit}`;
  return {
    unit: CONCENTRATION.test(unit) ? unit.replace("立方米", "m3") : unit,
    length: upper.length + 1 + lower.length,
  };
});

/** The unit that a unit cell names, in its one spelling; null for an empty cell, `-`, `/`; text we do not know stays as it is. */
export const canonicalUnit = remembered((normalised): string | null => {
  if (/^[-—/\\]*$/u.test(normalised)) return null;
  const bare = normalised.replace(/^\((.*)\)$/u, "$1");
  const read = readUnit(bare);
  return read !== null && read.length === bare.length ? read.unit : bare;
});

/** Whether a number in one unit may stand for one in the other as it is: a change in percentage points is in %. */
export function sameUnit(a: string | null, b: string | null): boolean {
  const plain = (unit: string | null): string | null => (unit === "百分点" ? "%" : unit);
  return plain(a) === plain(b);
}
