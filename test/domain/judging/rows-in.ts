import { limitText } from "../../../src/domain/judging/limit-text";
import { assessRow, onlyRow, type SmallRow } from "./small-table";

/** Verdict, basis and limit of a row, or what it lacks. */
export function judged(row: SmallRow): string {
  const { verdict, basis, missing, limit } = onlyRow(assessRow(row));
  if (verdict === "undetermined") return missing.join("+");
  return `${verdict} ${basis}${limit === null ? "" : ` ${limitText(limit)} ${limit.from}`}`;
}

/**
 * Rows as regions write them: `##` a name and its unit, `#` a criterion, then values with what they come to; behind `<`
 * stands the value of the year before.
 */
export function rowsIn(text: string): (readonly [SmallRow, string])[] {
  let [name, unit, criterion] = ["", "", ""];
  return text
    .trim()
    .split("\n")
    .flatMap((line) => {
      if (line.startsWith("## ")) [name = "", unit = ""] = line.slice(3).split(" in ");
      else if (line.startsWith("#")) criterion = line.slice(2);
      if (line.startsWith("#")) return [];
      const [given = "", wanted = ""] = line.split("=> ");
      const [value = "", earlier = ""] = given.trim().split(" < ");
      return [[{ name, unit, criterion, value, earlier }, wanted] as const];
    });
}
