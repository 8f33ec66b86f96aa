import { Dropdown, makeStyles, Option } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { COLUMN_ROLES, type ColumnRole } from "../../domain/table/column-role";
import { useWords } from "../words";

const useStyles = makeStyles({ list: { maxHeight: "240px" } });

/** What a person can say of a column; `automatic` only where something was said of it. */
export type RoleWord = ColumnRole | "none" | "automatic";

/** The roles in the order in which they are met in a table. */
const OFFERED: readonly RoleWord[] = ["none", ...COLUMN_ROLES];

/** A list of what a column can hold. */
export function RoleChoice({
  label,
  role,
  offersAutomatic,
  className,
  choose,
}: {
  readonly label: string;
  readonly role: ColumnRole | null;
  readonly offersAutomatic: boolean;
  readonly className: string;
  readonly choose: (word: RoleWord) => void;
}): ReactElement {
  const styles = useStyles();
  const { say } = useWords();
  const shown = role ?? "none";
  const words: readonly RoleWord[] = offersAutomatic ? ["automatic", ...OFFERED] : OFFERED;
  const textOf = (word: RoleWord): string =>
    word === "automatic" ? say("mapping.automatic") : say(`mapping.role.${word}`);
  return (
    <Dropdown
      className={className}
      size="small"
      listbox={{ className: styles.list }}
      aria-label={label}
      value={textOf(shown)}
      selectedOptions={[shown]}
      onOptionSelect={(_, { optionValue }) => {
        const word = words.find((candidate) => candidate === optionValue);
        if (word !== undefined && word !== shown) choose(word);
      }}
    >
      {words.map((word) => (
        <Option key={word} value={word}>
          {textOf(word)}
        </Option>
      ))}
    </Dropdown>
  );
}
