/** Splits clauses without numbers at `、` too, where every part is a condition of its own (面积未减少、性质未改变). */
export function splitConditions(clause: string, isCondition: (part: string) => boolean): readonly string[] {
  const parts = clause.split("、").filter((part) => part !== "");
  return parts.length > 1 && !/\d/u.test(clause) && parts.every(isCondition) ? parts : [clause];
}

/** Splits normalised text at `;` `,` `。`, but not inside `1,385.28`. */
export function splitClauses(text: string): readonly string[] {
  return text.split(/[;。!]|,(?!\d{3}(?:\D|$))|(?<!\d),/u).filter((clause) => clause !== "");
}
