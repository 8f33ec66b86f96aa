/** Splits normalised text at `;` `,` `。`, but not inside `1,385.28`. */
export function splitClauses(text: string): readonly string[] {
  return text.split(/[;。!]|,(?!\d{3}(?:\D|$))|(?<!\d),/u).filter((clause) => clause !== "");
}
