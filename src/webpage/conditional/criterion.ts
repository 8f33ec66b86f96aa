import { asNumber, compare, numberValue, textValue, type Value } from "./value";

/** A pattern for a text with Excel's wildcards `?`, `*` and `~`, without regard to case. */
export function wildcardPattern(text: string, extent: "part" | "whole"): RegExp {
  const source = text.replace(/~([?*~])|[?*]|[\\^$.|+()[\]{}]/gu, (match, plain?: string) => {
    if (match === "?") return "[^]";
    if (match === "*") return "[^]*";
    return plain === "~" ? plain : `\\${plain ?? match}`;
  });
  return new RegExp(extent === "whole" ? `^${source}$` : source, "iu");
}

/**
 * What a COUNTIF criterion admits: a number, a text with wildcards, or a comparison with a number. Null for a criterion
 * that is not read here.
 */
export function matchesCriterion(criterion: Value): ((value: Value) => boolean) | null {
  if (criterion.kind === "number") return equalTo(criterion);
  if (criterion.kind !== "text") return null;
  const [, operator = "", operand = ""] = /^(<>|<=|>=|=|<|>)?([^]*)$/u.exec(criterion.value) ?? [];
  if (operand === "") return null;
  const number = asNumber(textValue(operand));
  if (operator === "" || operator === "=")
    return number === null ? matching(operand) : equalTo(numberValue(number));
  if (number === null || operator === "<>") return null;
  return (value) => {
    if (value.kind !== "number") return false;
    const order = compare(value, numberValue(number));
    if (order === "equal") return operator.endsWith("=");
    return operator.startsWith(order === "less" ? "<" : ">");
  };
}

/** A number, or a text that reads as this number. */
function equalTo(number: Value): (value: Value) => boolean {
  return (value) => {
    if (value.kind !== "number" && value.kind !== "text") return false;
    const found = asNumber(value);
    return found !== null && compare(numberValue(found), number) === "equal";
  };
}

function matching(text: string): (value: Value) => boolean {
  const pattern = wildcardPattern(text, "whole");
  return (value) => value.kind === "text" && pattern.test(value.value);
}
