/** A reference in a spelling in which those to the same cells are alike: Excel leaves out apostrophes that are not needed. */
export function plainReference(reference: string): string {
  return reference.replace(/^'((?:[^']|'')+)'!/u, (_, name: string) => `${name.replaceAll("''", "'")}!`);
}
