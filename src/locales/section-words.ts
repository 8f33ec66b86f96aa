import type { SectionPhrase, SectionWords } from "../domain/reporting/section/section-phrase";
import type { Language } from "../domain/reporting/wording";
import { sentences, type Say } from "./messages";
import { wordingIn } from "./wording";

function phraseIn(say: Say): (phrase: SectionPhrase) => string {
  return (phrase) => {
    switch (phrase.code) {
      case "missing":
        return say(`missing.${phrase.params.missing}`);
      default:
        return say(`section.${phrase.code}`, phrase.params);
    }
  };
}

/** The words of the documents that are made from a check, in one language. */
export function sectionWordsIn(language: Language): SectionWords {
  const say = sentences(language);
  return {
    wording: wordingIn(language),
    say: phraseIn(say),
    join: (parts) => parts.join(say("list.separator")),
  };
}
