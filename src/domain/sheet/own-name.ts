import type { Area } from "./address";

/** What every defined name of ours begins with. */
export const OWN_NAME = "_EcoGap.";

/** A defined name of ours with the area that it points to now; Excel moves it with the cells. */
export interface OwnName {
  readonly name: string;
  /** Null where the cells, or their sheet, were deleted, or somebody else gave the name another meaning. */
  readonly place: { readonly sheet: string; readonly area: Area } | null;
}

/** Excel makes no difference between capital and small letters in names. */
export function isOwnName(name: string): boolean {
  return name.toLowerCase().startsWith(OWN_NAME.toLowerCase());
}

export function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
