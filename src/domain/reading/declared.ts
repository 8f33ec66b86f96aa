import { normaliseText } from "./normalise";

/** What a status cell of the user's claims. */
export type DeclaredVerdict = "met" | "unmet" | "notApplicable";

const WORDS: ReadonlyMap<string, DeclaredVerdict> = new Map<string, DeclaredVerdict>(
  Object.entries<DeclaredVerdict>({
    达标: "met",
    已达标: "met",
    基本达标: "met",
    预期达标: "met",
    可达标: "met",
    未达标: "unmet",
    不达标: "unmet",
    不涉及: "notApplicable",
    是: "met",
    否: "unmet",
    y: "met",
    n: "unmet",
    "√": "met",
    "×": "unmet",
    met: "met",
    unmet: "unmet",
    notapplicable: "notApplicable",
  }),
);

/** Reads a status cell; null for anything that is no status. */
export function readDeclared(text: string): DeclaredVerdict | null {
  return WORDS.get(normaliseText(text).toLowerCase()) ?? null;
}
