const DIGITS = "零一二三四五六七八九";
const PLACES: ReadonlyMap<string, number> = new Map([
  ["十", 10],
  ["百", 100],
  ["千", 1000],
]);
/** 九十, 一百零五, 九十八点五; not 十四五, where digits follow each other without a place. */
const WHOLE =
  /^(?:[一二三四五六七八九]千)?零?(?:[一二三四五六七八九]百)?零?(?:[一二三四五六七八九]?十)?[一二三四五六七八九]?/u;
const FRACTION = /^点[零一二三四五六七八九]+/u;

function wholePart(text: string): number {
  let total = 0;
  let digit = 0;
  for (const sign of text) {
    const place = PLACES.get(sign);
    if (place === undefined) digit = DIGITS.indexOf(sign);
    else {
      total += (digit === 0 ? 1 : digit) * place;
      digit = 0;
    }
  }
  return total + digit;
}

/** Reads the longest Chinese numeral below ten thousand at the start of normalised text, as decimal digits; null where none stands. */
export function readChineseNumber(text: string): { readonly digits: string; readonly length: number } | null {
  const spelt = text.replace(/〇/gu, "零").replace(/两(?=[百千])/gu, "二");
  const whole = WHOLE.exec(spelt)?.[0] ?? "";
  if (whole === "") return null;
  const fraction = FRACTION.exec(spelt.slice(whole.length))?.[0] ?? "";
  const length = whole.length + fraction.length;
  const decimals = Array.from(fraction.slice(1), (sign) => DIGITS.indexOf(sign)).join("");
  return { digits: `${wholePart(whole)}${decimals === "" ? "" : `.${decimals}`}`, length };
}

/** 二〇二〇年 with its year in digits. */
export function foldChineseYears(text: string): string {
  return text.replace(/[一二][零〇○一二三四五六七八九]{3}(?=年)/gu, (year) =>
    Array.from(year, (sign) => (/[〇○]/u.test(sign) ? 0 : DIGITS.indexOf(sign))).join(""),
  );
}
