import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { LANGUAGES, type Language } from "../../domain/language";
import { useWords } from "../words";

/** The language's own name, in which its speakers look for it. */
const NAMES: Readonly<Record<Language, string>> = { "zh-CN": "简体中文", "en-US": "English" };

/** The language of the pane and of what is written; null for that of Excel or the browser. */
export function LanguageField({
  language,
  isIdle,
  choose,
}: {
  readonly language: Language | null;
  readonly isIdle: boolean;
  readonly choose: (language: Language | null) => void;
}): ReactElement {
  const { say } = useWords();
  return (
    <Field label={say("settings.language")} hint={say("settings.languageHint")}>
      <RadioGroup
        value={language ?? ""}
        onChange={(_, { value }) => {
          if (isIdle) choose(LANGUAGES.find((known) => known === value) ?? null);
        }}
      >
        <Radio value="" label={say("settings.languageAround")} />
        {LANGUAGES.map((known) => (
          <Radio key={known} value={known} label={<span lang={known}>{NAMES[known]}</span>} />
        ))}
      </RadioGroup>
    </Field>
  );
}
