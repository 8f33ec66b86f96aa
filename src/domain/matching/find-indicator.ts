import type { IndicatorSystem } from "../standards/indicator-system";
import { nameForms } from "./canonical-name";
import { likenesses, unknownName, usable } from "./likeness";
import type { Match } from "./match";
import { indexOf, type SystemIndex } from "./system-index";
import type { NameForms } from "./canonical-name";

/** Several components of one indicator in one name (化肥利用率、农药利用率) name that indicator. */
export function findByParts(name: string, index: SystemIndex): Match | null {
  const parts = name.split(/[、，,；;\n]/u).filter((part) => part.trim() !== "");
  if (parts.length < 2) return null;
  const found = parts.map((part) => index.find(nameForms(part), index.components));
  const [parent, ...others] = new Set(found.map((match) => match?.id.split("/")[0]));
  const indicator = index.indicators.candidates.find(({ id }) => id === parent);
  if (indicator === undefined || others.length > 0) return null;
  const confidence = Math.min(...found.map((match) => match?.confidence ?? 0), 0.9);
  return { entry: indicator.entry, id: indicator.id, regionClass: null, kind: "alias", confidence };
}

/** The indicator or component that has this name or another that says the same. */
export function findCertain(name: string, forms: NameForms, index: SystemIndex): Match | null {
  return (
    index.find(forms, index.indicators) ?? index.find(forms, index.components) ?? findByParts(name, index)
  );
}

/**
 * The indicator or component of a system that a name stands for by itself, whatever other names stand beside it; null where
 * none does, or where it is too uncertain to be used.
 */
export function findIndicator(name: string, system: IndicatorSystem): Match | null {
  const index = indexOf(system);
  const forms = nameForms(name);
  const certain = findCertain(name, forms, index);
  if (certain !== null) return certain;
  const like = likenesses(unknownName(forms, null), index.all.candidates);
  const [best] = like;
  if (best === undefined || !usable(best, like)) return null;
  const { candidate, confidence } = best;
  return { entry: candidate.entry, id: candidate.id, regionClass: null, kind: "fuzzy", confidence };
}
