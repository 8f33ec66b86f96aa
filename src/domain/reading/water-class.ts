/** Classes of surface water from the best to the worst (GB 3838-2002, 3); 劣Ⅴ is beyond the last. */
const CLASSES: readonly string[] = ["I", "II", "III", "IV", "V", "劣V"];
const VALUE = /^(劣?(?:III|II|IV|I|V))类?(?:水质|水体|水)?$/u;
const WANTED =
  /^(?:(?:达到|不低于|不差于)(?:或(?:优于|好于))?|(?:优于|好于)(?:或等于|或达到))?(劣?(?:III|II|IV|I|V))类?(?:水质|水体|水|标准)*$/u;

function rank(found: string | undefined): number | null {
  return found === undefined ? null : CLASSES.indexOf(found) + 1;
}

/** The class that normalised text states, 1 for the best to 6; null where it states none. */
export function readWaterClass(text: string): number | null {
  return rank(VALUE.exec(text)?.[1]);
}

/** The worst class that a criterion admits; null where it speaks of none. */
export function readWantedWaterClass(text: string): number | null {
  return rank(WANTED.exec(text)?.[1]);
}
