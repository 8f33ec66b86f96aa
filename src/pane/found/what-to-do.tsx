import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { GuideLink } from "../help/guide-link";
import { useWords } from "../words";

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, alignItems: "center" },
});

/** What a person can do where no table was found. */
export function WhatToDo({
  mapping,
  toMapping,
  openSample,
}: {
  /** What can be said of tables there: that a range is one, or what one lacks; null where nothing can. */
  readonly mapping: "define" | "complete" | null;
  readonly toMapping: () => void;
  /** Null where there is no sample to open. */
  readonly openSample: (() => void) | null;
}): ReactElement {
  const styles = useStyles();
  const { say } = useWords();
  return (
    <div className={styles.actions}>
      {mapping !== null && <Button onClick={toMapping}>{say(`found.${mapping}`)}</Button>}
      {openSample !== null && <Button onClick={openSample}>{say("help.openSample")}</Button>}
      <GuideLink chapter="tables" />
    </div>
  );
}
