/** The sections of a number format: a semicolon in quotes or behind a stroke parts none. */
const SECTION = /(?:"[^"]*"|\\.|[^;"\\])+/gu;
/** Colours and conditions stand before all else in a section. */
const CONDITIONS = /^(?:\[[^\]]*\])*/u;
/** A section for some numbers only: `[>=10000]`. */
const CONDITION = /\[[<>=]/u;

/** For numbers above, below and at zero, and for texts. */
function bySign([first = "General", second, ...rest]: readonly string[]): readonly string[] {
  const below = second ?? first.replace(CONDITIONS, "$&-");
  const [zero = first, text = "@"] = rest;
  return [first, below, zero, text];
}

/** Sections with conditions of their own, as they are: a format may have no more than two of them. */
function byCondition([first = "General", second = "General", ...rest]: readonly string[]): readonly string[] {
  const [third, text = "@"] = rest;
  return third === undefined ? [first, second, "@"] : [first, second, third, text];
}

/** A number format with a sign before what it shows, be it a number on either side of zero or a text. */
export function signBefore(sign: string, format: string): string {
  const sections = (format === "@" ? "General" : format).match(SECTION) ?? ["General"];
  const all = CONDITION.test(format) ? byCondition(sections) : bySign(sections);
  return all.map((section) => section.replace(CONDITIONS, `$&${sign}`)).join(";");
}
