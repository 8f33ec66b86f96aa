import { PAGE_KINDS, RESULT_PAGES, type PageKind } from "./pages/page-kind";
import { WRITTEN_ROLES, type WrittenRole } from "./table/written-role";

/** Something that a check leaves in a workbook and that the user may do without. */
export type Output = "flags" | WrittenRole | `${PageKind}Sheet`;

/** What is written into the tables themselves. */
export const TABLE_OUTPUTS: readonly Output[] = ["flags", ...WRITTEN_ROLES];

export const PAGE_OUTPUTS: readonly Output[] = PAGE_KINDS.map((kind) => `${kind}Sheet` as const);

export const OUTPUTS: readonly Output[] = [...TABLE_OUTPUTS, ...PAGE_OUTPUTS];

/** What is offered where nothing was chosen yet: everything but the sheet for other wording. */
export const USUAL_OUTPUTS: readonly Output[] = OUTPUTS.filter(
  (output) => TABLE_OUTPUTS.includes(output) || RESULT_PAGES.some((kind) => output === `${kind}Sheet`),
);

/** The output with this name, or null. */
export function outputNamed(name: string): Output | null {
  return OUTPUTS.find((output) => output === name) ?? null;
}

export function includesPage(outputs: readonly Output[], kind: PageKind): boolean {
  return outputs.includes(`${kind}Sheet`);
}
