import { Caption1, Dropdown, Field, makeStyles, Option, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";

/** Something that can be chosen. */
export interface Choice {
  readonly value: string;
  readonly text: string;
  /** What it would change; empty for nothing to say. */
  readonly detail: string;
}

const useStyles = makeStyles({
  dropdown: { minWidth: 0, width: "100%" },
  shown: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  option: { display: "grid", minWidth: 0 },
  text: { overflowWrap: "anywhere" },
  detail: { color: tokens.colorNeutralForeground3 },
});

/** One of several things to choose, each with what it would change. */
export function ChoiceField({
  label,
  hint,
  choices,
  chosen,
  isIdle,
  choose,
}: {
  readonly label: string;
  readonly hint: string;
  readonly choices: readonly Choice[];
  readonly chosen: string;
  readonly isIdle: boolean;
  readonly choose: (value: string) => void;
}): ReactElement {
  const styles = useStyles();
  const shown = choices.find(({ value }) => value === chosen)?.text ?? "";
  return (
    <Field label={label} hint={hint}>
      <Dropdown
        className={styles.dropdown}
        button={{ children: <span className={styles.shown}>{shown}</span> }}
        value={shown}
        selectedOptions={[chosen]}
        onOptionSelect={(_, { optionValue }) => {
          if (isIdle && optionValue !== undefined && optionValue !== chosen) choose(optionValue);
        }}
      >
        {choices.map(({ value, text, detail }) => (
          <Option key={value} value={value} text={text}>
            <span className={styles.option}>
              <Text className={styles.text}>{text}</Text>
              {detail !== "" && <Caption1 className={styles.detail}>{detail}</Caption1>}
            </span>
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}
