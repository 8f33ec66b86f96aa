import type { Language, Wording } from "../reporting/wording";
import { placeholderNamed, PLACEHOLDER_NAMES, SITUATION_NAMES, SITUATIONS } from "./template-words";

/** One line of a sheet of templates. */
export interface TemplateLine {
  readonly label: string;
  readonly text: string;
}

function withNames(text: string, language: Language): string {
  return text.replace(/\{(\w+)\}/gu, (braced, code: string) => {
    const name = placeholderNamed(code);
    return name === null ? braced : `{${PLACEHOLDER_NAMES[name][language]}}`;
  });
}

/** The usual wording as a department would write it into its sheet of templates, to begin its own from. */
export function defaultTemplates(wording: Wording): readonly TemplateLine[] {
  const { language } = wording;
  return SITUATIONS.map((situation) => ({
    label: SITUATION_NAMES[situation][language],
    text: withNames(wording.template(situation), language),
  }));
}
