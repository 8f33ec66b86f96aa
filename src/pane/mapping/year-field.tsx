import { Field, Input } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { useWords } from "../words";

const YEAR = /^(?:19|20)\d{2}$/u;

/** The year that a text says; null for none, undefined for what is no year. */
export function yearOf(text: string): number | null | undefined {
  if (text.trim() === "") return null;
  return YEAR.test(text.trim()) ? Number(text) : undefined;
}

/** A year or nothing; what was typed counts when the field is left or Enter is pressed. */
export function YearField({
  label,
  year,
  className,
  choose,
}: {
  readonly label: string;
  readonly year: number | null;
  readonly className: string;
  readonly choose: (year: number | null) => void;
}): ReactElement {
  const { say } = useWords();
  const given = year === null ? "" : String(year);
  /** Null while nothing is being typed. */
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? given;
  const commit = (): void => {
    const said = yearOf(text);
    if (said === undefined) return;
    setTyped(null);
    if (said !== year) choose(said);
  };
  return (
    <Field
      className={className}
      {...(yearOf(text) === undefined && { validationMessage: say("mapping.yearWrong") })}
    >
      <Input
        size="small"
        aria-label={label}
        placeholder={say("mapping.year")}
        inputMode="numeric"
        value={text}
        input={{ size: 4, maxLength: 4 }}
        onChange={(_, { value }) => {
          setTyped(value);
        }}
        onBlur={commit}
        onKeyDown={({ key }) => {
          if (key === "Enter") commit();
        }}
      />
    </Field>
  );
}
