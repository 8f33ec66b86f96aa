import type { PlanDocument } from "./document";

/** What no file system takes in a name. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}]+\s*/gu;
const LONGEST = 80;

/** A file name for a document, from its title. */
export function documentName({ title }: PlanDocument): string {
  const name = title.replace(FORBIDDEN, " ").trim().slice(0, LONGEST).trim();
  return `${name === "" ? "EcoGap" : name}.docx`;
}
