import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { FLAG_STYLES, type FlagStyle } from "../../domain/sheet/flag";
import { useWords } from "../words";

/** How flags look from the next check on. */
export function FlagStyleField({
  style,
  isIdle,
  choose,
}: {
  readonly style: FlagStyle;
  readonly isIdle: boolean;
  readonly choose: (style: FlagStyle) => void;
}): ReactElement {
  const { say } = useWords();
  return (
    <Field label={say("settings.flagStyle")} hint={say("settings.flagStyleHint")}>
      <RadioGroup
        value={style}
        onChange={(_, { value }) => {
          const chosen = FLAG_STYLES.find((known) => known === value);
          if (isIdle && chosen !== undefined) choose(chosen);
        }}
      >
        {FLAG_STYLES.map((known) => (
          <Radio key={known} value={known} label={say(`settings.style.${known}`)} />
        ))}
      </RadioGroup>
    </Field>
  );
}
