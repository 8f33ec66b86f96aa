import type { Say } from "../locales/messages";

/** `指标.xlsx` → `指标-已检查.xlsx`; a name that says so already stays. */
export function savedName(name: string, say: Say): string {
  const dot = name.lastIndexOf(".");
  const [base, extension] = dot <= 0 ? [name, ".xlsx"] : [name.slice(0, dot), name.slice(dot)];
  const mark = say("page.savedName", { name: "" });
  return base.endsWith(mark) ? `${base}${extension}` : `${base}${mark}${extension}`;
}
