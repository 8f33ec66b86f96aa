import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { GuideLink } from "../help/guide-link";
import { useWords } from "../words";

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, alignItems: "center" },
});

/** What a person can do where no table was found. */
export function WhatToDo({
  define,
  openSample,
}: {
  /** Leads to where a range is said to be a table; null where there is no range to choose. */
  readonly define: (() => void) | null;
  /** Null where there is no sample to open. */
  readonly openSample: (() => void) | null;
}): ReactElement {
  const styles = useStyles();
  const { say } = useWords();
  return (
    <div className={styles.actions}>
      {define !== null && <Button onClick={define}>{say("found.define")}</Button>}
      {openSample !== null && <Button onClick={openSample}>{say("help.openSample")}</Button>}
      <GuideLink chapter="tables" />
    </div>
  );
}
